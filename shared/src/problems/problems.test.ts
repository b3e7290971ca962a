import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addRow, cellAddress, fragmentAt } from "../document-schema/index.js";
import { en } from "../messages/index.js";
import {
  ambitionPrompts,
  answersRelevance,
  type CriteriaSet,
  criteriaSetNames,
  criteriaSets,
  type GivenScores,
  issuesWithChoice,
  issuesWithCriteriaSet,
  issuesWithScores,
  issuesWithScoring,
  missingScorers,
  problemQuestions,
  problemSheetOf,
  problemSheetTemplate,
  scale,
  solutionKinds,
  summaryOf,
} from "./index.js";

const codes = (all: readonly { code: string }[]): string[] => all.map(({ code }) => code);
const words: Readonly<Record<string, string>> = en;

const put = (doc: Y.Doc, address: string, text: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  fragmentAt(doc, address)?.insert(0, [paragraph]);
};

const set = fc.constantFrom<CriteriaSet>(...criteriaSetNames);
const whole = (criteria: readonly string[]) =>
  fc.record(
    Object.fromEntries(criteria.map((one) => [one, fc.integer({ min: scale.least, max: scale.most })])),
  );
const given = set.chain((name) =>
  fc.tuple(
    fc.constant(name),
    fc
      .array(whole(criteriaSets[name]), { maxLength: 12 })
      .map((all): GivenScores[] => all.map((scores, at) => ({ person: `p${at}`, scores }))),
  ),
);

describe("a problem sheet", () => {
  it("[4.3] asks five questions and holds several solutions", () => {
    const doc = new Y.Doc();
    put(doc, "opennessGaps", "Nobody is told.");
    const title =
      addRow(doc, problemSheetTemplate, "solutions", { title: "Price list", kind: "policy" }) ?? "";
    addRow(doc, problemSheetTemplate, "solutions", { title: "App", kind: "platform" });
    put(doc, cellAddress("solutions", title, "what"), "A list at each counter.");
    const sheet = problemSheetOf(doc);
    expect(Object.keys(sheet.answers)).toEqual([...problemQuestions]);
    expect(sheet.solutions.map((one) => [one.title, one.kind])).toEqual([
      ["Price list", "policy"],
      ["App", "platform"],
    ]);
    expect(JSON.stringify(sheet.solutions[0]?.what)).toContain("A list at each counter.");
  });

  it("[5.7] counts for relevance once question 2 is answered, and by no other", () => {
    for (const root of problemQuestions) {
      const doc = new Y.Doc();
      put(doc, root, "Words.");
      expect(answersRelevance(problemSheetOf(doc)), root).toBe(root === "opennessGaps");
    }
    const blank = new Y.Doc();
    put(blank, "opennessGaps", " ");
    expect(answersRelevance(problemSheetOf(blank))).toBe(false);
  });

  it("[4.4] has words for every kind, question, column, criterion and prompt", () => {
    const ids = [
      ...problemSheetTemplate.drawn.flatMap((field) => [
        field.label,
        field.guidance,
        `problems.short.${field.root}`,
        ...("columns" in field ? field.columns.map(({ label }) => label) : []),
      ]),
      ...solutionKinds.map((kind) => `problems.kind.${kind}`),
      ...criteriaSetNames.flatMap((name) => [
        `problems.set.${name}`,
        ...criteriaSets[name].map((one) => `problems.criterion.${one}`),
      ]),
      ...ambitionPrompts.map((one) => `problems.prompt.${one}`),
    ];
    expect(ids.filter((id) => !words[id])).toEqual([]);
  });
});

