import { type Bloc, type ByBloc, byBloc } from "../forum/index.js";
import type { BallotMode, Choice, Roll, Vote } from "./ballot.js";

/** Agree counts as for, object as against, stand aside as abstain. */
export type Counts = { for: number; against: number; abstain: number };
export type Tally = Counts & { voted: number; byBloc: ByBloc<Counts> };

const heapOf: Record<Choice, keyof Counts> = {
  for: "for",
  agree: "for",
  against: "against",
  object: "against",
  abstain: "abstain",
  stand_aside: "abstain",
};

/** The vote that counts of each seat that may vote: its last; of seats recused or not on the roll none. */
export function lastVotes(rolls: readonly Roll[], votes: readonly Vote[]): Map<string, Vote> {
  const entitled = new Set(rolls.filter((roll) => !roll.recused).map((roll) => roll.seat));
  const last = new Map<string, Vote>();
  for (const vote of votes) {
    const known = last.get(vote.seat);
    if (entitled.has(vote.seat) && (known === undefined || isLater(vote, known))) last.set(vote.seat, vote);
  }
  return last;
}

export function tally(rolls: readonly Roll[], votes: readonly Vote[]): Tally {
  const last = lastVotes(rolls, votes);
  const blocOf = new Map<string, Bloc>(rolls.map((roll) => [roll.seat, roll.bloc]));
  const perBloc = byBloc((): Counts => ({ for: 0, against: 0, abstain: 0 }));
  for (const vote of last.values()) perBloc[blocOf.get(vote.seat) as Bloc][heapOf[vote.choice]]++;
  const sum = (heap: keyof Counts) => perBloc.government[heap] + perBloc.non_government[heap];
  return {
    for: sum("for"),
    against: sum("against"),
    abstain: sum("abstain"),
    voted: last.size,
    byBloc: perBloc,
  };
}

/** The roll as fixed at closing: asynchronous, present = has voted (Q7); live, as checked in, and who voted was there. */
export function rollsAtClosing(
  mode: BallotMode,
  rolls: readonly Roll[],
  votedSeats: ReadonlySet<string>,
): Roll[] {
  return rolls.map((roll) => {
    const voted = votedSeats.has(roll.seat) && !roll.recused;
    if (voted) return { ...roll, presence: roll.presence === "absent" ? "remote" : roll.presence };
    return mode === "asynchronous" ? { ...roll, presence: "absent" } : { ...roll };
  });
}

export function presentByBloc(rolls: readonly Roll[]): ByBloc<number> {
  const present = rolls.filter((roll) => !roll.recused && roll.presence !== "absent");
  return byBloc((bloc) => present.filter((roll) => roll.bloc === bloc).length);
}

// Two casts of one seat never share a sequence in a store; the second test keeps the count free of their order.
function isLater(vote: Vote, than: Vote): boolean {
  return vote.sequence > than.sequence || (vote.sequence === than.sequence && vote.choice > than.choice);
}
