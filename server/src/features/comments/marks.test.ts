import * as wire from "@accord/shared/comments";
import { commitmentTemplate, linkPassage } from "@accord/shared/commitments";
import { addRow, fragmentAt } from "@accord/shared/document-schema";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { marksIn } from "../../documents/passage.js";
import { clientBinding } from "../../ports/tables/index.js";
import { withContributionRows } from "../../testing/contribution-rows.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";
import { closeWriters, openWriter } from "../../testing/writer.js";

let house: TestHouse;
let id = "";
const first = "Patients learn the price after the operation.";

beforeEach(async () => {
  house = await openTestHouse();
  await withContributionRows(house, [{}]);
  id = await openedDraft(house, {
    problem: `${first}\n\nBills come late.\n\nNobody can compare.`,
    contributions: ["C-0001"],
  });
});
afterEach(async () => {
  closeWriters();
  await house.close();
});

async function sit(who: string): Promise<Y.Doc> {
  const { doc } = await openWriter(house, who, id);
  await expect.poll(() => doc.getXmlFragment("problem").length).toBeGreaterThan(0);
  return doc;
}

const paragraphs = (doc: Y.Doc) => doc.getXmlFragment("problem");
const textAt = (doc: Y.Doc, at: number) => (paragraphs(doc).get(at) as Y.XmlElement).get(0) as Y.XmlText;
const wordsOf = (text: Y.XmlText) =>
  (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");
/** Words under a mark, in the order of the text. */
const marked = (doc: Y.Doc, mark: string): string[] =>
  paragraphs(doc)
    .toArray()
    .flatMap((block) => (block as Y.XmlElement).toArray())
    .flatMap((text) => (text as Y.XmlText).toDelta() as { insert: string; attributes?: object }[])
    .filter(({ attributes }) => Object.values(attributes ?? {}).some((value) => value?.id === mark))
    .map(({ insert }) => insert);

const keys = new Map<string, string>();
async function on(quote: string, before: string, after: string, who = "observer", field = "problem") {
  const once = `form-of-marks-${keys.size}----------`;
  keys.set(once, quote);
  const done = await house.ask(who, wire.openThread, {
    params: { document: id },
    body: {
      passage: { field, quote, before, after, from: "AAAA", to: "AAAA" },
      field: null,
      text: "Why?",
      mentions: [],
      once,
    },
  });
  expect(done.status, done.raw.body).toBe(200);
  return done.json.thread;
}
const rooms = () => house.app.documents.stats().rooms;

describe("marks of threads in a text that people write", () => {
  it("[M9] [COM-10] reach who writes, under an id of the act; a reader's thread too", async () => {
    const doc = await sit("healthWriter");
    const mark = await on("after the operation", "learn the price ", ".");
    await expect.poll(() => marked(doc, mark)).toEqual(["after the operation"]);
    const bound = await house.store.read.select().from(clientBinding);
    expect(bound.filter(({ act }) => act === "open-thread")).toMatchObject([{ person: null }]);
  });

  it("[COM-10] stay on their words while others write in and around them", async () => {
    const doc = await sit("healthWriter");
    const other = await sit("healthEditor");
    const opening = on("the price after", "Patients learn ", " the operation.");
    textAt(doc, 0).insert(0, "In 2026 ");
    textAt(other, 1).insert(0, "All ");
    const mark = await opening;
    await expect.poll(() => marked(other, mark)).toEqual(["the price after"]);
    textAt(doc, 0).insert(wordsOf(textAt(doc, 0)).indexOf("price"), "whole ");
    await expect.poll(() => marked(other, mark).join("")).toBe("the whole price after");
  });

  it("[COM-10] a deleted passage is gone and comes back with undo, its mark on it", async () => {
    const doc = await sit("healthWriter");
    const reader = await sit("observer");
    const mark = await on("Bills come late.", first.slice(-32), "Nobody can compare.");
    await expect.poll(() => marked(doc, mark)).toEqual(["Bills come late."]);
    const undo = new Y.UndoManager(paragraphs(doc), { trackedOrigins: new Set(["typing"]) });
    doc.transact(() => paragraphs(doc).delete(1, 1), "typing");
    await expect.poll(() => paragraphs(reader).length).toBe(2);
    expect(marked(reader, mark)).toEqual([]);
    undo.undo();
    await expect.poll(() => marked(reader, mark)).toEqual(["Bills come late."]);
  });

  it("[COM-10] a passage that was moved is found again by its words and surroundings", async () => {
    const doc = await sit("healthWriter");
    const mark = await on("the price after", "Patients learn ", " the operation.");
    await expect.poll(() => marked(doc, mark)).toEqual(["the price after"]);
    doc.transact(() => {
      paragraphs(doc).delete(0, 1);
      const moved = new Y.XmlElement("paragraph");
      moved.insert(0, [new Y.XmlText(first)]);
      paragraphs(doc).insert(2, [moved]);
    });
    await expect.poll(() => marked(doc, mark)).toEqual(["the price after"]);
    expect(wordsOf(textAt(doc, 2))).toBe(first);
  });

  it("[COM-10] words that only look the same are left alone: the passage is gone", async () => {
    const doc = await sit("healthWriter");
    const mark = await on("late", "Bills come ", ".");
    await expect.poll(() => marked(doc, mark)).toEqual(["late"]);
    doc.transact(() => {
      paragraphs(doc).delete(1, 1);
      textAt(doc, 0).insert(0, "It is late. ");
    });
    await new Promise((done) => setTimeout(done, 2500));
    expect(marked(doc, mark)).toEqual([]);
    expect(
      (await house.ask("observer", wire.listThreads, { params: { document: id } })).json.threads,
    ).toMatchObject([{ id: mark, quote: "late" }]);
  });

  it("[COM-10] a mark that no thread knows is taken out, one of a link is kept", async () => {
    const doc = await sit("healthWriter");
    const linked = await house.ask("healthWriter", linkPassage, {
      params: { n: 1 },
      body: {
        contribution: "C-0001",
        field: "problem",
        quote: "Nobody can compare",
        before: "",
        after: "",
        from: "AAAA",
        to: "AAAA",
      },
    });
    const { mark } = linked.json;
    await expect.poll(() => marked(doc, mark)).toEqual(["Nobody can compare"]);
    textAt(doc, 1).format(0, 5, { "thread--abcdefgh": { id: "invented" } });
    expect(marked(doc, "invented")).toEqual(["Bills"]);
    await expect.poll(() => marked(doc, "invented")).toEqual([]);
    expect(marked(doc, mark)).toEqual(["Nobody can compare"]);
  });

  it("[COM-12] stand in the text of a row too, and are found again there; a row alone is no text", async () => {
    const doc = await sit("healthWriter");
    const row = addRow(doc, commitmentTemplate, "milestones") ?? "";
    const field = `milestones/${row}/output`;
    const output = fragmentAt(doc, field);
    const words = (text: string) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(text)]);
      output?.insert(0, [paragraph]);
    };
    words("A register stands open to everybody");
    const stored = async () => fragmentAt(await house.app.documents.read(id), field)?.toString() ?? "";
    await expect.poll(stored).toContain("register");
    const mark = await on("open to everybody", "A register stands ", "", "observer", field);
    await expect.poll(() => marksIn(doc, [field]).get(mark)).toBe(field);
    doc.transact(() => {
      output?.delete(0, 1);
      words("A register stands open to everybody");
    });
    expect(marksIn(doc, [field]).size).toBe(0);
    await expect.poll(() => marksIn(doc, [field]).get(mark)).toBe(field);
    for (const wrong of ["milestones", "milestones/0-0/output"])
      await expect(on("open to everybody", "", "", "observer", wrong)).rejects.toThrow("passage_gone");
  });

  it("[COM-10] a mark lost right before everybody left is set when the room closes", async () => {
    const doc = await sit("healthWriter");
    const mark = await on("the price after", "Patients learn ", " the operation.");
    await expect.poll(() => marked(doc, mark)).toEqual(["the price after"]);
    doc.transact(() => {
      paragraphs(doc).delete(0, 1);
      const again = new Y.XmlElement("paragraph");
      again.insert(0, [new Y.XmlText(first)]);
      paragraphs(doc).insert(0, [again]);
    });
    const roots = commitmentTemplate.fields.map(({ root }) => root);
    closeWriters();
    await expect
      .poll(async () => [...marksIn(await house.app.documents.read(id), roots).keys()])
      .toEqual([mark]);
    expect(rooms()).toBe(1);
  });
});
