import { z } from "zod";
import { type Bloc, blocs, type DecisionRule, type ForumRule } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";
import { instant } from "../protocol/common.js";

const sequence = z.int().min(1);

/**
 * [Q6] Which step of a mixed rule a ballot is: consensus is sought first; a motion asks by Q3 whether to vote; the vote
 * counts by the fall-back, and keeps what made dialogue exhausted. `consensus`, `motion`: sequences of their decisions.
 */
export const mixedStepSchema = z.discriminatedUnion("step", [
  z.strictObject({ step: z.literal("consensus") }),
  z.strictObject({ step: z.literal("motion"), consensus: sequence }),
  z.strictObject({
    step: z.literal("vote"),
    consensus: sequence,
    meetings: z.int().min(0),
    openSince: instant,
    objections: z.int().min(0),
    answered: z.int().min(0),
    /** Null: both co-chairs agreed. */
    motion: sequence.nullable(),
  }),
]);
export type MixedStep = z.infer<typeof mixedStepSchema>;

/** [Q6] What is said of it wherever it is read: its step, the ballot that sought consensus before, and why it comes to a vote. */
export const linesOfMixed = (step: MixedStep, sought: number | null, dayOf: (instant: string) => string) => ({
  step: `ballots.mixed.${step.step}` as const,
  sought: sought === null ? null : ({ id: "ballots.mixed.sought", values: { no: sought } } as const),
  grounds: groundsOfVote(step, dayOf).map(({ code, values }) => ({
    id: `ballots.mixed.vote.${code}` as const,
    values,
  })),
});

function groundsOfVote(step: MixedStep, dayOf: (instant: string) => string): GroundOfVote[] {
  if (step.step !== "vote") return [];
  const { meetings, openSince, objections, motion } = step;
  return [
    { code: "meetings", values: { meetings, date: dayOf(openSince) } },
    { code: "objections", values: { objections } },
    motion === null ? { code: "agreed", values: {} } : { code: "motion", values: { no: motion } },
  ];
}
interface GroundOfVote {
  readonly code: "meetings" | "objections" | "agreed" | "motion";
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a ballot counts by where nothing went before it. */
export const firstStep = (rule: ForumRule): { rule: DecisionRule; mixed: MixedStep | null } =>
  rule.kind === "mixed"
    ? { rule: { kind: "consensus" }, mixed: { step: "consensus" } }
    : { rule, mixed: null };

/** The steps that may follow where consensus was not reached. */
export const laterSteps = ["motion", "vote"] as const;
export type LaterStep = (typeof laterSteps)[number];

const meetingsNeeded = 2;
const daysNeeded = 14;
const dayInMs = 86_400_000;

/** What stands about the dialogue on one question. `motion`: sequence of the decision that passed it. */
export interface Dialogue {
  readonly meetings: number;
  readonly openSince: string;
  readonly objections: number;
  readonly answered: number;
  readonly agreed: readonly Bloc[];
  readonly motion: number | null;
}

/** [Q6] The benchmark of when dialogue is exhausted: everything that still stands against a vote. */
export function issuesWithDialogue(dialogue: Dialogue, at: string): Issue[] {
  const { meetings, openSince, objections, answered, agreed, motion } = dialogue;
  const days = Math.max(0, Math.floor((Date.parse(at) - Date.parse(openSince)) / dayInMs));
  const issues: Issue[] = [];
  if (meetings < meetingsNeeded && days < daysNeeded)
    issues.push(issue("dialogue_too_short", { meetings, days }, "dialogue"));
  if (answered < objections)
    issues.push(issue("objections_unanswered", { count: objections - answered }, "dialogue"));
  if (motion === null && blocs.some((bloc) => !agreed.includes(bloc)))
    issues.push(issue("vote_not_agreed", undefined, "dialogue"));
  return issues;
}

/** Seeking consensus in vain rejects nothing, and a motion only opens the way to a vote. */
export const decidesNothing = (mixed: MixedStep | null, result: "passed" | "not_passed" | null): boolean =>
  mixed?.step === "motion" || (mixed?.step === "consensus" && result === "not_passed");
