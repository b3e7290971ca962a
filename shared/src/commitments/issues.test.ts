import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { addRow, liveRows, removeRow, setCell, setChosen, setValue } from "../document-schema/index.js";
import { en } from "../messages/index.js";
import {
  branches,
  type Circumstances,
  commitmentFields,
  commitmentTemplate,
  evidenceTypes,
  fieldOf,
  isAnswered,
  isEmail,
  issuesWith,
  lastDayBefore,
  maxCommitments,
  noCircumstances,
  ogpValues,
  policyAreas,
  readDraft,
  sectors,
  standing,
} from "./index.js";
import { addMilestone, circumstances, draftWith, lead, put } from "./testing/full.js";

const template = commitmentTemplate;
const found = (change?: (doc: Y.Doc) => void, more: Partial<Circumstances> = {}) =>
  issuesWith(draftWith(change), circumstances(more));
const said = (change?: (doc: Y.Doc) => void, more: Partial<Circumstances> = {}) =>
  found(change, more).map(
    ({ rule, severity, code }) => `${rule} ${severity === "error" ? "E" : "W"} ${code}`,
  );
const when = (start: string | null, end: string | null) => (doc: Y.Doc) => {
  setValue(doc, template, "timeframe", "start", start);
  setValue(doc, template, "timeframe", "end", end);
  for (const [id] of liveRows(doc.getMap("milestones"))) removeRow(doc, "milestones", id);
  addMilestone(doc, { start, end });
};
const firstRow = (doc: Y.Doc, root: string) => liveRows(doc.getMap(root))[0]?.[0] as string;

describe("the template", () => {
  it("[5.1] has 18 fields in their order, and a root of its own for every text and map", () => {
    expect(commitmentFields.map(({ no }) => no)).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    const roots = [...template.fields, ...template.maps].map(({ root }) => root);
    expect(new Set(roots).size).toBe(roots.length);
    for (const { root } of template.fields) expect(fieldOf(root)?.no, root).toBeGreaterThan(0);
    expect(fieldOf("milestones/a-1/output")?.no).toBe(17);
    expect(fieldOf("goals")?.no).toBe(11);
    expect(fieldOf("stray")).toBe(undefined);
  });

  it("[5.2] [5.3] [5.4] [5.5] ids are the labels in lower case, in the number of the annex", () => {
    const words: Record<string, string> = en;
    const idOf = (label: string) =>
      label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, "_")
        .replaceAll(/^_|_$/gu, "");
    expect([policyAreas.length, sectors.length, ogpValues.length]).toEqual([22, 15, 6]);
    const vocabularies = { policyArea: policyAreas, sector: sectors, value: ogpValues, branch: branches };
    for (const [name, ids] of Object.entries(vocabularies))
      for (const id of ids) expect(idOf(words[`commitments.${name}.${id}`] ?? "")).toBe(id);
  });

  it("[5.1] every label, guidance, example, column and choice is worded", () => {
    const words: Record<string, string> = en;
    for (const field of commitmentFields) {
      const columns = "columns" in field ? field.columns : [];
      const options = "options" in field ? field.options : [];
      const ids = [
        field.label,
        field.guidance,
        field.group,
        ...(field.example === null ? [] : [field.example]),
        ...columns.flatMap((one) => [one.label, ...one.options.map(({ label }) => label)]),
        ...options.map(({ label }) => label),
      ];
      for (const id of ids) expect(words[id], id).toBeTruthy();
    }
    for (const { label } of template.fields) expect(words[label], label).toBeTruthy();
    expect(evidenceTypes).toHaveLength(11);
  });
});

