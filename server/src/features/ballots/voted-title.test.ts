import { callClosing, enterVote, readBallot } from "@accord/shared/ballots";
import { freezeVersion, setPlace } from "@accord/shared/commitments";
import { readDecision } from "@accord/shared/decisions";
import { freezePlan } from "@accord/shared/plan";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { XmlElement, XmlText } from "yjs";
import { commitment, publication, version } from "../../ports/tables/index.js";
import { edited } from "../../testing/edited.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { openedDraft } from "../../testing/proposals.js";
import { withPublicPage } from "../../testing/public-page.js";
import { writeNotes } from "../../testing/write-notes.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
});
afterEach(() => house.close());

const voted = "Publish hospital prices";
const later = "Close the hospitals";

/** Its writers call it otherwise, and that is frozen as well: the version that was put is another. */
async function calledOtherwise(document: string): Promise<void> {
  await edited(house, document, (doc) => {
    const words = (doc.getXmlFragment("title").get(0) as XmlElement).get(0) as XmlText;
    words.delete(0, words.length);
    words.insert(0, later);
  });
  await done("chairGov", freezeVersion, { params: { n: 1 }, body: { inNameOf: null } });
}

it("[BAL-19] a commitment bears the title that was voted on, whatever its draft is called since", async () => {
  await withPublicPage(house);
  const document = await openedDraft(house);
  await writeNotes(house, 1);
  const [row] = await house.store.read.select().from(commitment);
  const ballot = await putToBallot(house, row?.id ?? "", { subject: "version", open: true });
  await calledOtherwise(document);
  const open = await done("chairGov", readBallot, { params: { ballot } });
  expect.soft(open.text?.parts[0]?.heading).toBe(`1 ${voted}`);
  for (const { seat } of open.roll)
    await done("chairGov", enterVote, {
      params: { ballot },
      body: { seat, choice: "for", reason: "" },
    });
  await done("chairGov", callClosing, { params: { ballot } });
  await house.app.jobs.runDue();
  const page = await done("chairGov", readBallot, { params: { ballot } });
  expect(page).toMatchObject({ state: "effective" });
  const decision = await done("chairGov", readDecision, { params: { sequence: page.decision ?? 0 } });
  expect.soft(JSON.stringify(decision)).not.toContain(later);
  const pages = await house.store.read.select().from(publication);
  expect
    .soft(pages.filter(({ body }) => JSON.stringify(body).includes(later)).map(({ address }) => address))
    .toEqual([]);
  await done("contact", setPlace, { params: { n: 1 }, body: { place: 1 } });
  await done("contact", freezePlan);
  const frozen = await house.store.read.select().from(version);
  const plans = frozen.flatMap(({ subjectKind, body }) =>
    subjectKind === "plan" ? (body as { commitments: { title: string }[] }).commitments : [],
  );
  expect(plans).toMatchObject([{ title: voted }]);
});
