import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChoiceForm,
  type ChoiceRule,
  type ChoiceVote,
  categoriesOf,
  choiceIsOpen,
  faultOf,
  issuesWithChoice,
  issuesWithSettling,
  leadersOf,
  type PublicChoice,
  placesOf,
  readPaper,
  tallyOf,
  tiesOf,
} from "./index.js";

const three: ChoiceRule = { kind: "rank_three", fewer: false };
const fewer: ChoiceRule = { kind: "rank_three", fewer: true };
const dots: ChoiceRule = { kind: "dots", dots: 3, most: 1 };
const perCategory: ChoiceRule = { kind: "one_per_category" };

const form = (rule: ChoiceRule, options: number, categories = 1): ChoiceForm => ({
  question: "What first?",
  words: "",
  rule,
  takers: "anyone",
  options: Array.from({ length: options }, (_, at) => ({
    title: `Option ${at + 1}`,
    words: "",
    category: rule.kind === "one_per_category" ? `Category ${(at % categories) + 1}` : null,
    about: null,
  })),
});
const ranked = (...options: number[]): ChoiceVote => options.map((option, at) => ({ option, value: at + 1 }));
const dotted = (...options: number[]): ChoiceVote => options.map((option) => ({ option, value: 1 }));
const many = (votes: ChoiceVote, times: number): ChoiceVote[] => Array.from({ length: times }, () => votes);

