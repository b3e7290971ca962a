import { asksEachBloc, countQuorum, quorumMet } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";
import { type Ballot, type Choice, choicesOf, type Roll, type Vote } from "./ballot.js";
import { issuesWithNotes, type JointNote } from "./notes.js";
import { issuesWithTransition } from "./states.js";
import { lastVotes, presentByBloc } from "./tally.js";

const dayInMs = 86_400_000;

/** `seat` as known by its number or id in the roll; null when the person holds none. `statementsMissing`: Q20. */
export function issuesWithVote(cast: {
  ballot: Ballot;
  seat: string | null;
  choice: Choice;
  reason: string;
  at: string;
  statementsMissing?: boolean;
  /** [Q11] Who casts for the seat; its holder where it is not said. */
  as?: "member" | "substitute" | "entered";
}): Issue[] {
  const { ballot, seat, choice, reason, at } = cast;
  if (ballot.state !== "open") return [issue("ballot_not_open", { state: ballot.state })];
  if (ballot.closesAt !== null && isAfter(at, ballot.closesAt))
    return [issue("ballot_time_over", { closesAt: ballot.closesAt })];
  const roll = ballot.rolls.find((line) => line.seat === seat);
  if (!roll) return [issue("seat_not_on_roll")];
  const issues: Issue[] = [];
  if (roll.recused) issues.push(issue("seat_recused"));
  const { as = "member" } = cast;
  if (as === "substitute" && roll.presence !== "by_substitute") issues.push(issue("member_votes_oneself"));
  else if (as === "member" && roll.presence === "by_substitute") issues.push(issue("substitute_votes"));
  else if (ballot.mode === "live" && roll.presence === "absent") issues.push(issue("seat_absent"));
  if (cast.statementsMissing) issues.push(issue("statements_not_signed"));
  if (!choicesOf(ballot.rule).includes(choice))
    issues.push(issue("choice_not_of_rule", { choice, rule: ballot.rule.kind }, "choice"));
  if (choice === "object" && reason.trim() === "")
    issues.push(issue("objection_needs_reason", undefined, "reason"));
  return issues;
}

/** `notes`: what Q9 asks for before the final ballot on commitments; left out for other ballots. */
export type Opening = {
  ballot: Ballot;
  question: string;
  versionHash: string | null;
  at: string;
  minimumDays?: number;
  notes?: readonly Pick<JointNote, "kind">[];
};

export function issuesWithOpening(opening: Opening): Issue[] {
  const { ballot, at, notes } = opening;
  const issues = issuesWithTransition({ from: ballot.state, to: "open", result: null, vetoApplies: false });
  if (opening.question.trim() === "") issues.push(issue("question_missing", undefined, "question"));
  if (opening.versionHash === null) issues.push(issue("version_missing", undefined, "version"));
  issues.push(
    ...issuesWithRoll(ballot.rolls),
    ...issuesWithClosingTime(ballot, at, opening.minimumDays ?? 7),
  );
  if (ballot.mode === "live") issues.push(...issuesWithQuorum(ballot, ballot.rolls));
  if (notes) issues.push(...issuesWithNotes(notes));
  return issues;
}

export function issuesWithClosing(closing: {
  ballot: Ballot;
  rolls: readonly Roll[];
  votes: readonly Vote[];
  at: string;
}): Issue[] {
  const { ballot, rolls, votes, at } = closing;
  const { state: from } = ballot;
  const way = issuesWithTransition({ from, to: "closed", result: null, vetoApplies: false });
  if (way.length > 0) return way;
  if (ballot.closesAt !== null && !isAfter(ballot.closesAt, at)) return [];
  const awaited = seatsAwaited(ballot, rolls, votes).length;
  if (awaited === 0) return [];
  if (ballot.closesAt === null) return [issue("closing_not_called", { awaited })];
  const secondsLeft = Math.ceil((Date.parse(ballot.closesAt) - Date.parse(at)) / 1000);
  const code = ballot.mode === "live" ? "countdown_running" : "closing_time_not_reached";
  return [issue(code, { awaited, secondsLeft, closesAt: ballot.closesAt })];
}

/** Seats whose vote an early closing waits for: live, those present; asynchronous, all (Q7); never the recused. */
export function seatsAwaited(ballot: Ballot, rolls: readonly Roll[], votes: readonly Vote[]): string[] {
  const voted = lastVotes(rolls, votes);
  return rolls
    .filter((roll) => !roll.recused && !voted.has(roll.seat))
    .filter((roll) => ballot.mode === "asynchronous" || roll.presence !== "absent")
    .map((roll) => roll.seat);
}

/** When a live ballot closes whose closing is called now, unless all present have voted before. */
export function closingTimeOfCall(calledAt: string, countdownSeconds = 60): string {
  return new Date(Date.parse(calledAt) + countdownSeconds * 1000).toISOString();
}

/** When voting ended: at the time that was said, however late it is counted, or before it where all had voted. */
export const closedAtOf = (closesAt: string | null, countedAt: string): string =>
  closesAt !== null && isAfter(countedAt, closesAt) ? closesAt : countedAt;

function issuesWithRoll(rolls: readonly Roll[]): Issue[] {
  const seats = new Set(rolls.map((roll) => roll.seat));
  if (seats.size !== rolls.length) return [issue("seat_twice_on_roll", undefined, "roll")];
  return rolls.some((roll) => !roll.recused) ? [] : [issue("roll_empty", undefined, "roll")];
}

function issuesWithClosingTime(ballot: Ballot, at: string, minimumDays: number): Issue[] {
  if (ballot.mode === "live")
    return ballot.closesAt === null ? [] : [issue("closing_time_of_live_is_called", undefined, "closesAt")];
  if (ballot.closesAt === null) return [issue("closing_time_missing", undefined, "closesAt")];
  const earliest = new Date(Date.parse(at) + minimumDays * dayInMs).toISOString();
  if (!isAfter(earliest, ballot.closesAt)) return [];
  return [issue("closing_time_too_soon", { minimumDays, earliest }, "closesAt")];
}

function issuesWithQuorum({ quorum }: Ballot, rolls: readonly Roll[]): Issue[] {
  const present = presentByBloc(rolls);
  if (quorumMet(quorum, rolls.length, present)) return [];
  const { present: attending, needed, blocsMissing } = countQuorum(quorum, rolls.length, present);
  return [
    issue("quorum_not_met", {
      present: attending,
      needed,
      each: asksEachBloc(quorum) ? "yes" : "no",
      government: present.government,
      nonGovernment: present.non_government,
      blocMissing: blocsMissing[0] ?? "",
    }),
  ];
}

function isAfter(time: string, other: string): boolean {
  return Date.parse(time) > Date.parse(other);
}
