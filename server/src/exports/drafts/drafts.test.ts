import * as wire from "@accord/shared/comments";
import { freezeVersion } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { processBySlug } from "../../doors/http.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";
import { membersOf } from "../forms/fixed-zip.js";
import { draftDocx } from "./docx.js";
import { modelNow } from "./testing/model-now.js";

let house: TestHouse;
let id = "";
let forms = 0;
const says = (text: string): TextJson => ({
  type: "doc",
  content: [{ type: "paragraph", ...(text === "" ? {} : { content: [{ type: "text", text }] }) }],
});
const passage = (quote: string) => ({
  ...{ field: "problem", quote, before: "", after: "", from: "AAAA", to: "AAAA" },
});
const opened = async (who: string, text: string, more: object = {}): Promise<string> => {
  house.clock.set(`2026-11-02T09:${10 + forms}:00.000Z`);
  const { json, status, raw } = await house.ask(who, wire.openThread, {
    params: { document: id },
    body: {
      ...{ passage: null, field: null, text, mentions: [], once: `form-of-an-export-${forms++}----` },
      ...more,
    },
  });
  expect(status, raw.body).toBe(200);
  return json.thread;
};

let asked: string;
let gone: string;
let open: string;
let other: string;
let near: string;
let rejected: string;
beforeAll(async () => {
  house = await openTestHouse();
  await withContributionRows(house, [{}]);
  id = await openedDraft(house, {
    problem: "Patients learn the price after the operation.\n\nBills come late.",
    contributions: ["C-0001"],
  });
  const at = (thread: string) => ({ params: { document: id, thread } });
  asked = await opened("observer", "Which operation?", { passage: passage("the operation") });
  house.clock.set("2026-11-02T09:10:30.000Z");
  await house.ask("seat2", wire.replyToThread, {
    ...at(asked),
    body: { parent: null, text: "Any of them.", mentions: [], once: "reply-in-an-export" },
  });
  await house.ask("healthWriter", wire.resolveThread, {
    ...at(asked),
    body: { outcome: "not_done", reason: "Said in field 9." },
  });
  gone = await opened("seat2", "Who pays them?", { passage: passage("Bills come late.") });
  const taken = await opened("observer", "", {
    passage: passage("Bills come late."),
    suggests: { content: says(""), answers: null },
  });
  await house.ask("healthWriter", wire.acceptSuggestion, {
    ...at(taken),
    body: { content: null, stands: says("Bills come late."), reason: "" },
  });
  open = await opened("observer", "Plainer.", {
    passage: passage("the price"),
    suggests: { content: says("the whole cost"), answers: "C-0001" },
  });
  other = await opened("seat2", "Shorter.", {
    passage: passage("the price"),
    suggests: { content: says("the bill"), answers: null },
  });
  near = await opened("seat3", "", {
    passage: passage("learn the price"),
    suggests: { content: says("hear the price"), answers: null },
  });
  rejected = await opened("seat2", "", {
    passage: passage("Patients"),
    suggests: { content: says("People"), answers: null },
  });
  await house.ask("healthWriter", wire.closeSuggestion, {
    ...at(rejected),
    body: { fate: "rejected", reason: "Patients are meant." },
  });
});
afterAll(() => house.close());

const draft = async (who: string | null) => house.ask(who, wire.exportDraft, { params: { document: id } });
const fileOf = (form: "docx" | "md") => (who: string | null) =>
  house.ask(
    who,
    { ...wire.exportDraft, path: wire.exportDraft.path.replace("json", form) },
    { params: { document: id } },
  );
const [docx, md] = [fileOf("docx"), fileOf("md")];
const docxText = async (part: "document" | "comments"): Promise<string> => {
  const { raw } = await docx("observer");
  const member = membersOf(raw.rawPayload).find(({ name }) => name === `word/${part}.xml`);
  return member?.bytes.toString("utf8") ?? "";
};

