import { z } from "zod";
import { instant } from "../protocol/common.js";
import { collegeResult, countCollege } from "./count.js";

/** One college in one round: its seats, its electors and who stands. */
const roundCollege = z.strictObject({
  /** Its number in the election. */
  college: z.int(),
  seats: z.int(),
  electors: z.int(),
  candidates: z.array(z.int()),
  result: collegeResult.nullable(),
});
export type RoundCollege = z.infer<typeof roundCollege>;

export const electionRound = z.strictObject({
  no: z.int(),
  /** Null until the dates of a run-off are set. */
  voting: z.strictObject({ votingFrom: instant, votingUntil: instant }).nullable(),
  closedAt: instant.nullable(),
  colleges: z.array(roundCollege),
});
export type ElectionRound = z.infer<typeof electionRound>;

export interface CastVote {
  readonly college: number;
  readonly candidate: number;
}

/** [Q32] A vote counts in its own college alone. */
export const countRound = (
  round: ElectionRound,
  votes: readonly CastVote[],
  closedAt: string,
): ElectionRound => ({
  ...round,
  closedAt,
  colleges: round.colleges.map((one) => ({
    ...one,
    result: countCollege(
      one.seats,
      one.candidates,
      votes.filter(({ college }) => college === one.college).map(({ candidate }) => candidate),
    ),
  })),
});

/** [Q32] The next round among those who are tied; null where no college has a tie. */
export function runOffAfter({ no, colleges }: ElectionRound): ElectionRound | null {
  const tied = colleges.flatMap(({ result, ...one }) =>
    result === null || result.tied.length === 0
      ? []
      : [{ ...one, seats: result.open, candidates: result.tied.toSorted((a, b) => a - b), result: null }],
  );
  return tied.length === 0 ? null : { no: no + 1, voting: null, closedAt: null, colleges: tied };
}

/** Who is elected in a college by all rounds so far, and seats that stay vacant. */
export function outcomeOf(rounds: readonly ElectionRound[], college: number) {
  const own = rounds.flatMap(({ colleges }) => colleges.filter((one) => one.college === college));
  return {
    elected: own.flatMap(({ result }) => result?.elected ?? []),
    vacant: own.reduce((all, { result }) => all + (result?.vacant ?? 0), 0),
  };
}
