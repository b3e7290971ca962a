import { z } from "zod";

/** What one college came to in one round: totals only [Q10]. Candidates are named by the number of their application. */
export const collegeResult = z.strictObject({
  /** Votes of organisations of this college. */
  cast: z.int(),
  /** More votes first; those with as many in the order of their numbers. */
  votes: z.array(z.strictObject({ candidate: z.int(), votes: z.int() })),
  elected: z.array(z.int()),
  /** They share the last place there is a seat for: a run-off decides among them. */
  tied: z.array(z.int()),
  /** Seats that a run-off still gives. */
  open: z.int(),
  vacant: z.int(),
});
export type CollegeResult = z.infer<typeof collegeResult>;

/**
 * [Q32] Most votes win as many seats as there are; nobody is elected without a vote. Where more share the last place
 * than seats are left, a run-off is held among them; seats that nobody takes stay vacant.
 */
export function countCollege(
  seats: number,
  candidates: readonly number[],
  votes: readonly number[],
): CollegeResult {
  const counted = candidates
    .map((candidate) => ({ candidate, votes: votes.filter((vote) => vote === candidate).length }))
    .sort((a, b) => b.votes - a.votes || a.candidate - b.candidate);
  const chosen = counted.filter((one) => one.votes > 0);
  const last = chosen[Math.min(seats, chosen.length) - 1]?.votes ?? 0;
  const above = chosen.filter((one) => one.votes > last);
  const level = chosen.filter((one) => one.votes === last);
  const isTied = above.length + level.length > seats;
  const elected = (isTied ? above : [...above, ...level]).map(({ candidate }) => candidate);
  const left = seats - elected.length;
  return {
    cast: counted.reduce((all, one) => all + one.votes, 0),
    votes: counted,
    elected,
    tied: isTied ? level.map(({ candidate }) => candidate) : [],
    open: isTied ? left : 0,
    vacant: isTied ? 0 : left,
  };
}
