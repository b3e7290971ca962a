import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { type Bloc, blocSchema, blocs } from "./bloc.js";

/** [Q22] Three sanctions, and the renewal of a term: each a decision record about one seat and who holds it. */
export const seatDecisionKinds = ["renewal", "warning", "suspension", "removal"] as const;
export type SeatDecisionKind = (typeof seatDecisionKinds)[number];

/** `put`: before the forum in a ballot. */
export const seatDecisionStates = ["open", "put", "decided", "rejected", "withdrawn"] as const;
export type SeatDecisionState = (typeof seatDecisionStates)[number];

export const sanctionWays = ["ballot", "co_chairs"] as const;

/** [Q22] Who decides about sanctions and renewals: the forum in a ballot, or both co-chairs together. */
export type SanctionWay = (typeof sanctionWays)[number];
export const sanctionWaySchema: z.ZodType<SanctionWay> = z.enum(sanctionWays);

/** Kinds that end on a day. */
export const hasEnd = (kind: SeatDecisionKind): boolean => kind === "renewal" || kind === "suspension";

export interface SeatDecisionWords {
  readonly kind: SeatDecisionKind;
  readonly reasons: string;
  readonly until: string | null;
}

/** `today` as the process counts days. */
export function issuesWithSeatDecision(
  { kind, reasons, until }: SeatDecisionWords,
  now: { readonly today: string; readonly termUntil: string | null },
): Issue[] {
  const issues: Issue[] = [];
  if (reasons.trim() === "") issues.push(issue("seat_decision_reasons_missing", undefined, "reasons"));
  if (hasEnd(kind) && until === null) issues.push(issue("seat_decision_day_missing", undefined, "until"));
  else if (until !== null && until <= now.today)
    issues.push(issue("seat_decision_day_over", undefined, "until"));
  else if (kind === "renewal" && until !== null && now.termUntil !== null && until <= now.termUntil)
    issues.push(issue("renewal_not_later", undefined, "until"));
  return issues;
}

export interface SeatSignature {
  readonly bloc: Bloc;
  readonly person: string;
  readonly at: string;
}

/** Both together, one of each bloc, and never about oneself. */
export function issuesWithSeatSignature(
  decision: {
    readonly state: SeatDecisionState;
    readonly way: SanctionWay;
    readonly person: string;
    readonly signatures: readonly SeatSignature[];
  },
  who: { readonly person: string; readonly bloc: Bloc | null },
): Issue[] {
  if (decision.state !== "open") return [issue("seat_decision_over")];
  if (decision.way === "ballot") return [issue("seat_decision_by_ballot")];
  if (decision.person === who.person) return [issue("seat_decision_about_oneself")];
  const signed = decision.signatures.some(({ bloc, person }) => bloc === who.bloc || person === who.person);
  return signed ? [issue("seat_decision_bloc_signed")] : [];
}

export const bothSigned = (signatures: readonly SeatSignature[]): boolean =>
  blocs.every((bloc) => signatures.some((one) => one.bloc === bloc));

/** As members of the forum and the public read it. */
export const seatDecisionShown = z.strictObject({
  kind: z.enum(seatDecisionKinds),
  seat: z.int(),
  bloc: blocSchema,
  organisation: z.string(),
  name: z.string(),
  reasons: z.string(),
  until: z.string().nullable(),
  /** Sequence in the decision log. */
  decision: z.int(),
  decidedAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});
export type SeatDecisionShown = z.infer<typeof seatDecisionShown>;
