import { z } from "zod";
import { instant } from "../protocol/common.js";

/** What is asked of me; the word on the row. */
const waitingKinds = [
  "vote",
  "sign",
  "answer",
  "approve",
  "review",
  "reply",
  "read",
  "write",
  "score",
] as const;

/** Why it waits for me: each has its sentence. */
const waitingReasons = [
  "seat_in_roll",
  "substitute_in_roll",
  "co_chair_confirms_ballot",
  "second_signature",
  "statement_to_sign",
  "seat_decision_to_sign",
  "seat_term_ends",
  "change_needs_second",
  "bloc_approves",
  "bloc_approves_lines",
  "late_answers",
  "answer_not_clear",
  "not_public",
  "named_in_threads",
  "threads_answer_me",
  "suggestion_accepted",
  "suggestion_accepted_changed",
  "suggestion_rejected",
  "draft_changed",
  "draft_ready",
  "text_lost",
  "solutions_to_score",
  "ballot_to_open",
  "veto_window",
  "veto_to_rework",
  "responses_to_publish",
  "plan_signature",
  "plan_endorsement",
  "plan_to_send",
  "plan_to_finalise",
  "plan_to_file",
  "minutes_late",
  "minutes_not_approved",
  "questions_waiting",
  "applications_to_judge",
  "rolls_to_publish",
  "selection_to_make",
  "voting_undated",
  "seats_to_offer",
  "committee_votes",
  "objection_answered",
  "objections_stand",
  "committee_not_quorate",
  "position_to_publish",
  "position_to_sign",
] as const;
export type WaitingReason = (typeof waitingReasons)[number];

export const waitingRow = z.strictObject({
  id: z.string(),
  kind: z.enum(waitingKinds),
  why: z.enum(waitingReasons),
  /** What it is about, in the process's own words. */
  object: z.string(),
  number: z.string().nullable(),
  /** How many things the row stands for. */
  count: z.number().int(),
  /** Days that the oldest of them has waited. */
  days: z.number().int(),
  until: instant.nullable(),
  since: instant,
  /** Where the act is done. */
  href: z.string(),
});
export type WaitingRow = z.infer<typeof waitingRow>;

/** [HOME-1] By due time, soonest first; what has none comes after, oldest first. The order never depends on who asks. */
export function inOrder(rows: readonly WaitingRow[]): WaitingRow[] {
  return [...rows].sort((a, b) => {
    if (a.until !== null && b.until !== null && a.until !== b.until) return a.until < b.until ? -1 : 1;
    if ((a.until === null) !== (b.until === null)) return a.until === null ? 1 : -1;
    if (a.since !== b.since) return a.since < b.since ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

export const comingDate = z.strictObject({
  at: instant,
  what: z.enum([
    "ballot_closes",
    "choice_closes",
    "call_closes",
    "activity",
    "meeting",
    "plan_due",
    "applications_close",
    "election_closes",
    "position_closes",
    "committee_closes",
  ]),
  object: z.string(),
  /** Where it is: every date leads somewhere. */
  href: z.string(),
});
export type ComingDate = z.infer<typeof comingDate>;

export const firstSteps = [
  "invite_members",
  "import_contributions",
  "add_themes",
  "make_groups",
  "open_drafts",
  "plan_timeline",
] as const;
export type FirstStep = (typeof firstSteps)[number];
