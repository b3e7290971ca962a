import * as wire from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";

let house: TestHouse;
let id = "";
beforeEach(async () => {
  house = await openTestHouse();
  id = await openedDraft(house, { problem: "Bills come late." });
});
afterEach(() => house.close());

const paragraph = (words: string) => ({ type: "paragraph", content: [{ type: "text", text: words }] });
const says = (words: string): TextJson => ({ type: "doc", content: [paragraph(words)] });
const cell = (attrs: object = {}) => ({ type: "tableCell", attrs, content: [paragraph("Bills")] });
const table = (...rows: object[][]) => ({
  type: "doc",
  content: [{ type: "table", content: rows.map((content) => ({ type: "tableRow", content })) }],
});
const deep = (depth: number): object =>
  depth === 0 ? paragraph("Bills") : { type: "blockquote", content: [deep(depth - 1)] };

let forms = 0;
const suggest = (content: unknown, passage: object | null = null) =>
  house.ask("healthWriter", wire.openThread, {
    params: { document: id },
    body: {
      ...{ text: "", mentions: [], once: `form-of-suggestion-${forms++}----` },
      ...{ field: passage === null ? "statusQuo" : null, passage: passage as never },
      suggests: { content, answers: null },
    },
  });
const passage = { field: "problem", quote: "late", before: "", after: "", from: "AAAA", to: "AAAA" };
const wordsIn = async (field: string) =>
  (await house.app.documents.read(id)).getXmlFragment(field).toJSON() as string;
const wordsOf = (doc: Y.Doc) => (doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
const threads = async () =>
  (await house.ask("healthWriter", wire.listThreads, { params: { document: id } })).json.threads;

describe("other words that the text can't hold", () => {
  it.each<[string, object]>([
    ["a cell that covers a million columns", table([cell({ colspan: 1_000_000 })])],
    [
      "a long row above many short ones",
      table(
        Array.from({ length: 150 }, () => cell()),
        ...Array.from({ length: 100 }, () => [cell()]),
      ),
    ],
    [
      "a heading of no level",
      { type: "doc", content: [{ ...paragraph("Bills"), type: "heading", attrs: { level: 99 } }] },
    ],
    ["blocks inside each other without end", { type: "doc", content: [deep(40)] }],
  ])("[SYNC-52] [SUG-2] are refused when they are suggested: %s", async (_what, content) => {
    const { status, json } = await suggest(content);
    expect(status).toBe(409);
    expect(codes(json)).toEqual(["text_does_not_hold"]);
    expect(await threads()).toEqual([]);
  });

  it("[SYNC-52] are refused when they are accepted, where it has grown since: the suggestion and the text stay", async () => {
    const { json } = await suggest(says("far too late, and with a price that nobody was told"), passage);
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        id,
        { person: house.people.healthWriter as string, act: "grow", at: "2026-11-02T10:00:00.000Z" },
        (doc) => wordsOf(doc).insert(0, "x".repeat(49_984)),
      ),
    );
    const before = await wordsIn("problem");
    const accepted = await house.ask("healthWriter", wire.acceptSuggestion, {
      params: { document: id, thread: json.thread },
      body: { content: null, stands: says("late"), reason: "" },
    });
    expect(accepted.status).toBe(409);
    const issues = [{ code: "text_does_not_hold", values: { what: "paragraph" } }];
    expect(accepted.json).toMatchObject({ error: { issues } });
    expect(await wordsIn("problem")).toBe(before);
    expect(await threads()).toMatchObject([{ state: "open", suggestion: { accepted: null } }]);
  });
});
