import { openCommitment, readCommitment } from "@accord/shared/commitments";
import * as wire from "@accord/shared/proposals";
import type { BodyOf } from "@accord/shared/protocol";
import { doneIn } from "./hands.js";
import type { TestHouse } from "./house.js";

type Words = Partial<BodyOf<typeof wire.makeProposal>>;

/** A proposal on hospital prices that the health group discusses. */
export async function discussedProposal(house: TestHouse, words: Words = {}): Promise<string> {
  const done = doneIn(house, "test");
  const { reference } = await done("healthWriter", wire.makeProposal, {
    body: {
      title: "Publish hospital prices",
      problem: "Patients learn the price after it.\n\nBills come late.",
      asked: "A public register of prices.",
      group: house.groups.health,
      contributions: [],
      ...words,
    },
  });
  await done("healthWriter", wire.setDiscussion, { params: { ref: reference }, body: { reasons: "" } });
  return reference;
}

export async function decidedTogether(
  house: TestHouse,
  ref: string,
  outcome: "shortlisted" | "not_shortlisted" = "shortlisted",
  reasons = "",
) {
  const done = doneIn(house, "test");
  const { decision } = await done("chairGov", wire.proposeJointDecision, {
    body: { proposals: [ref], outcome, reasons },
  });
  return done("chairCivil", wire.signJointDecision, { params: { decision } });
}

export async function shortlistedProposal(house: TestHouse, words: Words = {}): Promise<string> {
  const ref = await discussedProposal(house, words);
  await decidedTogether(house, ref);
  return ref;
}

/** The text of commitment 1, begun from a proposal. */
export async function openedDraft(house: TestHouse, words: Words = {}): Promise<string> {
  const done = doneIn(house, "test");
  const proposal = await shortlistedProposal(house, words);
  await done("chairGov", openCommitment, { body: { proposal, inNameOf: null } });
  return (await done("healthWriter", readCommitment, { params: { n: 1 } })).document;
}
