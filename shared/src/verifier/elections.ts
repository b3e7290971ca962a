import type { Findings } from "./findings.js";
import type { Entry } from "./types.js";

type RollsOf = { college: number; seats: number; electors: number; candidates: string[] };
type Step =
  | { step: "opened"; seats: number[] }
  | { step: "rolls"; opened: number; round: number; after: number | null; colleges: RollsOf[] };
type CountOf = {
  college: number;
  cast: number;
  votes: { candidate: string; votes: number }[];
  elected: string[];
  tied: string[];
  open: number;
  vacant: number;
};
type Count = { rolls: number; colleges: CountOf[] };

const stepIn = (entry: Entry | undefined) =>
  entry?.kind === "version_frozen" ? (entry.core.election as Step | undefined) : undefined;
const countIn = (entry: Entry | undefined) =>
  entry?.kind === "decision" ? (entry.core.election as Count | undefined) : undefined;

/** Recounts elections from the entries alone: seats from the opening, who stands from the rolls, seats from the votes. */
export class Elections {
  private readonly counted = new Set<number>();

  constructor(
    private readonly entries: ReadonlyMap<number, Entry>,
    private readonly findings: Findings,
  ) {}

  /** Of rolls: seats and colleges are those of the opening; of a run-off, those of the ties before it. */
  readRolls(entry: Entry): void {
    const rolls = stepIn(entry);
    if (rolls?.step !== "rolls") return;
    const opened = stepIn(this.entries.get(rolls.opened));
    if (opened?.step !== "opened") {
      this.findings.add("election_opening", "core.election.opened", "an election opened", rolls.opened);
      return;
    }
    if (rolls.round === 1) this.same("after", null, rolls.after);
    const before = rolls.round === 1 ? undefined : countIn(this.entries.get(rolls.after ?? 0));
    const tied = before?.colleges.filter((one) => one.tied.length > 0);
    const expected =
      rolls.round === 1
        ? opened.seats.map((seats, at) => ({ college: at + 1, seats }))
        : (tied ?? []).map(({ college, open }) => ({ college, seats: open }));
    const told = rolls.colleges.map(({ college, seats }) => ({ college, seats }));
    this.same("colleges", JSON.stringify(expected), JSON.stringify(told));
    rolls.colleges.forEach(({ college, candidates, electors }, at) => {
      if (new Set(candidates).size < candidates.length)
        this.findings.add("election_candidates", `core.election.colleges[${at}]`, "each once", candidates);
      const of = tied?.find((one) => one.college === college);
      if (of) this.same(`colleges[${at}].candidates`, sorted(of.tied), sorted(candidates));
      this.checkNames(entry, college, electors);
    });
  }

  /** Where the names of electors are open, there are as many as are counted. */
  private checkNames(entry: Entry, college: number, electors: number): void {
    const named = entry.openings[`electors.${college}`]?.value;
    if (named !== undefined)
      this.same("electors", electors, Array.isArray(named) ? new Set(named).size : undefined);
  }

  /** Says whether the totals came out; undefined where the decision is not one of an election. */
  readCount(entry: Entry): boolean | undefined {
    const count = countIn(entry);
    if (count === undefined) return undefined;
    const before = this.findings.all.length;
    const rolls = stepIn(this.entries.get(count.rolls));
    if (rolls?.step !== "rolls" || this.counted.has(count.rolls))
      this.findings.add("election_rolls", "core.election.rolls", "rolls not counted before", count.rolls);
    else {
      this.counted.add(count.rolls);
      const told = count.colleges.map(({ college }) => college);
      this.same("colleges", sorted(rolls.colleges.map(({ college }) => college)), sorted(told));
      for (const of of rolls.colleges) {
        const own = count.colleges.find(({ college }) => college === of.college);
        if (own) this.recount(of, own);
      }
    }
    return this.findings.all.length === before;
  }

  private recount({ seats, electors, candidates }: RollsOf, told: CountOf): void {
    this.same("votes", sorted(candidates), sorted(told.votes.map(({ candidate }) => candidate)));
    this.same(
      "cast",
      told.votes.reduce((sum, { votes }) => sum + votes, 0),
      told.cast,
    );
    if (told.cast > electors)
      this.findings.add("election_cast", "core.election.cast", `${electors} at most`, told.cast);
    const better = (than: number) => told.votes.filter(({ votes }) => votes > than).length;
    // A seat is somebody's where fewer than there are seats have as many votes or more, each of the others included.
    const elected: string[] = [];
    const tied: string[] = [];
    for (const { candidate, votes } of told.votes) {
      if (votes === 0 || better(votes) >= seats) continue;
      (better(votes - 1) <= seats ? elected : tied).push(candidate);
    }
    const left = seats - elected.length;
    this.same("elected", sorted(elected), sorted(told.elected));
    this.same("tied", sorted(tied), sorted(told.tied));
    this.same("open", tied.length > 0 ? left : 0, told.open);
    this.same("vacant", tied.length > 0 ? 0 : left, told.vacant);
  }

  private same(field: string, expected: unknown, found: unknown): void {
    this.findings.same(`election_${field.replace(/\W.*/u, "")}`, `core.election.${field}`, expected, found);
  }
}

const sorted = (all: readonly (string | number)[]): string => all.map(String).sort().join(" ");
