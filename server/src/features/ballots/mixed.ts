import {
  type BallotPage,
  firstStep,
  issuesWithDialogue,
  type LaterStep,
  type MixedStep,
  withoutResult,
} from "@accord/shared/ballots";
import type { DecisionRule, ForumRule } from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import { type Asker, may } from "@accord/shared/people";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  agreedOn,
  consensusOn,
  dialogueOn,
  isMotionOn,
  meetingsOn,
  objectionsOf,
  openSinceOf,
  referencesOf,
  stepsOn,
  type ToldDialogue,
} from "./dialogue.js";
import type { StoredBallot } from "./queries.js";

/** [Q6] The rule a ballot counts by at its step, and what the step keeps; `later` where consensus was not reached. */
export async function stepOf(
  db: Db,
  at: Parameters<typeof consensusOn>[1] & { now: string; id?: string },
  rule: ForumRule,
  later: { step: LaterStep; reasons: string } | undefined,
): Promise<{ rule: DecisionRule; mixed: MixedStep | null; issues: Issue[] }> {
  const first = firstStep(rule);
  if (later === undefined) return { ...first, issues: [] };
  if (rule.kind !== "mixed") return { ...first, issues: [issue("rule_not_mixed", undefined, "later")] };
  const sought = await consensusOn(db, at);
  if (sought === null) return { ...first, issues: [issue("consensus_comes_first", undefined, "later")] };
  const running = (await stepsOn(db, at)).find(
    ({ id, state }) => id !== at.id && (state === "draft" || state === "open"),
  );
  // Of all else no two ballots run at once.
  if (at.subject === "text" && running)
    return { ...first, issues: [issue("ballot_already_put", { no: running.no })] };
  const decision = found(sought.decisionEntry);
  if (later.step === "motion")
    return { rule: { kind: "majority" }, mixed: { step: "motion", consensus: decision }, issues: [] };
  const { agreed, ...stands } = await dialogueOn(db, sought, at.now);
  const { meetings, openSince, objections, answered, motion } = stands;
  return {
    rule: rule.fallback,
    mixed: { step: "vote", consensus: decision, meetings, openSince, objections, answered, motion },
    issues: [
      ...issuesWithDialogue({ ...stands, agreed }, at.now),
      ...(later.reasons.trim() === "" ? [issue("vote_needs_reasons", undefined, "reasons")] : []),
    ],
  };
}

/** [Q6] What the page of a ballot under a mixed rule says of its step and, where consensus failed, of the dialogue. */
export async function mixedOf(
  db: Db,
  row: StoredBallot,
  forumRule: ForumRule,
  asker: Asker,
  now: string,
): Promise<BallotPage["mixed"]> {
  if (row.mixed === null) return null;
  const steps = await stepsOn(db, row);
  const earlier = row.mixed.step === "consensus" ? undefined : row.mixed.consensus;
  return {
    step: row.mixed,
    fallback: fallbackOf(row, forumRule),
    reasons: row.voteReasons,
    consensus: other(steps.find(({ decisionEntry }) => decisionEntry !== null && decisionEntry === earlier)),
    dialogue: await toldDialogue(db, row, steps, asker, now),
  };
}

export const fallbackOf = (row: StoredBallot, forumRule: ForumRule): DecisionRule =>
  row.mixed?.step === "vote" || forumRule.kind !== "mixed" ? row.rule : forumRule.fallback;

async function toldDialogue(
  db: Db,
  row: StoredBallot,
  steps: readonly StoredBallot[],
  asker: Asker,
  now: string,
): Promise<ToldDialogue | null> {
  if (row.mixed?.step !== "consensus" || row.result !== "not_passed") return null;
  const { process } = row;
  const agreed = await agreedOn(db, row);
  const vote = steps.find((one) => isVoteAfter(one, row));
  const running = vote === undefined;
  const chairs = may(asker, "run_ballot", { process, confirmed: false }).allowed;
  const own = asker.kind === "person" ? asker.memberships : [];
  const blocs = own.flatMap((one) => (one.process === process && one.role === "co_chair" ? one.bloc : []));
  return {
    meetings: await meetingsOn(db, row, now),
    openSince: await openSinceOf(db, row),
    objections: await objectionsOf(db, row),
    agreed,
    motion: other(steps.find(({ mixed }) => isMotionOn(mixed, row))),
    vote: other(vote),
    issues: issuesWithDialogue(await dialogueOn(db, row, now), now),
    again: await againOf(db, row),
    can: {
      answer: running && may(asker, "run_ballot", { process, confirmed: true }).allowed,
      agree: running && chairs && blocs.some((bloc) => !agreed.some((one) => one.bloc === bloc)),
    },
  };
}

const other = (row: StoredBallot | undefined) =>
  row === undefined ? null : { id: row.id, no: row.no, state: row.state, result: row.result };

async function againOf(db: Db, row: StoredBallot): Promise<string | null> {
  const { kind, refs } = await referencesOf(db, row);
  if (kind === "commitment") return `commitments/${refs[0]}/freeze`;
  if (row.subject === "text") return `ballots/new?subject=text&words=${row.id}`;
  if (kind === null) return null;
  return kind === "terms" ? `terms/${refs[0]}/ballot` : `ballots/new?proposals=${row.subjects.join(",")}`;
}

const isVoteAfter = ({ mixed, state }: StoredBallot, sought: StoredBallot): boolean =>
  mixed?.step === "vote" && mixed.consensus === sought.decisionEntry && !withoutResult.includes(state);

/** Only a question on which consensus has failed and no vote has begun is still talked about. */
export async function refuseUnlessInDialogue(db: Db, row: StoredBallot): Promise<void> {
  const sought = await consensusOn(db, row);
  const steps = await stepsOn(db, row);
  if (sought?.id !== row.id || steps.some((one) => isVoteAfter(one, row)))
    refuseIf([issue("ballot_not_in_dialogue")]);
}
