import { describe, expect, it } from "vitest";
import { type Bloc, type ByBloc, blocs } from "../forum/index.js";
import type { Roll, Vote } from "./ballot.js";
import { outcomeOfSecret } from "./outcome.js";
import { presentByBloc, tally } from "./tally.js";
import { toldOfBlocs } from "./told-of-blocs.js";

const rule = { kind: "dual_majority" } as const;
const quorum = { kind: "usual" } as const;
const letters = { f: "for", g: "against", a: "abstain" } as const;
type Letter = keyof typeof letters;

/** Those who vote in each bloc, one letter a member: for, against, abstains. */
function ballot(government: string, nonGovernment: string) {
  const votes: Vote[] = [];
  const rolls: Roll[] = [];
  for (const [bloc, word] of [
    ["government", government],
    ["non_government", nonGovernment],
  ] as const)
    [...word].forEach((letter, at) => {
      const seat = `${bloc} ${at}`;
      rolls.push({ seat, bloc, recused: false, presence: "remote" });
      votes.push({ seat, choice: letters[letter as Letter], sequence: 1 });
    });
  const counts = tally(rolls, votes);
  const present = presentByBloc(rolls);
  return { rolls, counts, present, told: toldOfBlocs(rule, counts, present) };
}

describe("[SEC-9] [T43] [Q12] what a secret ballot tells of its blocs", () => {
  it.each([
    ["ffgga", "fffgg", "figures", "both blocs are of two minds"],
    ["fffff", "fgggg", "majorities", "all of a bloc vote alike"],
    ["ffff", "fffgg", "majorities", "four have voted in a bloc"],
    ["fffff", "fffff", "figures", "the totals themselves say it"],
    ["fffff", "ffggg", "nothing", "with seven of ten for it, the bloc that has its majority is all for it"],
    ["fffffff", "f", "majorities", "one has voted in a bloc"],
  ])("%s and %s: %s, where %s", (government, other, told) => {
    expect(ballot(government, other).told).toBe(told);
  });

  it("counts nothing by blocs under any other rule", () => {
    const { counts, present } = ballot("ffgga", "fffgg");
    expect(toldOfBlocs({ kind: "majority" }, counts, present)).toBe("nothing");
  });

  it("the arithmetic tells no more than that", () => {
    const codes = (government: string, other: string) => {
      const { rolls, counts } = ballot(government, other);
      return outcomeOfSecret({ rule, quorum, rolls, counts }).steps.map(({ code }) => code);
    };
    expect(codes("ffgga", "fffgg")).toContain("votes_of_bloc");
    expect(codes("fffff", "fgggg").join()).toMatch(/,majority_in_bloc,no_majority_in_bloc,/);
    expect(codes("fffff", "ffggg").slice(3)).toEqual(["majorities_not_told", "not_passed"]);
  });

  it("solved: no vote is found out that totals and result leave open, whatever was voted", () => {
    const coarser = { figures: 0, majorities: 0, nothing: 0 };
    for (const [one, other] of [
      [5, 5],
      [4, 5],
      [1, 4],
    ] as const) {
      const ways = heaps(one).flatMap((government) =>
        heaps(other).map((nonGovernment) => ({ government, non_government: nonGovernment })),
      );
      const size = { government: one, non_government: other };
      const has = (way: Way, bloc: Bloc) => 2 * way[bloc].f > size[bloc];
      const passed = (way: Way) => has(way, "government") && has(way, "non_government");
      for (const truth of ways) {
        const { told } = ballot(word(truth.government), word(truth.non_government));
        coarser[told]++;
        const sum = (way: Way, letter: Letter) => way.government[letter] + way.non_government[letter];
        const open = ways.filter(
          (way) =>
            sum(way, "f") === sum(truth, "f") &&
            sum(way, "g") === sum(truth, "g") &&
            passed(way) === passed(truth),
        );
        const published = open.filter((way) =>
          told === "nothing"
            ? true
            : blocs.every((bloc) =>
                told === "majorities"
                  ? has(way, bloc) === has(truth, bloc)
                  : word(way[bloc]) === word(truth[bloc]),
              ),
        );
        for (const bloc of blocs)
          if (possible(published, bloc).size === 1)
            expect(possible(open, bloc).size, `${JSON.stringify(truth)}: ${told} shows ${bloc}`).toBe(1);
      }
    }
    for (const times of Object.values(coarser)) expect(times).toBeGreaterThan(20);
  });
});

type Heap = Record<Letter, number>;
type Way = ByBloc<Heap>;

/** Every count of choices that so many members can come to. */
function heaps(members: number): Heap[] {
  const all: Heap[] = [];
  for (let f = 0; f <= members; f++)
    for (let g = 0; g + f <= members; g++) all.push({ f, g, a: members - f - g });
  return all;
}

const word = ({ f, g, a }: Heap): string => "f".repeat(f) + "g".repeat(g) + "a".repeat(a);

/** What one member of the bloc may have voted, for all that these ways tell. */
const possible = (ways: readonly Way[], bloc: Bloc): Set<string> =>
  new Set(ways.flatMap((way) => (["f", "g", "a"] as const).filter((letter) => way[bloc][letter] > 0)));
