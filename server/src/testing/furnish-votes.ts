import * as choices from "@accord/shared/choices";
import { prepareElection } from "@accord/shared/elections";
import { eq } from "drizzle-orm";
import { electionApplication, election as electionTable } from "../ports/tables/index.js";
import { applicationBody, choiceBody, electionBody } from "./bodies.js";
import type { Furnishing } from "./hands.js";

/** A public choice with a paper, and an election with an application. */
export async function furnishVotes({ house, hands, done }: Furnishing) {
  const { slug, id: home } = hands;
  const db = house.store.read;
  const { no: choice } = await done(hands.contact, choices.prepareChoice, {
    body: { ...choiceBody, runOffOf: null },
  });
  const onChoice = { params: { no: choice } };
  await done(hands.chairCivil, choices.openChoice, {
    ...onChoice,
    body: { closesAt: "2026-12-01T00:00:00.000Z" },
  });
  await done(hands.contact, choices.enterPaper, {
    ...onChoice,
    body: { sheets: "1 2 3" },
  });
  const [paper] = (await done(hands.contact, choices.readChoice, onChoice)).paper;

  const { no: election } = await done(hands.secretary, prepareElection, {
    body: { ...electionBody, commission: [house.people[hands.secretary] ?? ""] },
  });
  const [electionRow] = await db.select().from(electionTable).where(eq(electionTable.process, home));
  await house.store.transact(async (tx) => {
    await tx.insert(electionApplication).values({
      ...{ election: electionRow?.id ?? "", no: 1, keyHash: `receipt-of-${slug}`, college: 1, as: "both" },
      words: applicationBody(`Organisation of ${slug}`),
      receivedAt: "2026-11-02T09:00:00.000Z",
      pseudonym: `candidate-of-${slug}`,
    });
  });
  return { choice, election, paper: paper?.id ?? "" };
}
