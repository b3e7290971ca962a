import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { canonicalJson } from "../canonical/index.js";
import {
  addRow,
  plainText,
  setChosen,
  type TextJson,
  threadsIn,
  withoutThreads,
} from "../document-schema/index.js";
import {
  blocksOf,
  commitmentStates,
  commitmentTemplate,
  draftToFreeze,
  goalWordsRoot,
  issuesWithLock,
  linesOf,
  mayBePut,
  paragraphsFrom,
  privateColumns,
  readDraft,
  stateAfterPublishing,
  titleOf,
  withoutPrivate,
} from "./index.js";

const bold = { type: "bold" };
const thread = (id: string) => ({ type: "thread", attrs: { id } });
const text = (words: string, ...marks: { type: string; attrs?: Record<string, string> }[]): TextJson =>
  marks.length > 0 ? { type: "text", text: words, marks } : { type: "text", text: words };
const doc = (...paragraphs: TextJson[][]): TextJson => ({
  type: "doc",
  content: paragraphs.map((content) => ({ type: "paragraph", content })),
});
const full = {
  template: "commitment/1",
  fields: {
    title: doc([text("Publish hospital prices")]),
    problem: doc([text("Patients learn the price after it.")]),
    statusQuo: doc([text("26 % of complaints concern bills.")]),
    action: doc([text("A public register.")], [text("Every hospital.")]),
    contribution: doc([text("Prices can be compared.")]),
  },
};

describe("the words of a draft", () => {
  it("[FREEZE-1] are the same with and without thread marks", () => {
    const plain = doc([text("Patients learn the price "), text("after", bold), text(" it.")]);
    const marked = doc([
      text("Patients "),
      text("learn the", thread("t1")),
      text(" price "),
      text("af", bold, thread("t2")),
      text("ter", bold),
      text(" it."),
    ]);
    expect(withoutThreads(marked)).toEqual(plain);
    expect(JSON.stringify(withoutThreads(marked))).toBe(JSON.stringify(plain));
    expect(threadsIn(marked)).toEqual(["t1", "t2"]);
  });

  it("[FREEZE-1] keep other marks apart and every word", () => {
    const marked = doc([text("a", bold), text("b"), text("c", thread("t"))]);
    expect(withoutThreads(marked)).toEqual(doc([text("a", bold), text("bc")]));
    expect(plainText(marked)).toBe("abc");
  });

  it("[FREEZE-1] read as lines, one for each block at any depth", () => {
    const list: TextJson = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 3 }, content: [text("Why")] },
        {
          type: "bulletList",
          content: [
            { type: "listItem", content: [{ type: "paragraph", content: [text("one")] }] },
            { type: "listItem", content: [{ type: "paragraph", content: [text("two")] }] },
          ],
        },
        { type: "paragraph" },
      ],
    };
    expect(linesOf(list)).toEqual(["Why", "one", "two", ""]);
    expect(linesOf(paragraphsFrom("one\n\n two \r\nthree"))).toEqual(["one", "two", "three"]);
    expect(linesOf(paragraphsFrom(" "))).toEqual([""]);
  });
});

