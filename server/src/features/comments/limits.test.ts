import * as wire from "@accord/shared/comments";
import { commentLimits } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Y from "yjs";
import { suggestionWording } from "../../ports/tables/index.js";
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

describe("what is said on one text", () => {
  const once = () => `form-of-what-is-said-${forms++}----`;
  const said = { text: "Why?", mentions: [] };
  const answer = (who: string, at: string) =>
    house.ask(who, wire.replyToThread, {
      params: { document: id, thread: at },
      body: { ...said, parent: null, once: once() },
    });
  /** So many letters of who opened this thread. */
  const fill = (at: string, letters: number) =>
    house.store.transact((tx) =>
      tx.insert(suggestionWording).values({
        ...{ id: `wording-${forms++}`, thread: at, text: "" },
        ...{ proposed: says("x".repeat(letters)), until: "2026-11-02T10:00:00.000Z" },
      }),
    );
  const suggested = async (who: string) => {
    const { json } = await house.ask(who, wire.openThread, {
      params: { document: id },
      body: {
        ...said,
        passage: null,
        field: "statusQuo",
        once: once(),
        suggests: { content: says("Bills."), answers: null },
      },
    });
    return json.thread;
  };
  const change = (at: string, words: string) =>
    house.ask("healthWriter", wire.changeSuggestion, {
      params: { document: id, thread: at },
      body: { ...said, content: says(words) },
    });

  it("[COM-23] is of one person no more than all can be sent, with what was suggested before", async () => {
    const at = await suggested("healthWriter");
    expect((await change(at, "Bills come late.")).status).toBe(200);
    await fill(at, commentLimits.lettersOfPerson);
    for (const more of [
      await change(at, "Late."),
      await answer("healthWriter", at),
      await suggest(says("No.")),
    ])
      expect([more.status, codes(more.json)]).toEqual([409, ["said_too_much"]]);
    expect((await threads())[0]?.comments).toHaveLength(1);
    const { json } = await answer("healthEditor", at);
    const edited = (text: string) =>
      house.ask("healthEditor", wire.editComment, {
        params: { document: id, thread: at, comment: json.comment },
        body: { text, mentions: [] },
      });
    const theirs = await suggested("healthEditor");
    await fill(theirs, commentLimits.lettersOfPerson);
    expect([(await edited("Why not?")).status, (await edited("No.")).status]).toEqual([409, 200]);
  });

  it("[COM-23] is of all together no more than that either", async () => {
    for (const who of ["healthWriter", "healthEditor", "contact", "seat2"])
      await fill(await suggested(who), commentLimits.lettersOfPerson - 500);
    const [first] = await threads();
    expect((await answer("observer", first?.id ?? "")).status).toBe(200);
    await fill(first?.id ?? "", 2_000);
    const more = await answer("observer", first?.id ?? "");
    expect([more.status, codes(more.json)]).toEqual([409, ["discussion_full"]]);
  });
});
