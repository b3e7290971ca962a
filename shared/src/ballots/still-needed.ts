import {
  type ByBloc,
  baseOf,
  byBloc,
  countQuorum,
  moreThanHalf,
  neededFor,
  type QuorumCount,
} from "../forum/index.js";
import type { OutcomeQuestion } from "./outcome.js";
import { type Counts, lastVotes, presentByBloc, rollsAtClosing, tally } from "./tally.js";

/** `needed`: for Q12, more than half of those of the bloc who take part, while days run of all who may. */
type BlocFigures = Counts & {
  seats: number;
  recused: number;
  present: number;
  voted: number;
  needed: number;
};

/** `needed` of `base` by what has been cast so far; `atFull` if every seat that may still vote does so. */
type StillNeeded = {
  base: number;
  needed: number;
  for: number;
  against: number;
  abstain: number;
  missing: number;
  /** Seats that may vote now: not recused, and in a live ballot present. */
  mayVote: number;
  voted: number;
  atFull: { base: number; needed: number };
  quorum: QuorumCount;
  byBloc: ByBloc<BlocFigures>;
};

/** Figures for "Passes if at least 8 of the 12 vote for it; 5 have so far". For open ballots only: a secret one tells none. */
export function stillNeeded({ rule, quorum, mode, rolls, votes }: OutcomeQuestion): StillNeeded {
  const last = lastVotes(rolls, votes);
  const counts = tally(rolls, votes);
  const now = rollsAtClosing(mode, rolls, new Set(last.keys()));
  const present = presentByBloc(now);
  const M = rolls.length;
  const A = present.government + present.non_government;
  const mayVote = mode === "live" ? A : rolls.filter((roll) => !roll.recused).length;
  const figures = { M, A, V: counts.for + counts.against, attending: present };
  const entitled = byBloc((bloc) => rolls.filter((roll) => roll.bloc === bloc && !roll.recused).length);
  const attending = mode === "live" ? present : entitled;
  const full = { M, A: mayVote, V: mayVote - counts.abstain, attending };
  const needed = neededFor(rule, figures);
  return {
    base: baseOf(rule, figures),
    needed,
    for: counts.for,
    against: counts.against,
    abstain: counts.abstain,
    missing: Math.max(0, needed - counts.for),
    mayVote,
    voted: counts.voted,
    atFull: { base: baseOf(rule, full), needed: neededFor(rule, full) },
    quorum: countQuorum(quorum, M, present),
    byBloc: byBloc((bloc) => {
      const seats = rolls.filter((roll) => roll.bloc === bloc);
      return {
        ...counts.byBloc[bloc],
        seats: seats.length,
        recused: seats.filter((roll) => roll.recused).length,
        present: present[bloc],
        needed: moreThanHalf(attending[bloc]),
        voted: seats.filter((roll) => last.has(roll.seat)).length,
      };
    }),
  };
}
