import { type BallotPage, presentByBloc, progressOf } from "@accord/shared/ballots";
import { type Bloc, baseOf, countQuorum, moreThanHalf, neededFor } from "@accord/shared/forum";
import { asRoll, type StoredBallot, type StoredRoll } from "../queries.js";

const nothing = { for: 0, against: 0, abstain: 0 };

/** What the page of a ballot tells because it is secret; null of one by name. */
export function secretOf(
  row: StoredBallot,
  rolls: readonly StoredRoll[],
  papers: readonly Bloc[],
): BallotPage["secret"] {
  if (row.secrecy === "open") return null;
  const may = rolls.filter(({ recused }) => !recused);
  const progress =
    row.state === "open" ? progressOf(may.filter(({ voted }) => voted).length, may.length) : null;
  return { reasons: row.secretReasons, papers: [...papers], progress, result: row.secretResult };
}

/** Figures of a secret ballot that came to its end: from its totals and the roll as it was fixed. */
export function figuresOfSecret(row: StoredBallot, rolls: readonly StoredRoll[]): BallotPage["figures"] {
  if (row.steps === null) return null;
  const counts = row.secretResult ?? { ...nothing, byBloc: null };
  const attending = presentByBloc(rolls.map(asRoll));
  const A = attending.government + attending.non_government;
  const figures = { M: rolls.length, A, V: counts.for + counts.against, attending };
  const quorum = countQuorum(row.quorum, rolls.length, attending);
  const bloc = (name: Bloc, heaps: typeof nothing) => {
    const { for: yes, against, abstain } = heaps;
    const present = attending[name];
    const seats = rolls.filter((line) => line.bloc === name).length;
    const voted = yes + against + abstain;
    return { for: yes, against, abstain, seats, present, voted, needed: moreThanHalf(present) };
  };
  const { byBloc } = counts;
  return {
    seats: rolls.length,
    present: quorum.present,
    quorumNeeded: quorum.needed,
    quorumMet: quorum.missing === 0 && quorum.blocsMissing.length === 0,
    needed: neededFor(row.rule, figures),
    base: baseOf(row.rule, figures),
    voted: rolls.filter(({ voted }) => voted).length,
    mayVote: rolls.filter(({ recused }) => !recused).length,
    for: counts.for,
    against: counts.against,
    abstain: counts.abstain,
    byBloc: byBloc && {
      government: bloc("government", byBloc.government),
      non_government: bloc("non_government", byBloc.non_government),
    },
  };
}

/** Who has voted is told once the ballot has closed; before, to nobody but oneself. */
export const toldVoted = (row: StoredBallot, line: StoredRoll, mine: StoredRoll | null): boolean | null =>
  row.state !== "open" || line.seat === mine?.seat ? line.voted : null;
