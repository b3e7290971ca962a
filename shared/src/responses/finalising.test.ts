import { describe, expect, it } from "vitest";
import { inOrder, issuesWithCategory } from "./categories.js";
import { type BeforeFinalising, issuesWithFinalising } from "./finalising.js";
import { addressOfFile, partsOf, weightOf } from "./forms.js";
import type { Answerable } from "./rules.js";

const thing = (reference: string, receivedAt: string | null, answered = false): Answerable => ({
  kind: receivedAt === null ? "proposal" : "contribution",
  id: reference,
  reference,
  receivedAt,
  answered,
});
const cutOff = "2026-10-31T23:59:59.999Z";
const themes = { juncture: "themes" as const, category: "Prices", outcome: "inclusion" as const };
const proposals = { juncture: "proposals" as const, category: "Open data", outcome: "inclusion" as const };
const ready: BeforeFinalising = {
  things: [],
  cutOff,
  categories: [themes, proposals],
  developmentProcess: "Everyone who wrote got a response.",
};
const found = (more: Partial<BeforeFinalising>) =>
  issuesWithFinalising({ ...ready, ...more }).map(({ code, values, field }) => [code, values ?? {}, field]);

describe("what keeps a plan from being finalised", () => {
  it("[R1] [T19] [R6] nothing, once all is answered, both junctures are published and the plan says how", () => {
    expect(found({})).toEqual([]);
  });

  it("[R1] what came up to the cut-off must be answered; what came later is for the next plan", () => {
    const things = [
      thing("C-0001", "2026-10-31T23:59:59.999Z"),
      thing("C-0002", "2026-11-01T00:00:00.000Z"),
      thing("C-0003", "2026-10-01T00:00:00.000Z", true),
      thing("P-0001", null),
    ];
    expect(found({ things })).toEqual([
      ["without_response", { count: 2, first: "C-0001" }, "responses?plan=this"],
    ]);
    expect(found({ things, cutOff: null })).toEqual([
      ["without_response", { count: 3, first: "C-0001" }, "responses"],
    ]);
  });

  it("[T19] a juncture without a published summary is named, each with its place", () => {
    expect(found({ categories: [proposals] })).toEqual([
      ["juncture_without_summary", { juncture: "themes" }, "responses?juncture=themes#summary"],
    ]);
    expect(found({ categories: [] }).map(([code]) => code)).toEqual([
      "juncture_without_summary",
      "juncture_without_summary",
    ]);
  });

  it("[8.7] [R1] [T19] Matehuala: three asked for, two answered: the third blocks", () => {
    const categories = [
      { juncture: "themes" as const, category: "Medical treatment cost", outcome: "inclusion" as const },
      { juncture: "themes" as const, category: "Climate change adaptation", outcome: "rejection" as const },
      { juncture: "themes" as const, category: "College graduation rate reporting", outcome: null },
      proposals,
    ];
    expect(found({ categories, things: [thing("C-0003", "2026-10-01T00:00:00.000Z")] })).toEqual([
      ["without_response", { count: 1, first: "C-0003" }, "responses?plan=this"],
      [
        "categories_without_outcome",
        { juncture: "themes", count: 1, first: "College graduation rate reporting" },
        "responses?juncture=themes#summary",
      ],
    ]);
  });

  it("[R6] the plan must describe how response was given", () => {
    expect(found({ developmentProcess: " \n" })).toEqual([
      ["response_not_described", {}, "plan#development_process"],
    ]);
  });
});

describe("a line of a summary", () => {
  const line = { ...themes, reasonCodes: [], text: "It opens a track." };
  it("[8.2] names an outcome, its reasons, and for what is not included a reason code", () => {
    const codes = (more: object) => issuesWithCategory({ ...line, ...more }).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ outcome: null, text: "" })).toEqual(["category_without_outcome"]);
    expect(codes({ outcome: "rejection", text: " " })).toEqual([
      "rejection_without_reason",
      "category_without_reasons",
    ]);
  });

  it("[8.2] an order holds the same lines, each once", () => {
    expect(inOrder(["a", "b"], ["b", "a"])).toEqual(["b", "a"]);
    for (const wrong of [["a"], ["a", "a"], ["a", "c"], ["a", "b", "b"]])
      expect(inOrder(["a", "b"], wrong)).toBeNull();
  });
});

describe("parts of a printed form", () => {
  const theme = (name: string, count: number, weight = 1) => ({
    theme: name,
    weights: Array.from({ length: count }, () => weight),
  });
  it("[8.4] a form is one file up to the ceiling, and split by theme beyond it", () => {
    expect(partsOf([], 10)).toEqual([{ slices: [] }]);
    expect(partsOf([theme("a", 4), theme("b", 6)], 10)).toHaveLength(1);
    expect(partsOf([theme("a", 4), theme("b", 7), theme("c", 0), theme("d", 3)], 10)).toEqual([
      { slices: [{ theme: "a", from: 0, to: 4 }] },
      {
        slices: [
          { theme: "b", from: 0, to: 7 },
          { theme: "d", from: 0, to: 3 },
        ],
      },
    ]);
    expect(partsOf([theme("a", 25)], 10).map(({ slices }) => slices)).toEqual([
      [{ theme: "a", from: 0, to: 10 }],
      [{ theme: "a", from: 10, to: 20 }],
      [{ theme: "a", from: 20, to: 25 }],
    ]);
  });

  it("[8.4] long responses take the room of several, and one larger than a part has its own", () => {
    expect([weightOf(0), weightOf(3000), weightOf(3001)]).toEqual([1, 1, 2]);
    expect(partsOf([theme("a", 3, 4)], 10)).toHaveLength(2);
    expect(partsOf([theme("a", 2, 40)], 10).map(({ slices }) => slices)).toEqual([
      [{ theme: "a", from: 0, to: 1 }],
      [{ theme: "a", from: 1, to: 2 }],
    ]);
  });

  it("[8.4] the address of a single file stays, parts have their number", () => {
    expect(addressOfFile({ format: "pdf", part: 1, parts: 1 })).toBe("response.pdf");
    expect(addressOfFile({ format: "pdf", part: 2, parts: 3 })).toBe("response.pdf?part=2");
  });
});
