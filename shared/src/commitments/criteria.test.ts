import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { liveRows, setChosen, setValue } from "../document-schema/index.js";
import { en } from "../messages/index.js";
import { type Criterion, type CriterionAnswer, commitmentTemplate, criteria, criteriaOf } from "./index.js";
import { addMilestone, circumstances, draftWith, put, setEvidence } from "./testing/full.js";

const template = commitmentTemplate;
const given = (criterion: Criterion, ...answers: CriterionAnswer[]) =>
  answers.map((answer) => ({ criterion, answer }));
const resultOf = (criterion: Criterion, answers: CriterionAnswer[] = [], change?: (doc: Y.Doc) => void) =>
  criteriaOf(draftWith(change), given(criterion, ...answers), circumstances()).find(
    (one) => one.criterion === criterion,
  )?.result;
const all = (answer: CriterionAnswer) =>
  criteriaOf(
    draftWith(),
    criteria.flatMap((one) => given(one, answer)),
    circumstances(),
  ).map(({ result }) => result);

describe("the five criteria", () => {
  it("[5.7] what the program sees as filled still needs a person's judgement", () => {
    expect(all("unsure")).toEqual(criteria.map(() => "needs_judgement"));
    expect(all("yes")).toEqual(criteria.map(() => "met"));
    expect(all("no")).toEqual(criteria.map(() => "not_met"));
    expect(resultOf("relevant", ["yes", "no"])).toBe("needs_judgement");
    expect(resultOf("relevant", ["yes", "yes", "no"])).toBe("met");
  });

  it("[5.7] no answer can stand in for what is missing", () => {
    const spoilt: [Criterion, (doc: Y.Doc) => void][] = [
      ["relevant", (doc) => void setChosen(doc, template, "values", "transparency", false)],
      ["relevant", (doc) => put(doc, "contribution", "")],
      ["specific", (doc) => put(doc, "statusQuo", "")],
      ["specific", (doc) => put(doc, "statusQuo", "Patients learn the  price after it.")],
      ["verifiable", (doc) => void addMilestone(doc, { output: "" })],
      [
        "verifiable",
        (doc) => {
          const [id] = liveRows(doc.getMap("milestones"))[0] ?? [];
          setEvidence(doc, id ?? "", "user_statistics", false);
        },
      ],
      ["answerable", (doc) => void setValue(doc, template, "none", "leadNonGovernment", false)],
      ["time_bound", (doc) => void setValue(doc, template, "timeframe", "end", null)],
      ["time_bound", (doc) => void addMilestone(doc, { end: "2029-01-01" })],
    ];
    for (const [criterion, change] of spoilt)
      expect(resultOf(criterion, ["yes"], change), criterion).toBe("not_met");
  });

  it("[5.7] a missing figure and an agency not named are hints, which decide nothing", () => {
    const noFigure = (doc: Y.Doc) => put(doc, "statusQuo", "Many complaints concern bills.");
    expect(resultOf("specific", ["yes"], noFigure)).toBe("met");
    expect(resultOf("answerable", ["yes"], (doc) => void addMilestone(doc, { agency: "Somebody" }))).toBe(
      "met",
    );
  });

  it("[5.7] relevance rests on question 2 of a problem sheet, where it is known whether there is one", () => {
    const relevant = (relevanceExplained: boolean | null) =>
      criteriaOf(draftWith(), given("relevant", "yes"), circumstances({ relevanceExplained })).find(
        ({ criterion }) => criterion === "relevant",
      )?.result;
    expect([null, true, false].map(relevant)).toEqual(["met", "met", "not_met"]);
  });

  it("[5.7] every criterion, question and check is worded", () => {
    const words: Record<string, string> = en;
    for (const { criterion, checks } of criteriaOf(
      draftWith(),
      [],
      circumstances({ relevanceExplained: true }),
    )) {
      expect(words[`commitments.criterion.${criterion}`]).toBeTruthy();
      expect(words[`commitments.criterion.${criterion}.question`]).toBeTruthy();
      for (const { code } of checks) expect(words[`commitments.check.${code}`], code).toBeTruthy();
    }
  });
});
