import { describe, expect, it } from "vitest";
import { checkBlocs, majorityInEach } from "./blocs.js";
import { Findings } from "./findings.js";
import type { Bloc, ByBloc, Heaps, Line } from "./types.js";

/** Six of each bloc, all there. */
const lines = (["government", "non_government"] as Bloc[]).flatMap((bloc) =>
  Array.from({ length: 6 }, (_, at): Line => {
    return { pseudonym: `${bloc}-${at}`, bloc, recused: false, presence: "remote" };
  }),
);
const heaps = (yes: number, against: number, abstain = 0): Heaps => ({ for: yes, against, abstain });
const codes = (byBloc: ByBloc | undefined, tally: Heaps) => {
  const findings = new Findings();
  checkBlocs(byBloc, tally, lines, findings);
  return findings.all.map(({ code, field }) => `${code} ${field}`);
};

describe("[Q12] [LOG-6] a secret ballot that counts each bloc by itself", () => {
  it("comes out from the figures of the blocs, which make up the tally", () => {
    const byBloc = { government: heaps(4, 2), non_government: heaps(3, 2, 1) };
    expect(codes(byBloc, heaps(7, 4, 1))).toEqual([]);
    expect(majorityInEach(byBloc, lines)).toBe(false);
    expect(majorityInEach({ ...byBloc, non_government: heaps(4, 2) }, lines)).toBe(true);
    expect(codes(byBloc, heaps(8, 3, 1))).toEqual(["blocs core.tally.for", "blocs core.tally.against"]);
  });

  it("[T43] tells no figures under five votes, none over those present, and never nothing", () => {
    const few = { government: heaps(4, 2), non_government: heaps(3, 1) };
    expect(codes(few, heaps(7, 3))).toEqual(["blocs_too_few core.byBloc.non_government"]);
    const many = { government: heaps(7, 0), non_government: heaps(5, 0) };
    expect(codes(many, heaps(12, 0))).toEqual(["blocs core.byBloc.government"]);
    expect(codes(undefined, heaps(7, 3))).toEqual(["blocs core.byBloc"]);
  });

  it("where it says only that each had its majority, the tally must have room for both", () => {
    const both = { government: true, non_government: true };
    expect([majorityInEach(both, lines), majorityInEach({ ...both, government: false }, lines)]).toEqual([
      true,
      false,
    ]);
    expect(codes(both, heaps(8, 1))).toEqual([]);
    expect(codes(both, heaps(7, 2))).toEqual(["blocs core.tally.for"]);
    expect(codes({ ...both, government: false }, heaps(9, 0))).toEqual([]);
    expect(codes({ ...both, government: false }, heaps(10, 0))).toEqual(["blocs core.tally.for"]);
  });

  it("[T43] where it says neither, one bloc at least can have lacked its majority, and nothing passed", () => {
    expect(majorityInEach("withheld", lines)).toBe(false);
    expect(codes("withheld", heaps(9, 3))).toEqual([]);
    expect(codes("withheld", heaps(10, 2))).toEqual(["blocs core.tally.for"]);
  });
});
