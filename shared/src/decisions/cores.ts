import { z } from "zod";
import { choiceSchema, presenceSchema } from "../ballots/ballot.js";
import { mixedStepSchema } from "../ballots/mixed.js";
import {
  blocSchema,
  decisionRuleSchema,
  ethicsSchema,
  forumRuleSchema,
  mandateSchema,
  quorumSchema,
  sanctionWaySchema,
  vetoSchema,
} from "../forum/index.js";
import { committeeVotes } from "./committee-cores.js";
import { electionCount, electionStep } from "./election-cores.js";
import type { EntryKind } from "./kinds.js";

const whole = z.int().min(0);
/** Sequence of an earlier entry. */
const entry = z.int().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();
const code = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);
export const pseudonym = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
/** `question`, or `seat.` with a pseudonym. */
export const openingName = z.string().regex(/^[a-z]{1,32}(\.[A-Za-z0-9_-]{1,64})?$/);

const commitments = z.record(openingName, hash);
const result = z.enum(["passed", "not_passed"]);
const tally = z.strictObject({ for: whole, against: whole, abstain: whole });
const rollLine = z.strictObject({
  pseudonym,
  bloc: blocSchema,
  recused: z.boolean(),
  presence: presenceSchema,
});
/** Null in a secret ballot: its choices stand nowhere with a seat. */
const choices = z.array(z.strictObject({ pseudonym, choice: choiceSchema })).nullable();
const count = { ballot: entry, rollFixed: entry, choices };
/** [Q12] In a secret ballot that counts each bloc by itself: figures, else whether each had its majority, else neither [T43]. */
const byBloc = z.union([
  z.strictObject({ government: tally, non_government: tally }),
  z.strictObject({ government: z.boolean(), non_government: z.boolean() }),
  z.literal("withheld"),
]);

/** What the effect of a decision did. */
const effectActs = [
  "included",
  "amended",
  "shortlisted",
  "not_shortlisted",
  "adopted",
  "rejected",
  "to_be_placed",
  "none",
] as const;
export type EffectAct = (typeof effectActs)[number];

/** Facts without text or name; whatever has words is committed by a salted hash under its name. */
export const coreSchemas = {
  version_frozen: z.strictObject({
    subject: code,
    number: z.int().min(1),
    root: hash,
    /** [Q32] Of an election. */
    election: electionStep.optional(),
    commitments,
  }),
  rule_changed: z.strictObject({
    termsVersion: z.int().min(1),
    rule: forumRuleSchema,
    quorum: quorumSchema,
    mandate: mandateSchema,
    veto: vetoSchema.optional(),
    ethics: ethicsSchema.optional(),
    secretBallots: z.boolean().optional(),
    sanctions: sanctionWaySchema.optional(),
    commitments,
  }),
  ballot_opened: z.strictObject({
    version: z.strictObject({ entry, root: hash }),
    rule: decisionRuleSchema,
    quorum: quorumSchema,
    mandate: mandateSchema,
    secrecy: z.enum(["open", "secret"]),
    mode: z.enum(["live", "asynchronous"]),
    closesAt: instant.nullable(),
    veto: z.boolean(),
    /** [Q6] Absent where the rule is not mixed. */
    mixed: mixedStepSchema.optional(),
    roll: z.array(rollLine).min(1),
    commitments,
  }),
  roll_fixed: z.strictObject({ ballot: entry, roll: z.array(rollLine).min(1), commitments }),
  ballot_closed: z.strictObject({ ...count, tally, byBloc: byBloc.optional(), result, commitments }),
  /** Null where nobody looked into the votes: a secret ballot without a quorum. */
  not_quorate: z.strictObject({ ...count, tally: tally.nullable(), commitments }),
  void: z.strictObject({ ballot: entry, commitments }),
  /** Rule `none`: both co-chairs together, one of each bloc, without a ballot. */
  decision: z.strictObject({
    ballot: entry.nullable(),
    rule: z.union([z.literal("none"), decisionRuleSchema]),
    mandate: mandateSchema,
    result,
    /** [Q8] What passed takes effect only then; absent where no bloc may veto it. */
    vetoUntil: instant.optional(),
    /** [Q32] What the organisations of each college voted. */
    election: electionCount.optional(),
    /** [Q40] How the steering committee of a network voted. */
    committee: committeeVotes.optional(),
    commitments,
  }),
  /** `member`: whose veto it is, where each member has one. */
  vetoed: z.strictObject({ decision: entry, bloc: blocSchema, member: pseudonym.optional(), commitments }),
  effective: z.strictObject({
    decision: entry,
    done: z.array(z.strictObject({ act: z.enum(effectActs), count: whole })).min(1),
    commitments,
  }),
  release_published: z.strictObject({
    number: z.int().min(1),
    response: hash,
    outcomes: z.strictObject({ inclusion: whole, amendment: whole, rejection: whole }),
    commitments,
  }),
  corrected: z.strictObject({ entry, hash, commitments }),
} as const satisfies Record<EntryKind, z.ZodType>;

export type CoreOf<K extends EntryKind> = z.infer<(typeof coreSchemas)[K]>;
export type EntryCore = { [K in EntryKind]: CoreOf<K> }[EntryKind];
export type Facts<K extends EntryKind> = Omit<CoreOf<K>, "commitments">;
export type RollLine = z.infer<typeof rollLine>;
