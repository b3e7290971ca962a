import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { id, instant, line, prose } from "../protocol/common.js";

export const electionLimits = {
  title: 200,
  words: 4_000,
  college: 120,
  colleges: 10,
  seats: 50,
  commission: 20,
  reasons: 2_000,
} as const;

/** [Q32] by the organisations of each college; [Q33] by the committee that is named. */
export const electionMethods = ["vote", "committee"] as const;
export type ElectionMethod = (typeof electionMethods)[number];

export const electionStates = [
  "draft",
  "applications",
  "eligibility",
  "rolls_published",
  "voting",
  "published",
  "void",
] as const;
export type ElectionState = (typeof electionStates)[number];

/** Known by its number: 1, 2, 3 in the order in which they are shown. */
const college = z.strictObject({
  name: line(electionLimits.college),
  words: prose(500),
  seats: z.int().min(1).max(electionLimits.seats),
});
export type College = z.infer<typeof college>;

const votingDates = z.strictObject({ votingFrom: instant, votingUntil: instant });
export type VotingDates = z.infer<typeof votingDates>;

/** When each state begins, told beforehand. */
export const electionDates = z.strictObject({
  opensAt: instant,
  closesAt: instant,
  /** Until then the commission decides; of a committee the day of its selection. */
  rollsAt: instant,
  /** Null where a committee selects. */
  voting: votingDates.nullable(),
});
export type ElectionDates = z.infer<typeof electionDates>;

/** What is asked of whom, and how seats are given: fixed when it is published. */
export const electionForm = z.strictObject({
  title: line(electionLimits.title),
  words: prose(electionLimits.words),
  method: z.enum(electionMethods),
  /** Who is eligible, and by what a committee selects. */
  criteria: prose(electionLimits.words),
  colleges: z.array(college).min(1).max(electionLimits.colleges),
  dates: electionDates,
  /** Those who decide about applications. */
  commission: z.array(id).min(1).max(electionLimits.commission),
});
export type ElectionForm = z.infer<typeof electionForm>;

type Dated = Pick<ElectionForm, "method" | "dates">;

/** Dates in their order; each names the field that is wrong. */
function issuesWithDates({ method, dates }: Dated): Issue[] {
  const { opensAt, closesAt, rollsAt, voting } = dates;
  const found: Issue[] = [];
  const after = (field: string, at: string, before: string): void => {
    if (at <= before) found.push(issue("election_date_order", {}, field));
  };
  after("closesAt", closesAt, opensAt);
  after("rollsAt", rollsAt, closesAt);
  if ((voting === null) !== (method === "committee"))
    found.push(issue("election_voting_dates", {}, "votingFrom"));
  if (voting === null) return found;
  after("votingFrom", voting.votingFrom, rollsAt);
  after("votingUntil", voting.votingUntil, voting.votingFrom);
  return found;
}

/** What keeps an election from being written down. */
export function issuesWithElection(form: ElectionForm): Issue[] {
  const names = form.colleges.map(({ name }) => name.toLocaleLowerCase("en"));
  return [
    ...(new Set(names).size < names.length ? [issue("election_college_twice", {}, "colleges")] : []),
    ...(new Set(form.commission).size < form.commission.length
      ? [issue("election_commission_twice", {}, "commission")]
      : []),
    ...issuesWithDates(form),
  ];
}

/** [Q32] [Q33] Seats, dates and criteria are public before the first application can come. */
export function issuesWithPublishing(form: ElectionForm, now: string): Issue[] {
  return [
    ...issuesWithElection(form),
    ...(form.criteria.trim() === "" ? [issue("election_criteria_missing", {}, "criteria")] : []),
    ...(form.dates.opensAt <= now ? [issue("election_opens_in_past", {}, "opensAt")] : []),
  ];
}

/** A run-off has dates of its own, still to come. */
export function issuesWithRunOff({ votingFrom, votingUntil }: VotingDates, now: string): Issue[] {
  if (votingFrom <= now) return [issue("election_vote_in_past", {}, "votingFrom")];
  return votingUntil <= votingFrom ? [issue("election_date_order", {}, "votingUntil")] : [];
}

interface Standing {
  readonly state: ElectionState;
  readonly dates: ElectionDates;
}

export const takesApplications = ({ state, dates }: Standing, now: string): boolean =>
  state === "applications" && dates.opensAt <= now && now <= dates.closesAt;

/** Up to the closing time, that instant included. */
export const takesVotes = (
  { state, voting }: { readonly state: ElectionState; readonly voting: VotingDates | null },
  now: string,
): boolean => state === "voting" && voting !== null && now <= voting.votingUntil;
