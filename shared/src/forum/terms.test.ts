import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextJson } from "../document-schema/index.js";
import { sayIn } from "../messages/index.js";
import {
  blocksOfTerms,
  changedFigures,
  exampleOf,
  figureWords,
  freezeTerms,
  issuesWithFigures,
  partsMissing,
  saysSomethingNew,
  type TermsFigures,
  termsRoots,
} from "./index.js";

const usual: TermsFigures = {
  mandate: "decision_making",
  rule: { kind: "majority" },
  quorum: { kind: "usual" },
};
const numbered = (present: number, eachBloc: boolean): TermsFigures => ({
  ...usual,
  quorum: { kind: "number", present, eachBloc },
});
const full = { government: 8, non_government: 8 };
const codes = (figures: TermsFigures, filled = full) =>
  issuesWithFigures(figures, filled).map(({ code }) => code);
const text = (words: string): TextJson => ({
  type: "doc",
  content: [{ type: "paragraph", ...(words === "" ? {} : { content: [{ type: "text", text: words }] }) }],
});
const written = (words: string) => Object.fromEntries(termsRoots.map((root) => [root, text(words)]));

describe("figures of the terms", () => {
  it("[Q8] figures frozen before there was a veto are those of no veto, and a veto changes them", () => {
    expect(changedFigures(usual, { ...usual, veto: { kind: "none" } })).toEqual([]);
    expect(changedFigures(usual, { ...usual, veto: { kind: "bloc", days: 5 } })).toEqual(["veto"]);
    const days = { kind: "bloc", days: 3 } as const;
    expect(figureWords({ ...usual, veto: days }, 16).find(({ name }) => name === "veto")).toMatchObject({
      id: "terms.veto.bloc",
      values: { days: 3 },
    });
  });

  it("[Q1] [7.1] a quorum that can never be met is refused with its reason", () => {
    expect(codes(usual)).toEqual([]);
    expect(codes(numbered(16, true))).toEqual([]);
    expect(codes(numbered(17, false))).toEqual(["quorum_over_seats"]);
    expect(codes(numbered(1, true))).toEqual(["quorum_under_blocs"]);
    expect(codes(numbered(1, false))).toEqual([]);
    expect(codes(numbered(2, true), { government: 8, non_government: 0 })).toEqual(["quorum_bloc_empty"]);
    expect(issuesWithFigures(numbered(17, false), full)[0]).toMatchObject({
      field: "quorum",
      values: { present: 17, seats: 16 },
    });
  });

  it("[Q1] what is let through can be met by the seats that are filled", () => {
    const seats = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(seats, seats, fc.integer({ min: 1, max: 90 }), fc.boolean(), (g, n, present, each) => {
        const filled = { government: g, non_government: n };
        const figures = numbered(present, each);
        if (issuesWithFigures(figures, filled).length > 0) return;
        expect(exampleOf(figures, g + n).present).toBeLessThanOrEqual(g + n);
        if (each) expect(present).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("[Q1] [Q3] [Q5] the example says this forum's numbers", () => {
    expect(exampleOf(usual, 16)).toEqual({
      seats: 16,
      present: 9,
      eachBloc: true,
      neededAtQuorum: 5,
      neededAtFull: 9,
    });
    const rule = { kind: "qualified", of: "active_members", fraction: "two_thirds" } as const;
    expect(exampleOf({ ...usual, rule }, 16)).toMatchObject({ present: 9, neededAtQuorum: 11 });
    expect(figureWords(usual, 15).map(({ id, values }) => [id, values.present ?? values.needed])).toEqual([
      ["terms.mandate.decision_making", undefined],
      ["terms.rule.majority", 8],
      ["terms.quorum.usual", 8],
      ["terms.veto.none", undefined],
      ["terms.ethics.none", undefined],
      ["terms.secretBallots.no", undefined],
      ["terms.sanctions.ballot", undefined],
    ]);
  });

  it("[Q1] [7.1] while no seat is filled the rules stand without numbers that nobody could reach", () => {
    const two = { kind: "qualified", of: "active_members", fraction: "two_thirds" } as const;
    const said = (figures: TermsFigures, seats: number) =>
      figureWords(figures, seats)
        .filter(({ name }) => name === "rule" || name === "quorum")
        .map(({ id, values }) => sayIn("en")(id, values));
    expect(said(usual, 0)).toEqual([
      "A question passes when more than half of those who take part vote for it.",
      "More than half of the members must take part, and at least one of each bloc. No seat is filled yet.",
    ]);
    expect(said({ ...numbered(4, false), rule: two }, 0)).toEqual([
      "A question passes when two-thirds of the active members vote for it.",
      "4 members must take part. No seat is filled yet.",
    ]);
    const mixed = said({ ...usual, rule: { kind: "mixed", fallback: two } }, 0)[0];
    expect(mixed).toContain("passes with two-thirds of the active members.");
    expect(exampleOf(usual, 0).neededAtQuorum).toBeNull();
    expect(said(usual, 16)).toEqual([
      "A question passes when more than half of those who take part vote for it. With all 16 taking part that is 9.",
      "With 16 seats filled: 9 must take part, and at least one of each bloc.",
    ]);
  });

  it("[7.1] a version names the figures that it changes, whatever the order of their keys", () => {
    const other = { quorum: usual.quorum, rule: usual.rule, mandate: usual.mandate };
    expect(changedFigures(usual, other)).toEqual([]);
    expect(changedFigures(usual, { ...numbered(10, true), mandate: "advisory" })).toEqual([
      "mandate",
      "quorum",
    ]);
  });
});

describe("the text of the terms", () => {
  it("[7.1] names the parts in which nothing is written", () => {
    expect(partsMissing({ ...written("Something."), agenda: text(" ") })).toEqual(["agenda"]);
    expect(partsMissing({})).toEqual([...termsRoots]);
  });

  it("[7.1] words and figures are frozen together: each changes the blocks", () => {
    const frozen = freezeTerms(written("Words."), usual);
    expect(blocksOfTerms(frozen).map(({ field }) => field)).toEqual([...termsRoots, "figures"]);
    const later = blocksOfTerms(freezeTerms(written("Words."), numbered(10, true)));
    expect(later.at(-1)).not.toEqual(blocksOfTerms(frozen).at(-1));
  });

  it("[7.1] a draft that says and sets the same is no change; a word or a figure is one", () => {
    const before = freezeTerms(written("Words."), usual);
    expect(saysSomethingNew(freezeTerms(written("Words."), usual), before)).toBe(false);
    expect(saysSomethingNew(freezeTerms(written("Words."), numbered(10, true)), before)).toBe(true);
    expect(
      saysSomethingNew(freezeTerms({ ...written("Words."), remit: text("Other.") }, usual), before),
    ).toBe(true);
    expect(saysSomethingNew(freezeTerms({}, usual), freezeTerms(written(""), usual))).toBe(false);
  });
});
