import { utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import { blocs } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";
import type { Ballot, Choice, Roll } from "./ballot.js";
import type { MixedStep } from "./mixed.js";
import { leastOfBloc } from "./told-of-blocs.js";

/** Characters of a reason without a name. */
export const longestReason = 1000;
const unpadded = 200;
const bytesOfCharacter = 6;

/** A ballot by name asks for nothing here. `reasons`: the ballot takes reasons, and tells them without names. */
export function issuesWithSecrecy(
  { secrecy, rule, rolls }: Pick<Ballot, "secrecy" | "rule" | "rolls">,
  { allowed, reasons, mixed }: { allowed: boolean; reasons: boolean; mixed: MixedStep | null },
): Issue[] {
  if (secrecy === "open") return [];
  const issues = allowed ? [] : [issue("secret_not_allowed", undefined, "secret")];
  if (mixed?.step === "consensus") issues.push(issue("secret_dialogue_by_name", undefined, "secret"));
  else if (rule.kind === "consensus" && !reasons)
    issues.push(issue("secret_objection_needs_reasons", undefined, "secret"));
  if (rule.kind !== "dual_majority") return issues;
  const small = blocs.find((bloc) => mayVote(rolls, bloc) < leastOfBloc);
  if (small)
    issues.push(
      issue(
        "secret_bloc_too_small",
        { bloc: small, seats: mayVote(rolls, small), needed: leastOfBloc },
        "secret",
      ),
    );
  return issues;
}

const mayVote = (rolls: readonly Roll[], of: Roll["bloc"]): number =>
  rolls.filter(({ bloc, recused }) => bloc === of && !recused).length;

export function issuesWithReason(reason: string, reasons: boolean): Issue[] {
  if (reason.trim() === "") return [];
  if (!reasons) return [issue("secret_takes_no_reason", undefined, "reason")];
  return reason.length > longestReason
    ? [issue("secret_reason_too_long", { most: longestReason }, "reason")]
    : [];
}

/** Bytes under the seal of one vote, whatever it says. */
export const sizeOfSecretVote = (reasons: boolean): number =>
  unpadded + (reasons ? bytesOfCharacter * longestReason : 0);

/** What is sent is as long for every choice and reason: who sees the line or counts the bytes learns nothing. */
export function secretVote(choice: Choice, reason: string, reasons: boolean) {
  const body = { choice, reason, padding: "" };
  const bytes = utf8ToBytes(JSON.stringify(body)).length;
  return { ...body, padding: "0".repeat(Math.max(0, sizeOfSecretVote(reasons) - bytes)) };
}

/** Members who have voted, as coarse as it may be told while the ballot is open. */
export const progressOf = (voted: number, mayVote: number): "fewer_than_half" | "half_or_more" =>
  2 * voted < mayVote ? "fewer_than_half" : "half_or_more";

const whole = z.int().min(0).max(200);
/** So many papers for each of the three choices, in the words of the vote. */
export const paperCounts = z.strictObject({ for: whole, against: whole, abstain: whole });
export type PaperCounts = z.infer<typeof paperCounts>;

/** Totals of papers tell nothing of blocs, and hold no words. */
export const takesPapers = ({ secrecy, rule }: Pick<Ballot, "secrecy" | "rule">): boolean =>
  secrecy === "secret" && rule.kind !== "dual_majority" && rule.kind !== "consensus";

export function issuesWithPapers(
  { state, secrecy, rule, closesAt, rolls }: Ballot,
  { seats, counts }: { seats: readonly string[]; counts: PaperCounts },
  at: string,
): Issue[] {
  if (state !== "open") return [issue("ballot_not_open", { state })];
  if (closesAt !== null && Date.parse(at) > Date.parse(closesAt))
    return [issue("ballot_time_over", { closesAt })];
  if (secrecy === "open") return [issue("papers_secret_only")];
  if (!takesPapers({ secrecy, rule })) return [issue("papers_not_by_this_rule")];
  const may = rolls.filter(({ recused }) => !recused).map(({ seat }) => seat);
  if (new Set(seats).size !== seats.length || seats.some((seat) => !may.includes(seat)))
    return [issue("seat_not_on_roll", undefined, "seats")];
  const papers = counts.for + counts.against + counts.abstain;
  return papers === seats.length
    ? []
    : [issue("papers_not_as_seats", { papers, seats: seats.length }, "counts")];
}

const counts = z.strictObject({ for: z.int(), against: z.int(), abstain: z.int() });

/** What a secret ballot leaves: totals, never a seat with a choice. */
export const secretResult = z.strictObject({
  ...counts.shape,
  byBloc: z.strictObject({ government: counts, non_government: counts }).nullable(),
  /** In the order of the alphabet, without names. */
  reasons: z.array(z.string()),
  /** Of the votes, those counted on paper, and who counted them. */
  paper: z.strictObject({ votes: z.int(), by: z.array(z.string()) }).nullable(),
});
export type SecretResult = z.infer<typeof secretResult>;