describe("the score sheet", () => {
  it("[4.5] takes every criterion of its set on its scale, or none at all", () => {
    expect(codes(issuesWithScores("guide", { urgency: 1, feasibility: 5, relevance: 3 }))).toEqual([]);
    expect(codes(issuesWithScores("guide", {}))).toEqual([]);
    expect(codes(issuesWithScores("guide", { urgency: 1 }))).toEqual(["score_missing", "score_missing"]);
    for (const score of [0, 6, 2.5])
      expect(codes(issuesWithScores("guide", { urgency: score, feasibility: 5, relevance: 3 }))).toEqual([
        "score_off_scale",
      ]);
    expect(
      codes(
        issuesWithScores("argentina", { urgency: 1, principles: 1, time: 1, institutions: 1, resources: 1 }),
      ),
    ).toEqual(["score_of_other_set"]);
  });

  it("[4.5] gives a mean within its spread, whatever is given and in whatever order", () => {
    fc.assert(
      fc.property(given, ([name, all]) => {
        const summary = summaryOf(name, all);
        const means = [...Object.values(summary.criteria), summary.all];
        for (const one of means) {
          expect(one === null).toBe(all.length === 0);
          if (one === null) continue;
          expect(one.count).toBe(all.length);
          expect(scale.least).toBeLessThanOrEqual(one.least);
          expect(one.least).toBeLessThanOrEqual(one.mean);
          expect(one.mean).toBeLessThanOrEqual(one.most);
          expect(one.most).toBeLessThanOrEqual(scale.most);
        }
        const turned = summaryOf(name, all.toReversed());
        expect(turned.all?.mean ?? 0).toBeCloseTo(summary.all?.mean ?? 0, 9);
      }),
    );
  });

  it("[4.5] weighs criteria and participants the same", () => {
    fc.assert(
      fc.property(given, ([name, all]) => {
        const { criteria, all: total } = summaryOf(name, all);
        if (total === null) return;
        const means = Object.values(criteria).map((one) => one?.mean ?? 0);
        expect(total.mean).toBeCloseTo(means.reduce((sum, one) => sum + one, 0) / means.length, 9);
      }),
    );
    const scores = [
      { person: "a", scores: { urgency: 5, feasibility: 1, relevance: 3 } },
      { person: "b", scores: { urgency: 5, feasibility: 5, relevance: 5 } },
    ];
    expect(summaryOf("guide", scores).all).toEqual({ mean: 4, least: 3, most: 5, count: 2 });
    expect(summaryOf("guide", scores).criteria.feasibility).toEqual({ mean: 3, least: 1, most: 5, count: 2 });
  });

  it("[4.5] leaves out who has not scored by the whole set", () => {
    const some = [
      { person: "a", scores: { urgency: 5, feasibility: 5, relevance: 5 } },
      { person: "b", scores: { urgency: 1 } },
    ];
    expect(summaryOf("guide", some).all).toEqual({ mean: 5, least: 5, most: 5, count: 1 });
  });

  it("[4.5] names who has not scored every open solution", () => {
    const by = (...people: string[]) => ({ given: people.map((person) => ({ person, scores: {} })) });
    expect(missingScorers(["a", "b", "c"], [by("a", "b"), by("a")])).toEqual(["b", "c"]);
    expect(missingScorers(["a"], [])).toEqual([]);
  });

  it("[SCORE-1] keeps its criteria and its scores once something rests on them", () => {
    expect(issuesWithCriteriaSet(false)).toEqual([]);
    expect(codes(issuesWithCriteriaSet(true))).toEqual(["scores_given"]);
    expect(issuesWithScoring(null)).toEqual([]);
    expect(codes(issuesWithScoring("selected"))).toEqual(["solution_chosen"]);
    expect(codes(issuesWithScoring("not_selected"))).toEqual(["solution_chosen"]);
  });
});

describe("a choice", () => {
  it("[4.4] needs reasons either way, and a solution with a name", () => {
    for (const outcome of ["selected", "not_selected"] as const) {
      expect(issuesWithChoice({ outcome, reasons: "Cheaper." }, "List")).toEqual([]);
      expect(codes(issuesWithChoice({ outcome, reasons: " " }, "List"))).toEqual([
        "solution_reasons_missing",
      ]);
      expect(codes(issuesWithChoice({ outcome, reasons: "Cheaper." }, ""))).toEqual(["solution_unnamed"]);
    }
    expect(issuesWithChoice({ outcome: null, reasons: "" }, "")).toEqual([]);
  });
});