describe("what stands against filing", () => {
  it("[5.1] nothing, where everything is filled; an empty draft lacks each required field by number", () => {
    expect(found()).toEqual([]);
    const empty = issuesWith({ template: template.name, fields: {} }, { ...noCircumstances, level: "local" });
    expect(new Set(empty.map(({ field }) => fieldOf(field ?? "")?.no))).toEqual(
      new Set([1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]),
    );
    expect(empty.every(({ severity }) => severity === "error")).toBe(true);
    const words: Record<string, string> = en;
    for (const { code } of empty) expect(words[`issue.${code}`], code).toBeTruthy();
  });

  it("[5.1] blanks fill no field; a national plan has no vision that field 11 must name", () => {
    expect(said((doc) => put(doc, "action", "  "))).toEqual(["5.1 E field_empty"]);
    expect(said((doc) => put(doc, "longTermGoal", ""))).toEqual(["5.1 E field_empty"]);
    const named = said((doc) => {
      put(doc, "longTermGoal", "");
      setChosen(doc, commitmentTemplate, "goals", "12-34", true);
    });
    expect(named).toEqual(["5.1 E goal_without_words"]);
    expect(said((doc) => put(doc, "longTermGoal", ""), { level: "national" })).toEqual([]);
  });

  it("[5.1] a title of at most 150 characters as a reader counts them, and no other commitment has it", () => {
    for (const good of ["é", "😀"]) expect(said((doc) => put(doc, "title", good.repeat(150)))).toEqual([]);
    expect(found((doc) => put(doc, "title", "x".repeat(151)))[0]).toMatchObject({
      code: "field_too_long",
      field: "title",
      values: { no: 2, most: 150, characters: 151 },
    });
    const other = { n: 4, title: " PUBLISH  hospital prices", place: 2, inPlan: true };
    expect(said(undefined, { others: [other] })).toEqual(["5.1 E title_taken"]);
  });

  it("[5.1] field 1 is unique in the plan", () => {
    expect(said(undefined, { place: null })).toEqual(["5.1 E place_missing"]);
    const other = { n: 4, title: "Other", place: 1, inPlan: true };
    expect(said(undefined, { others: [other] })).toEqual(["5.1 E place_taken"]);
    expect(said(undefined, { others: [{ ...other, place: 2 }] })).toEqual([]);
  });

  it("[V1] the end is after the start", () => {
    expect(said(when("2027-02-01", "2027-02-01"))).toEqual(["V1 E end_not_after_start"]);
    expect(said(when("2027-02-01", "2027-01-31"))).toContain("V1 E end_not_after_start");
    expect(said(when(null, "2028-01-31"))).toContain("5.1 E date_missing");
  });

  it("[V2][T24] under one calendar year is warned of; 01/02 to 31/01 is exactly one", () => {
    const plan = { start: "2020-01-01", end: "2030-12-31" };
    expect(said(when("2025-02-01", "2026-01-31"), { plan })).toEqual([]);
    expect(said(when("2025-02-01", "2026-01-30"), { plan })).toEqual(["V2 W under_a_year"]);
    expect(said(when("2024-02-29", "2025-02-27"), { plan })).toEqual([]);
    expect(said(when("2024-02-29", "2025-02-26"), { plan })).toEqual(["V2 W under_a_year"]);
  });

  it("[V2] a warning with a written justification stands no more", () => {
    const issues = found(when("2027-02-01", "2027-12-31"), { justified: ["V2"] });
    expect(issues.map(({ key, justified }) => [key, justified])).toEqual([["V2", true]]);
    expect(standing(issues)).toEqual([]);
  });

  it("[V3] not after the end of the plan, nor in a joint plan within two months of the end of a term", () => {
    expect(said(when("2027-02-01", "2028-12-31"))).toEqual([]);
    expect(said(when("2027-02-01", "2029-01-01"))).toEqual(["V3 E ends_after_plan"]);
    expect(lastDayBefore("2028-08-31")).toBe("2028-06-30");
    const jurisdictions = [
      { name: "Northbank", endOfTerm: "2028-08-31" },
      { name: "Hill End", endOfTerm: null },
    ];
    expect(said(when("2027-02-01", "2028-06-30"), { jurisdictions })).toEqual([]);
    const late = found(when("2027-02-01", "2028-07-01"), { jurisdictions });
    expect(late.map(({ code, values }) => [code, values])).toEqual([
      ["ends_after_term", { last: "30/06/2028", jurisdiction: "Northbank" }],
    ]);
    const alone = { jurisdictions: jurisdictions.slice(0, 1) };
    expect(said(when("2027-02-01", "2028-07-01"), alone)).toEqual([]);
  });

  it("[V4] a start before the plan's is warned of", () => {
    expect(said(when("2026-12-31", "2028-01-31"))).toEqual(["V4 W starts_before_plan"]);
  });

  it("[V5] each milestone has output, both dates, agency and contact, and ends when it starts or later", () => {
    expect(said((doc) => removeRow(doc, "milestones", firstRow(doc, "milestones")))).toEqual([
      "V5 E milestones_missing",
    ]);
    let row = "";
    const bare = found((doc) => {
      row = addMilestone(doc, { output: " ", start: null, end: null, agency: "", contact: "" });
    });
    expect(bare.map(({ code, cell, row: at, values }) => [code, cell, at, values?.row])).toEqual(
      ["output", "start", "end", "agency", "contact"].map((cell) => ["milestone_incomplete", cell, row, 2]),
    );
    const turned = (doc: Y.Doc) => void addMilestone(doc, { start: "2027-06-01", end: "2027-05-31" });
    expect(said(turned)).toEqual(["V5 E milestone_ends_before_start"]);
    expect(said((doc) => void addMilestone(doc, { start: "2027-06-01", end: "2027-06-01" }))).toEqual([]);
  });

  it("[V6] milestones lie inside the timeframe", () => {
    expect(said((doc) => void addMilestone(doc, { start: "2027-01-31" }))).toEqual([
      "V6 E milestone_outside",
    ]);
    expect(said((doc) => void addMilestone(doc, { end: "2028-02-01" }))).toEqual(["V6 E milestone_outside"]);
  });

  it("[V7] the last milestone ends within 31 days of the commitment", () => {
    const last = (end: string) => (doc: Y.Doc) => {
      setCell(doc, template, "milestones", firstRow(doc, "milestones"), "end", end);
    };
    expect(said(last("2027-12-31"))).toEqual([]);
    const early = found(last("2027-12-30"));
    expect(early.map(({ key, code, values }) => [key, code, values])).toEqual([
      ["V7", "milestones_end_early", { days: 32 }],
    ]);
  });

  it("[V8] one or two policy areas and sectors; what is in no vocabulary is no choice", () => {
    expect(said((doc) => setChosen(doc, template, "policyAreas", "open_data", false))).toEqual([
      "V8 E choices_missing",
    ]);
    const three = (doc: Y.Doc) => {
      for (const id of ["justice", "education"]) setChosen(doc, template, "sectors", id, true);
    };
    expect(said(three)).toEqual(["V8 E choices_too_many"]);
    expect(said((doc) => doc.getMap("policyAreas").set("technology", true))).toEqual([]);
    expect(said((doc) => setChosen(doc, template, "values", "transparency", false))).toEqual([
      "5.1 E values_missing",
    ]);
  });

  it("[V9] [3.7] the plan holds 5, 10, 12 or 12 commitments for 1 to 4 jurisdictions; a national one any", () => {
    expect([0, 1, 2, 3, 4, 5, -1].map(maxCommitments)).toEqual([null, 5, 10, 12, 12, null, null]);
    const others = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ n: at + 2, title: `T${at}`, place: at + 2, inPlan: true }));
    expect(said(undefined, { others: others(4) })).toEqual([]);
    expect(said(undefined, { others: others(5) })).toEqual(["V9 E plan_is_full"]);
    expect(said(undefined, { others: others(5).map((one) => ({ ...one, inPlan: false })) })).toEqual([]);
    expect(said(undefined, { others: others(20), level: "national" })).toEqual([]);
    const two = [
      { name: "a", endOfTerm: null },
      { name: "b", endOfTerm: null },
    ];
    expect(said(undefined, { others: others(9), jurisdictions: two })).toEqual([]);
    expect(said(undefined, { others: others(10), jurisdictions: two })).toEqual(["V9 E plan_is_full"]);
  });

  it("[V10] a lead agency, all its columns, one marked, e-mail addresses that can be one", () => {
    const agency = (key: string, value: string | boolean | null) => (doc: Y.Doc) =>
      void setCell(doc, template, "leadAgencies", firstRow(doc, "leadAgencies"), key, value);
    expect(said((doc) => removeRow(doc, "leadAgencies", firstRow(doc, "leadAgencies")))).toEqual([
      "V10 E lead_agency_missing",
      "5.7 W agency_unknown",
    ]);
    for (const key of ["contact", "title", "email", "role"])
      expect(said(agency(key, "")), key).toEqual(["V10 E contact_incomplete"]);
    expect(said(agency("branch", null))).toEqual(["V10 E contact_incomplete"]);
    expect(said(agency("lead", false))).toEqual(["V10 E lead_not_marked"]);
    expect(said((doc) => void addRow(doc, template, "leadAgencies", lead))).toEqual([
      "V10 E lead_marked_twice",
    ]);
    expect(said(agency("email", "ada(at)health"))).toEqual(["V10 E contact_email_wrong"]);
    for (const bad of ["a@b", "a b@c.de", "a@b..de", "@b.de", "a@b.d", "a@b@c.de", "<a@b.de>"])
      expect(isEmail(bad), bad).toBe(false);
    for (const good of ["a.b+c@d-e.example", "ü@ümlaut.example"]) expect(isEmail(good), good).toBe(true);
  });

  it("[5.1] field 6 wants an answer, which may be that there are none; field 5 does not", () => {
    const none = (key: string) => (doc: Y.Doc) => void setValue(doc, template, "none", key, false);
    expect(said(none("otherStakeholders"))).toEqual(["5.1 E answer_missing"]);
    expect(said(none("leadNonGovernment"))).toEqual([]);
    const named = (doc: Y.Doc) => {
      none("otherStakeholders")(doc);
      addRow(doc, template, "otherStakeholders", { organisation: "University Library" });
    };
    expect(said(named)).toEqual([]);
  });

  it("[V11] resources that are not all secured: say how they will be found", () => {
    const secured = (answer: string | null) => (doc: Y.Doc) =>
      void setValue(doc, template, "secured", "answer", answer);
    expect(said(secured("partly"))).toEqual(["V11 W resources_not_secured"]);
    expect(said(secured(null))).toEqual(["5.1 E field_empty"]);
    const told = (doc: Y.Doc) => {
      secured("no")(doc);
      put(doc, "securedNote", "Asked for in the budget of 2028.");
    };
    expect(said(told)).toEqual([]);
  });

  it("[V12] at filing only: a decision includes it, and linked contributions are answered", () => {
    expect(said(undefined, { unanswered: 2 })).toEqual([]);
    expect(said(undefined, { filing: true, unanswered: 2 })).toEqual([
      "V12 E not_included",
      "V12 E contributions_unanswered",
    ]);
    expect(said(undefined, { filing: true, included: true })).toEqual([]);
  });

  it("[5.7] an agency of a milestone that stands in none of 4, 5 and 6 is warned of, by its row", () => {
    const issues = found((doc) => void addMilestone(doc, { agency: "Somebody" }));
    expect(issues.map(({ rule, row, key }) => [rule, key === `5.7:${row}`])).toEqual([["5.7", true]]);
    expect(said((doc) => void addMilestone(doc, { agency: "ministry  of HEALTH" }))).toEqual([]);
  });

  it("[5.1] a goal that no longer stands in the vision is named", () => {
    const linked = (doc: Y.Doc) => void setChosen(doc, template, "goals", "ab-1", true);
    expect(said(linked, { goals: ["ab-1"] })).toEqual([]);
    expect(said(linked)).toEqual([]);
    expect(said(linked, { goals: [] })).toEqual(["5.1 E goal_unknown"]);
  });

  it("[5.1] the outline says of each of the 18 whether somebody has answered it", () => {
    const answered = (draft: ReturnType<typeof draftWith>, place: number | null) =>
      commitmentFields.filter((field) => isAnswered(field, draft, place)).map(({ no }) => no);
    expect(answered(draftWith(), 1)).toEqual(commitmentFields.map(({ no }) => no).filter((no) => no !== 18));
    expect(answered({ template: "commitment/1", fields: {} }, null)).toEqual([]);
    const begun = { records: { timeframe: { start: "2027-01-01" } }, rows: {}, sets: {} };
    expect(answered({ template: "commitment/1", fields: {}, data: begun }, null)).toEqual([3]);
    expect(
      answered(
        draftWith((doc) => put(doc, "additional", "SDG 16")),
        null,
      ),
    ).toContain(18);
  });

  it("[DOC-12] a large draft is read and checked within a few milliseconds", () => {
    let read = 0;
    const draft = draftWith((doc) => {
      for (let i = 0; i < 150; i++) addMilestone(doc, { output: `Output ${i}` });
      const start = performance.now();
      readDraft(doc);
      read = performance.now() - start;
    });
    const start = performance.now();
    issuesWith(draft, circumstances());
    expect(read + performance.now() - start).toBeLessThan(250);
  });
});
