import {
  type Choice,
  type Counts,
  type Outcome,
  outcomeOf,
  type Roll,
  rollsAtClosing,
  tally,
} from "@accord/shared/ballots";
import type { CoreOf } from "@accord/shared/decisions";
import { asRule, asVotes, type StoredBallot, type StoredRoll, type StoredVote } from "./queries.js";

/** What closing has found: the roll as it was, the result, and what of the votes enters the log and the row. */
export interface Counted {
  readonly outcome: Outcome;
  readonly fixed: readonly Roll[];
  /** Null where no choice stands with a seat. */
  readonly choices: readonly { seat: string; choice: Choice; reason: string }[] | null;
  /** Null where nobody looked. */
  readonly tally: Counts | null;
  readonly byBloc?: CoreOf<"ballot_closed">["byBloc"];
  readonly reasons: readonly string[];
  readonly dissent: readonly string[];
  readonly kept: Partial<StoredBallot> | null;
}

/** By name: the last vote of each seat that may vote. */
export function countByName(
  row: StoredBallot,
  rolls: readonly StoredRoll[],
  votes: readonly StoredVote[],
): Counted {
  const rule = asRule(row, rolls);
  const cast = asVotes(votes);
  const last = [...new Map(votes.map((one) => [one.seat, one])).values()].filter(
    ({ seat }) => !rolls.find((line) => line.seat === seat)?.recused,
  );
  return {
    outcome: outcomeOf({ ...rule, votes: cast }),
    fixed: rollsAtClosing(rule.mode, rule.rolls, new Set(votes.map(({ seat }) => seat))),
    choices: last,
    tally: tally(rule.rolls, cast),
    reasons: wordsOf(last),
    dissent: wordsOf(last.filter(({ choice }) => choice === "against" || choice === "object")),
    kept: null,
  };
}

const wordsOf = (votes: readonly StoredVote[]): string[] =>
  votes.flatMap(({ reason }) => (reason === "" ? [] : [reason]));
