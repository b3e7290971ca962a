import { openCommitment } from "@accord/shared/commitments";
import { addContribution } from "@accord/shared/contributions";
import * as wire from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { contribution, proposal } from "../../ports/tables/index.js";
import { contributionBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";
import type { Group } from "./contributions.js";
import { putToBallot } from "./put-to-ballot.js";

export interface ProposalThing {
  readonly id: string;
  readonly ref: string;
  readonly group: string;
  readonly changedAt: string;
}

/** A proposal of the group, so far along that its state is the one named. */
export async function proposalIn(
  house: TestHouse,
  name: Group,
  state: string,
  contributions: readonly string[] = [],
): Promise<ProposalThing> {
  const done = doneIn(house, "test");
  const group = house.groups[name];
  const { reference: ref } = await done("contact", wire.makeProposal, {
    body: {
      title: `${state} in ${name}`,
      problem: `A problem of ${name}, ${state}.`,
      asked: "A change.",
      group,
      contributions,
    },
  });
  const found = async () => {
    const [row] = await house.store.read.select().from(proposal).where(eq(proposal.reference, ref));
    if (!row) throw new Error(ref);
    return { id: row.id, ref, group, changedAt: row.changedAt };
  };
  if (state === "proposed") return found();
  await done("contact", wire.setDiscussion, { params: { ref }, body: { reasons: "" } });
  if (state === "in_ballot") await putToBallot(house, (await found()).id, { open: true });
  if (!["signed_once", "shortlisted", "not_shortlisted", "has_commitment"].includes(state)) return found();
  const outcome = state === "not_shortlisted" ? "not_shortlisted" : "shortlisted";
  await jointDecision(house, ref, { signed: state !== "signed_once", outcome });
  if (state === "has_commitment")
    await done("contact", openCommitment, { body: { proposal: ref, inNameOf: null } });
  return found();
}

async function jointDecision(
  house: TestHouse,
  ref: string,
  how: { signed: boolean; outcome: "shortlisted" | "not_shortlisted" },
): Promise<{ decision: string }> {
  const done = doneIn(house, "test");
  const { decision } = await done("chairGov", wire.proposeJointDecision, {
    body: { proposals: [ref], outcome: how.outcome, reasons: "Said in the forum." },
  });
  if (how.signed) await done("chairCivil", wire.signJointDecision, { params: { decision } });
  return { decision };
}

const states = [
  "proposed",
  "in_discussion",
  "in_ballot",
  "signed_once",
  "shortlisted",
  "not_shortlisted",
  "has_commitment",
];

/** In each state, one of either working group, from one contribution. */
export async function proposalsInStates(house: TestHouse) {
  const things: Record<string, (ProposalThing & { source: string })[]> = {};
  const { reference } = await doneIn(house, "test")("secretary", addContribution, {
    body: contributionBody("source-of-proposals-in-states"),
  });
  const [row] = await house.store.read
    .select()
    .from(contribution)
    .where(eq(contribution.reference, reference));
  const source = row?.id ?? "";
  const from = async (group: Group, state: string) => ({
    ...(await proposalIn(house, group, state, [source])),
    source,
  });
  for (const state of states) things[state] = [await from("health", state), await from("budget", state)];
  return things;
}

/** Decisions of both co-chairs together: waiting for the second signature, decided, withdrawn. */
export async function jointDecisionsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const next = async (signed: boolean) => {
    const { ref } = await proposalIn(house, "health", "in_discussion");
    return jointDecision(house, ref, { signed, outcome: "shortlisted" });
  };
  const withdrawn = await next(false);
  await done("chairGov", wire.withdrawJointDecision, { params: withdrawn });
  return { open: [await next(false)], decided: [await next(true)], withdrawn: [withdrawn] };
}
