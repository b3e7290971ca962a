import * as ballots from "@accord/shared/ballots";
import { openTermsDraft, proposeSeatDecision } from "@accord/shared/forum";
import { changeSeat, invite } from "@accord/shared/people";
import { addCategory, saveResponses } from "@accord/shared/responses";
import { and, asc, eq } from "drizzle-orm";
import { logEntry, membership, peopleChange, seat } from "../ports/tables/index.js";
import { categoryBody, invitationBody, responseBody } from "./bodies.js";
import type { Furnishing } from "./hands.js";

/** A ballot that is open, a response, an invitation, terms that are drafted and what waits on a seat. */
export async function furnishForum({ house, hands, done }: Furnishing, proposal: string, reference: string) {
  const home = hands.id;
  const db = house.store.read;
  const seats = await db.select().from(seat).where(eq(seat.process, home)).orderBy(asc(seat.no));
  const { ballot } = await done(hands.chairGov, ballots.prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [proposal],
      question: "Should it be shortlisted?",
      live: true,
      closesAt: null,
      recused: [],
      present: seats.map(({ id }) => ({ seat: id, presence: "in_person" })),
      open: true,
    },
  });
  const { response } = await done(hands.secretary, saveResponses, {
    body: responseBody(reference),
  });
  const category = (await done(hands.secretary, addCategory, { body: categoryBody })).id;
  const invitation = (await done(hands.contact, invite, { body: invitationBody() })).id;
  await done(hands.secretary, changeSeat, {
    params: { seat: seats.at(-1)?.id ?? "" },
    body: { organisation: "Another one" },
  });
  const { id: seatDecision } = await done(hands.chairGov, proposeSeatDecision, {
    body: {
      seat: seats.findLast(({ holder }) => holder !== null)?.id ?? "",
      kind: "warning",
      reasons: "Spoke for others.",
      until: null,
    },
  });
  const { n: draftTerms } = await done(hands.secretary, openTermsDraft);
  const [change] = await db.select().from(peopleChange).where(eq(peopleChange.process, home));
  const [decision] = await db
    .select()
    .from(logEntry)
    .where(and(eq(logEntry.process, home), eq(logEntry.kind, "decision")));
  const roles = await db.select().from(membership).where(eq(membership.process, home));
  const held = roles.find(({ role }) => role === "monitoring_body") ?? roles[0];
  return {
    seats: seats.map(({ id }) => id),
    ballot,
    response,
    category,
    invitation,
    terms: draftTerms,
    seatDecision,
    change: change?.id ?? "",
    decision: decision?.sequence ?? -1,
    membership: held?.id ?? "",
  };
}