describe("rank three", () => {
  const five = form(three, 5);

  it("[Q30] gives 3, 2 and 1 points and orders by their sum", () => {
    const { groups, valid } = tallyOf(five, [ranked(1, 2, 3), ranked(1, 3, 2), ranked(4, 1, 2)]);
    expect(valid).toBe(3);
    expect(groups[0]?.options).toEqual([
      { option: 1, place: 1, total: 8, counts: [2, 1, 0] },
      { option: 2, place: 2, total: 4, counts: [0, 1, 2] },
      { option: 4, place: 3, total: 3, counts: [1, 0, 0] },
      { option: 3, place: 4, total: 3, counts: [0, 1, 1] },
      { option: 5, place: 5, total: 0, counts: [0, 0, 0] },
    ]);
  });

  it("[Q30] the same points: more first ranks, then more second ranks, then a shared place and the next left out", () => {
    const votes = [ranked(1, 2, 3), ranked(2, 1, 3), ranked(4, 5, 3), ranked(5, 4, 3)];
    const places = tallyOf(five, votes).groups[0]?.options.map(({ option, place }) => [option, place]);
    expect(places).toEqual([
      [1, 1],
      [2, 1],
      [4, 1],
      [5, 1],
      [3, 5],
    ]);
    const seconds = tallyOf(form(fewer, 3), [ranked(1, 2), ranked(1, 2), ranked(3), ranked(2, 1, 3)]);
    expect(seconds.groups[0]?.options.map(({ option, place, total }) => [option, place, total])).toEqual([
      [1, 1, 8],
      [2, 2, 7],
      [3, 3, 4],
    ]);
    const tied = tallyOf(form(fewer, 6), [ranked(1, 4, 5), ranked(1, 2, 6), ranked(2), ranked(4, 2, 1)]);
    // 1 and 2 have seven points each: two first ranks stand before one.
    expect(tied.groups[0]?.options.slice(0, 2)).toEqual([
      { option: 1, place: 1, total: 7, counts: [2, 0, 1] },
      { option: 2, place: 2, total: 7, counts: [1, 2, 0] },
    ]);
  });

  it.each([
    ["vote_empty", three, ranked()],
    ["vote_option_unknown", three, ranked(1, 2, 9)],
    ["vote_option_unknown", three, ranked(0, 1, 2)],
    ["vote_option_twice", three, ranked(1, 2, 2)],
    ["vote_rank_unknown", three, ranked(1, 2, 3, 4)],
    [
      "vote_rank_twice",
      three,
      [
        { option: 1, value: 1 },
        { option: 2, value: 1 },
        { option: 3, value: 2 },
      ],
    ],
    [
      "vote_rank_gap",
      fewer,
      [
        { option: 1, value: 1 },
        { option: 2, value: 3 },
      ],
    ],
    ["vote_rank_gap", fewer, [{ option: 1, value: 2 }]],
    ["vote_ranks_missing", three, ranked(1, 2)],
    [null, fewer, ranked(1, 2)],
    [null, three, ranked(5, 1, 2)],
  ] as const)("[Q30] %s", (fault, rule, vote) => {
    expect(faultOf(form(rule, 5), vote as ChoiceVote)).toBe(fault);
  });

  it("[Q30] invalid votes are shown by why, and count nowhere", () => {
    const votes = [ranked(1, 2, 3), ranked(1, 1, 1), ranked(1, 2), ranked(4, 5)];
    const tally = tallyOf(five, votes);
    expect(tally.invalid).toEqual([
      { fault: "vote_option_twice", votes: 1 },
      { fault: "vote_ranks_missing", votes: 2 },
    ]);
    expect(tally).toEqual({ ...tallyOf(five, votes.slice(0, 1)), invalid: tally.invalid });
  });

  it("[Q30] points given are six for each valid vote, in any order of the votes, and a first rank never costs a place", () => {
    const anyVote = fc.array(
      fc.record({ option: fc.integer({ min: 0, max: 7 }), value: fc.integer({ min: 0, max: 4 }) }),
      {
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(fc.array(anyVote, { maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (votes, one) => {
        const asked = form(three, 6);
        const tally = tallyOf(asked, votes);
        const options = tally.groups[0]?.options ?? [];
        expect(options.reduce((all, { total }) => all + total, 0)).toBe(6 * tally.valid);
        expect(tallyOf(asked, votes.toReversed())).toEqual(tally);
        expect(tally.valid + tally.invalid.reduce((all, { votes: n }) => all + n, 0)).toBe(votes.length);
        const more = ranked(one, (one % 6) + 1, ((one + 1) % 6) + 1);
        const placeIn = (all: typeof options) => all.find(({ option }) => option === one)?.place ?? 0;
        const after = tallyOf(asked, [...votes, more]).groups[0]?.options ?? [];
        expect(placeIn(after)).toBeLessThanOrEqual(placeIn(options));
      }),
      { numRuns: 200 },
    );
  });
});

describe("one per category", () => {
  const sixteen = form(perCategory, 16, 5);

  it("[Q31] 711 people, five categories: most votes in each, at most 3,555 of them, and categories may be skipped", () => {
    const votes = Array.from({ length: 711 }, (_, person) =>
      dotted(
        ...[1, 2, 3, 4, 5]
          .filter((no) => (person + no) % 4 !== 0)
          .map((no) => (person % 3 === 0 ? no : no + 5)),
      ),
    );
    const tally = tallyOf(sixteen, votes);
    expect(tally.valid).toBe(711);
    expect(tally.groups.map(({ category }) => category)).toEqual(categoriesOf(sixteen));
    expect(tally.groups.flatMap(leadersOf)).toEqual([6, 7, 8, 9, 10]);
    const given = tally.groups.flatMap(({ options }) => options).reduce((all, { total }) => all + total, 0);
    const skipped = tally.groups.reduce((all, group) => all + group.skipped, 0);
    expect(given + skipped).toBe(711 * 5);
    expect(tiesOf(sixteen, tally)).toEqual([]);
  });

  it("[Q31] two of one category do not count; nobody at all leads nowhere", () => {
    expect(faultOf(sixteen, dotted(1, 6))).toBe("vote_category_twice");
    expect(faultOf(sixteen, dotted(1, 7))).toBe(null);
    expect(tallyOf(sixteen, [dotted()]).groups.flatMap(leadersOf)).toEqual([]);
  });

  it("[Q31] a tie is left to the forum: between those that lead, once, by a decision of the log", () => {
    const four = form(perCategory, 4, 2);
    const tally = tallyOf(four, [dotted(1), dotted(3), dotted(2)]);
    expect(tiesOf(four, tally).map(leadersOf)).toEqual([[1, 3]]);
    const tie = { category: "Category 1", option: 3, reasons: "Fewer speak of it elsewhere.", decision: 7 };
    const before = { rule: perCategory, tally, settled: [] };
    const codes = (...asked: Parameters<typeof issuesWithSettling>) =>
      issuesWithSettling(...asked).map(({ code }) => code);
    expect(codes(before, tie, true)).toEqual([]);
    expect(codes(before, tie, false)).toEqual(["choice_decision_unknown"]);
    expect(codes(before, { ...tie, option: 2 }, true)).toEqual(["choice_not_tied"]);
    expect(codes(before, { ...tie, category: "Category 2" }, true)).toEqual(["choice_no_tie"]);
    expect(codes({ ...before, settled: [tie] }, tie, true)).toEqual(["choice_tie_settled"]);
    expect(codes({ ...before, tally: null }, tie, true)).toEqual(["choice_no_tie"]);
  });
});

describe("dots", () => {
  it("[Q34] n dots each, at most one on an idea unless set otherwise; fewer are fine", () => {
    const five = form(dots, 5);
    expect(faultOf(five, dotted(1, 2, 3, 4))).toBe("vote_dots_many");
    expect(faultOf(five, dotted(1, 1))).toBe("vote_dots_on_one");
    expect(faultOf(five, dotted(2))).toBe(null);
    expect(faultOf(form({ kind: "dots", dots: 3, most: 3 }, 5), dotted(1, 1, 1))).toBe(null);
  });

  it("[Q34] the ranking counts dots, shares places, and says how many people stand behind each", () => {
    const five = form({ kind: "dots", dots: 3, most: 2 }, 3);
    const tally = tallyOf(five, [dotted(1, 1, 2), dotted(2, 3), ...many(dotted(2), 1), dotted(1)]);
    expect(tally.groups[0]?.options).toEqual([
      { option: 1, place: 1, total: 3, counts: [2] },
      { option: 2, place: 1, total: 3, counts: [3] },
      { option: 3, place: 3, total: 1, counts: [1] },
    ]);
    expect(tiesOf(five, tally)).toEqual([]);
  });

  it("[Q34] dots counted are dots given, whatever the sheets say", () => {
    const sheet = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 60 }), (sheets) => {
        const asked = form(dots, 5);
        const votes = sheets.map((numbers) => dotted(...numbers));
        const given = votes.filter((vote) => faultOf(asked, vote) === null).flat().length;
        const counted = tallyOf(asked, votes).groups[0]?.options.reduce((all, { total }) => all + total, 0);
        expect(counted).toBe(given);
      }),
    );
  });
});