describe("a draft in a file", () => {
  it("[COM-16] as data has every thread with passage, state, reason and who said what, and the words that they hang on", async () => {
    const { json } = await draft("observer");
    const thread = (one: string) => json.threads.find((row) => row.id === one);
    expect(json.threads).toHaveLength(7);
    expect(thread(asked)).toMatchObject({
      quote: "the operation",
      state: "resolved",
      resolution: "not_done",
      reason: "Said in field 9.",
      comments: [
        { text: "Which operation?", by: { name: "observer" } },
        { text: "Any of them.", by: { name: "seat2" } },
      ],
    });
    expect(thread(gone)).toMatchObject({ gone: true, quote: "Bills come late.", state: "open" });
    expect(thread(open)?.suggestion).toMatchObject({ proposed: says("the whole cost"), answers: "C-0001" });
    expect(thread(rejected)).toMatchObject({ resolution: "rejected", reason: "Patients are meant." });
    const marks = JSON.stringify(json.fields.problem);
    expect(thread(other)?.suggestion).toMatchObject({ proposed: says("the bill") });
    for (const id of [asked, open, other, near, rejected]) expect(marks).toContain(id);
    const who = JSON.stringify(json.threads);
    for (const own of ["unread", "mayAccept", "example.org"]) expect(who).not.toContain(own);
  });

  it("[COM-16] for a word processor has comments over their words and open suggestions as tracked changes", async () => {
    const process = await processBySlug(house.store.read, "test");
    const parts = {
      store: house.store,
      documents: house.app.documents,
      url: "http://127.0.0.1:3000",
      clock: house.clock,
    };
    const bytes = await draftDocx(await modelNow(parts, process, id));
    const members = new Map(membersOf(bytes).map(({ name, bytes: own }) => [name, own.toString("utf8")]));
    const text = members.get("word/document.xml") ?? "";
    const comments = members.get("word/comments.xml") ?? "";
    expect(text).toMatch(/<w:del [^>]*w:author="observer"[^>]*>.*price.*<\/w:del>/u);
    expect(text).toMatch(/<w:ins [^>]*w:author="observer"[^>]*>.*whole cost.*<\/w:ins>/u);
    const plain = comments.replaceAll(/<[^>]+>/gu, "");
    for (const words of ["Which operation?", "Any of them.", "Plainer.", "Answers C-0001."])
      expect(plain).toContain(words);
    const [, first = ""] =
      /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/u.exec(text) ?? [];
    expect(first.replaceAll(/<[^>]+>/gu, "")).toBe("the operation");
    const notes = text.replaceAll(/<[^>]+>/gu, "");
    for (const words of ["Said in field 9.", "Bills come late.", "Who pays them?", "Patients are meant."])
      expect(notes).toContain(words);
    const started = [...text.matchAll(/commentRangeStart w:id="(\d+)"/gu)].map(([, no]) => no);
    const ended = [...text.matchAll(/commentRangeEnd w:id="(\d+)"/gu)].map(([, no]) => no);
    expect(started.toSorted()).toEqual(ended.toSorted());
  });

  it("[COM-16] of two suggestions for the same words one is tracked and the other told whole; one beside them is tracked too", async () => {
    const text = await docxText("document");
    const changed = (kind: "ins" | "del", by: string): string =>
      [...text.matchAll(new RegExp(`<w:${kind} [^>]*w:author="${by}"[^>]*>(.*?)</w:${kind}>`, "gu"))]
        .map(([, own = ""]) => own.replaceAll(/<[^>]+>/gu, ""))
        .join("|");
    expect([changed("del", "seat3"), changed("ins", "seat3")]).toEqual(["learn", "hear"]);
    expect(changed("ins", "observer")).toContain("whole cost");
    expect(changed("ins", "seat2")).toBe("");
    const comments = (await docxText("comments")).replaceAll(/<[^>]+>/gu, "");
    expect(comments).toContain(
      "Replace “price” with “bill”.Not tracked in the text: an earlier suggestion changes the same words.Shorter.",
    );
    expect(comments.match(/Not tracked/gu)).toHaveLength(1);
    // Each comment hangs somewhere in the text, or no word processor shows it.
    const no = (xml: string, tag: string) =>
      [...xml.matchAll(new RegExp(`<w:${tag} [^>]*w:id="(\\d+)"`, "gu"))].map(([, id]) => id).toSorted();
    expect(no(text, "commentReference")).toEqual(no(await docxText("comments"), "comment"));
  });

  it("[COM-16] as Markdown has its words clean, and every comment and suggestion in a list at the end", async () => {
    const { status, raw } = await md("observer");
    expect(status).toBe(200);
    expect(raw.headers["content-type"]).toBe("text/markdown; charset=utf-8");
    const [words = "", notes = ""] = raw.body.split("## Comments and suggestions");
    expect(words).toContain("## 7 Problem\n\nPatients learn the price after the operation.\n");
    for (const said of [
      ...["Resolved: the operation", "Which operation?", "Any of them.", "Said in field 9."],
      ...["Its words are gone: Bills come late.", "Who pays them?", "Patients are meant."],
      ...["Replace “price” with “whole cost”.", "Plainer.", "Replace “price” with “bill”.", "Shorter."],
    ])
      expect(notes).toContain(said);
    expect((await md(null)).status).toBe(401);
    expect((await md("stranger")).status).toBe(404);
  });

  it("[FREEZE-3] names the last frozen version with its hash, and says when the words have changed since", async () => {
    const { documents } = house.app;
    const parts = { documents, store: house.store, url: "http://127.0.0.1:3000", clock: house.clock };
    const written = async () => {
      const model = await modelNow(parts, await processBySlug(house.store.read, "test"), id);
      const text = membersOf(await draftDocx(model)).find(({ name }) => name === "word/document.xml");
      return (text?.bytes.toString("utf8") ?? "").replaceAll(/<[^>]+>/gu, "");
    };
    expect((await draft("observer")).json.version).toBeNull();
    expect(await written()).not.toContain("frozen");
    house.clock.set("2026-11-02T12:00:00.000Z");
    const { json } = await house.ask("chairGov", freezeVersion, {
      params: { n: 1 },
      body: { inNameOf: null },
    });
    const at = "2026-11-02T12:00:00.000Z";
    const version = { n: 1, root: json.root, at };
    expect((await draft("observer")).json.version).toEqual({ ...version, changed: false });
    expect(await written()).toContain(`The words are those of version 1, frozen 02/11/2026`);
    house.clock.set("2026-11-02T13:00:00.000Z");
    const accepted = await house.ask("healthWriter", wire.acceptSuggestion, {
      params: { document: id, thread: open },
      body: { content: null, stands: says("the price"), reason: "It is clearer." },
    });
    expect(accepted.status, accepted.raw.body).toBe(200);
    expect((await draft("observer")).json.version).toEqual({ ...version, changed: true });
    const changed = await written();
    expect(changed).toContain("The words have changed since version 1 was frozen, 02/11/2026");
    expect(changed).toContain(json.root);
  });

  it("[COM-16] [8.6] is for who may read the text, and for nobody else", async () => {
    expect((await draft(null)).status).toBe(401);
    expect((await draft("stranger")).status).toBe(404);
    expect((await docx(null)).status).toBe(401);
    expect((await docx("stranger")).status).toBe(404);
    const { status, raw } = await docx("observer");
    expect(status).toBe(200);
    expect(raw.headers["content-disposition"]).toContain(".docx");
    expect(raw.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });
});