describe("a draft to freeze", () => {
  it("[FREEZE-2] has the template's fields only, in its order", () => {
    const odd = { template: "commitment/1", fields: { stray: doc([text("x")]), action: full.fields.action } };
    const frozen = draftToFreeze(odd);
    expect(Object.keys(frozen.fields)).toEqual(commitmentTemplate.fields.map(({ root }) => root));
    expect(Object.keys(frozen.fields).slice(0, 5)).toEqual([
      "title",
      "problem",
      "statusQuo",
      "action",
      "contribution",
    ]);
    expect(plainText(frozen.fields.title ?? doc())).toBe("");
    expect(Object.keys(frozen.data?.rows ?? {})).toEqual([
      "leadAgencies",
      "leadNonGovernment",
      "otherStakeholders",
      "milestones",
    ]);
  });

  it("[FREEZE-6] a version frozen under commitment/1 keeps its blocks, and so its hash", () => {
    expect(blocksOf(full).map(({ field, index }) => `${field} ${index}`)).toEqual([
      "title 0",
      "problem 0",
      "statusQuo 0",
      "action 0",
      "action 1",
      "contribution 0",
    ]);
    expect(titleOf(full)).toBe("Publish hospital prices");
  });

  it("[FREEZE-2] has one block for each top-level block of each text, each row, record and set", () => {
    const live = new Y.Doc();
    addRow(live, commitmentTemplate, "milestones", { agency: "Ministry" });
    addRow(live, commitmentTemplate, "milestones");
    setChosen(live, commitmentTemplate, "sectors", "justice", true);
    const blocks = blocksOf(draftToFreeze(readDraft(live)));
    const at = (field: string) => blocks.filter((one) => one.field === field);
    expect(at("milestones").map(({ index }) => index)).toEqual([0, 1]);
    expect(at("sectors").map(({ content }) => content)).toEqual([["justice"]]);
    expect(at("timeframe").map(({ content }) => content)).toEqual([{ start: null, end: null }]);
    expect(new Set(blocks.map(({ field, index }) => `${field} ${index}`)).size).toBe(blocks.length);
    expect(() => canonicalJson(blocks as never)).not.toThrow();
  });

  it("[FREEZE-5] has the words of the goals it names as one block more, and none where it names none", () => {
    const live = new Y.Doc();
    const goals = new Map([
      ["goal-1", "Every budget is public."],
      ["goal-2", "Nobody waits."],
    ]);
    const none = blocksOf(draftToFreeze(readDraft(live), goals));
    setChosen(live, commitmentTemplate, "goals", "goal-1", true);
    const named = blocksOf(draftToFreeze(readDraft(live), goals));
    expect(none.map(({ field }) => field)).not.toContain(goalWordsRoot);
    expect(named).toHaveLength(none.length + 1);
    expect(named.at(-1)).toEqual({
      field: goalWordsRoot,
      index: 0,
      content: { "goal-1": "Every budget is public." },
    });
    expect(blocksOf(draftToFreeze(readDraft(live)))).toHaveLength(none.length);
  });

  it("[10.1] goes public without the e-mail addresses of contacts, and with everything else", () => {
    const live = new Y.Doc();
    addRow(live, commitmentTemplate, "leadAgencies", { contact: "Ada Moreno", email: "ada@health.example" });
    const open = withoutPrivate(readDraft(live));
    expect(JSON.stringify(open)).not.toContain("ada@health.example");
    expect(open.data?.rows.leadAgencies?.[0]?.cells).toMatchObject({ contact: "Ada Moreno", branch: null });
    expect(privateColumns.get("leadAgencies")).toEqual(["email"]);
  });
});

describe("a commitment", () => {
  it("[LOCK-1] is locked once, with a reason", () => {
    expect(issuesWithLock(null, "filed").map(({ code }) => code)).toEqual([]);
    expect(issuesWithLock(null, " ").map(({ code }) => code)).toEqual(["reasons_missing"]);
    expect(issuesWithLock("2026-11-02T09:00:00.000Z", "x").map(({ code }) => code)).toEqual([
      "draft_locked_already",
    ]);
  });

  it("[3.4] is open for comment with its first publication and revised with the next", () => {
    expect(stateAfterPublishing("drafting")).toBe("open_for_comment");
    expect(stateAfterPublishing("open_for_comment")).toBe("revised");
    expect(stateAfterPublishing("in_plan")).toBe("in_plan");
  });

  it("[Q8] may be put to a ballot, also again, unless it is in the plan or withdrawn", () => {
    expect(commitmentStates.filter((state) => !mayBePut(state))).toEqual(["in_plan", "withdrawn"]);
  });
});