describe("paper", () => {
  it("[Q30] [Q34] a sheet a line, in numbers; what cannot be read is named with its line, an empty sheet is a vote that does not count", () => {
    expect(readPaper(three, "4 2 7\n\n1,5;3\n-")).toEqual({
      votes: [ranked(4, 2, 7), ranked(1, 5, 3), []],
      issues: [],
    });
    expect(readPaper(dots, "1 1 5").votes).toEqual([dotted(1, 1, 5)]);
    expect(readPaper(three, "1 2 3\none two").issues).toEqual([
      { code: "paper_line_unread", values: { line: 2 }, field: "sheets" },
    ]);
    expect(readPaper(three, " \n").issues[0]?.code).toBe("paper_empty");
    expect(readPaper(three, "1\n".repeat(501)).issues[0]?.code).toBe("paper_long");
  });
});

describe("a public choice", () => {
  it("[Q30] [Q31] [Q34] can be opened only with options that can be told apart, enough of them, each with its category", () => {
    const codes = (asked: ChoiceForm) => issuesWithChoice(asked).map(({ code }) => code);
    expect(codes(form(three, 3))).toEqual([]);
    expect(codes(form(three, 2))).toEqual(["choice_options_few"]);
    const [first] = form(dots, 1).options;
    expect(
      codes({ ...form(dots, 2), options: first ? [first, { ...first, title: "option 1" }] : [] }),
    ).toEqual(["choice_option_twice"]);
    expect(codes({ ...form(three, 3), rule: perCategory })).toEqual(["choice_category_missing"]);
    expect(codes(form({ kind: "dots", dots: 2, most: 3 }, 4))).toEqual(["choice_dots_most"]);
  });

  it("[T35] takes votes up to its closing time, that instant included", () => {
    const open = { state: "open", closesAt: "2026-11-30T22:00:00.000Z" } as const;
    expect(choiceIsOpen(open, "2026-11-30T22:00:00.000Z")).toBe(true);
    expect(choiceIsOpen(open, "2026-11-30T22:00:00.001Z")).toBe(false);
    expect(choiceIsOpen({ ...open, state: "void" }, "2026-11-30T21:00:00.000Z")).toBe(false);
  });

  it("[Q30] what the final choice considers: the place of a proposal among the options, once there is a result", () => {
    const asked = form(three, 4);
    const about = { kind: "proposal", ref: "P-0002" } as const;
    const options = asked.options.map((option, at) => (at === 1 ? { ...option, about } : option));
    const open: PublicChoice = {
      ...asked,
      options,
      no: 3,
      state: "open",
      openedAt: "2026-11-01T00:00:00.000Z",
      closesAt: "2026-11-09T00:00:00.000Z",
      closedAt: null,
      voidReason: null,
      tally: null,
      paper: 0,
      settled: [],
      runOffOf: null,
    };
    expect(placesOf(about, [open])).toEqual([]);
    const closed = {
      ...open,
      state: "closed",
      closedAt: open.closesAt,
      tally: tallyOf(asked, [ranked(1, 2, 3)]),
    } as const;
    expect(placesOf(about, [open, closed])).toEqual([
      { no: 3, question: "What first?", place: 2, of: 4, category: null, votes: 1, closedAt: open.closesAt },
    ]);
    expect(placesOf({ ...about, ref: "P-0001" }, [closed])).toEqual([]);
  });
});
