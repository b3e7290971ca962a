import { type Issue, issue } from "../issues/index.js";
import type { ProposalState } from "./states.js";

/** What may be done with a proposal besides reading it. */
export const proposalMoves = [
  "edit",
  "link",
  "unlink",
  "discuss",
  "put_to_ballot",
  "shortlist",
  "not_shortlist",
  "open_commitment",
] as const;
export type ProposalMove = (typeof proposalMoves)[number];

/** A proposal as it stands now, with what holds it. */
export interface ProposalNow {
  readonly reference: string;
  readonly state: ProposalState;
  /** Number of the ballot it is put to and that is not over; null when there is none. */
  readonly ballot: number | null;
  /** A joint decision on it waits for a signature. */
  readonly jointDecision: boolean;
  /** Number of the commitment opened from it. */
  readonly commitment: number | null;
}

export type ShortlistingOutcome = "shortlisted" | "not_shortlisted";
const outcomeOfMove = { shortlist: "shortlisted", not_shortlist: "not_shortlisted" } as const;

const decided = (state: ProposalState) => state === "shortlisted" || state === "not_shortlisted";

/**
 * Why a proposal may not make this move [3.4]. `proposed` -> `in_discussion` -> `shortlisted` | `not_shortlisted`
 * (with reasons); from either back to `in_discussion`, with reasons, as long as no commitment was opened from it.
 * A contribution that comes later may still be linked to a decided one: the commitment takes its links when it opens.
 */
export function issuesWithMove(now: ProposalNow, move: ProposalMove, reasons = ""): Issue[] {
  const { reference } = now;
  const found: Issue[] = [];
  const add = (code: string, field?: string) =>
    found.push(issue(code, { reference, ...(now.ballot === null ? {} : { no: now.ballot }) }, field));
  const given = reasons.trim() !== "";
  switch (move) {
    case "link":
      if (now.commitment !== null) add("proposal_has_commitment");
      return found;
    case "edit":
    case "unlink":
      if (decided(now.state)) add("proposal_decided");
      break;
    case "discuss":
      if (now.state === "in_discussion") add("proposal_already_discussed");
      if (now.commitment !== null) add("proposal_has_commitment");
      if (decided(now.state) && !given) add("reasons_missing", "reasons");
      break;
    case "put_to_ballot":
      found.push(...notReady(now));
      break;
    case "shortlist":
      found.push(...notReady(now));
      break;
    case "not_shortlist":
      found.push(...notReady(now));
      if (!given) add("reasons_missing", "reasons");
      break;
    case "open_commitment":
      if (now.state !== "shortlisted") add("proposal_not_shortlisted");
      if (now.commitment !== null) add("proposal_has_commitment");
      return found;
  }
  if (now.ballot !== null) add("proposal_in_ballot");
  if (now.jointDecision) add("proposal_has_joint_decision");
  return found;
}

function notReady(now: ProposalNow): Issue[] {
  if (now.state === "proposed") return [issue("proposal_not_discussed", { reference: now.reference })];
  return issuesWithComment(now);
}

/** What is decided is talked about again once it is back in discussion. */
export const issuesWithComment = ({ state, reference }: Pick<ProposalNow, "state" | "reference">): Issue[] =>
  decided(state) ? [issue("proposal_decided", { reference })] : [];

/** State after the move; the move has been found without issues. */
export function stateAfter(state: ProposalState, move: ProposalMove): ProposalState {
  if (move === "discuss") return "in_discussion";
  if (move === "shortlist" || move === "not_shortlist") return outcomeOfMove[move];
  return state;
}
