import { z } from "zod";
import { type DecisionRule, decisionRuleSchema, mandateSchema, quorumSchema } from "../forum/index.js";
import { instant } from "../protocol/common.js";
import { secrecies } from "./ballot.js";
import { mixedStepSchema } from "./mixed.js";
import { jointNote } from "./notes.js";
import { ballotVeto, objection } from "./page.js";
import { ballotStates } from "./states.js";
import { ballotSubjects } from "./subjects.js";

/** Body of the publication "ballots/<no>": what the public knows of a ballot from its opening on. No votes: those stand in the decision. */
const publicBallot = z.strictObject({
  no: z.int(),
  question: z.string(),
  /** Absent in older ones. */
  subject: z.enum(ballotSubjects).optional(),
  /** What is voted on, each with the address under which its words are published, now or later. */
  about: z.array(z.strictObject({ title: z.string(), address: z.string().nullable() })),
  state: z.enum(ballotStates),
  result: z.enum(["passed", "not_passed"]).nullable(),
  mandate: mandateSchema,
  rule: decisionRuleSchema,
  quorum: quorumSchema,
  /** Seats on the roll. */
  seats: z.int(),
  live: z.boolean(),
  /** Absent in what was published before there were secret ones. */
  secrecy: z.enum(secrecies).optional(),
  openedAt: instant,
  /** Null while a live ballot waits for its closing to be called. */
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Sequence in the decision log. */
  decision: z.int().nullable(),
  /** Why it was ended without a result. */
  voidReason: z.string().nullable(),
  /** [Q9] As the ballot was opened with them. Absent in older ones. */
  notes: z.array(jointNote).optional(),
  /** [Q6] Which step of a mixed rule it is; objections of a consensus that failed, with their answers. Absent in older ones. */
  mixed: z
    .strictObject({
      step: mixedStepSchema,
      fallback: decisionRuleSchema,
      reasons: z.string(),
      /** Number of the ballot that sought consensus. */
      consensus: z.int().nullable(),
      objections: z.array(objection.omit({ seat: true })),
    })
    .nullable()
    .optional(),
  /** Where a bloc may veto it: until when, and the veto. Absent in what was published before there was one. */
  veto: ballotVeto.partial({ holder: true }).nullable().optional(),
  /** Words that stand on no other page, once it is decided. */
  words: z
    .array(
      z.strictObject({
        heading: z.string(),
        fields: z.array(z.strictObject({ label: z.string(), content: z.unknown() })),
      }),
    )
    .optional(),
});
export type PublicBallot = z.infer<typeof publicBallot>;

export const ballotPublication = {
  kind: "ballot",
  address: (no: number): string => `ballots/${no}`,
} as const;

/** The rule before the votes are counted: its sentence names what it asks for with this forum's numbers. */
export function ruleAhead(rule: DecisionRule) {
  if (rule.kind === "qualified")
    return rule.of === "active_members"
      ? ("ballots.new.rule.active_members" as const)
      : ("ballots.new.rule.votes_at_meeting" as const);
  return `ballots.new.rule.${rule.kind}` as const;
}
