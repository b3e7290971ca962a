import { setImmediate as nextTurn } from "node:timers/promises";
import { textAddresses } from "@accord/shared/document-schema";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type DocumentsInAct, DoesNotFit } from "./in-act.js";
import { keep, MarkKeeper } from "./mark-keeper.js";
import { markKey, marksIn } from "./passage.js";
import { templateOf } from "./templates.js";
import { element, put, written } from "./testing/craft.js";
import { emptyDoc } from "./text.js";

const template = templateOf("commitment/1");

/** So many words of one letter, each with a mark of its own; blanks have them alike. */
function marked(count: number, letter: string): Y.Doc {
  const text = new Y.XmlText();
  text.applyDelta(
    Array.from({ length: count }, (_, at) => ({
      insert: letter,
      attributes: { [markKey(`m${at}`)]: { id: `m${at}` } },
    })),
  );
  const doc = emptyDoc(template);
  Y.applyUpdate(doc, written(9, put(element("paragraph", {}, [text]))).updates[0] as Uint8Array);
  return doc;
}

/** How often a text was walked through meanwhile. */
function walks(work: () => void): number {
  const walked = vi.spyOn(Y.Text.prototype, "toDelta");
  work();
  const times = walked.mock.calls.length;
  walked.mockRestore();
  return times;
}

it("[COM-10] [T16] marks that no row knows go at once, however many, on blanks as on words", () => {
  const times = [10, 500].map((count) => {
    const doc = marked(count, count === 10 ? " " : "x");
    const fields = textAddresses(doc, template);
    const walked = walks(() => keep(doc, fields, []));
    expect(marksIn(doc, fields).size).toBe(0);
    return walked;
  });
  expect(times[1]).toBe(times[0]);
});

it("[COM-10] [T16] words that are gone are looked for together: a text is read once for all", () => {
  const doc = marked(20, "some words ");
  const fields = textAddresses(doc, template);
  keep(doc, fields, []);
  const lost = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      mark: `lost${at}`,
      field: "problem",
      quote: `gone ${at}`,
      before: "some",
      after: "words",
    }));
  const times = [1, 50].map((count) => walks(() => keep(doc, fields, lost(count))));
  expect(times[1]).toBe(times[0]);
});

it("[COM-10] [SYNC-52] where a text can't hold the mark that was lost, one that no row knows goes all the same", async () => {
  const doc = marked(1, "some words ");
  const change: DocumentsInAct["change"] = async (_tx, _document, _by, edit) => {
    const copy = emptyDoc(template);
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    edit(copy);
    if (marksIn(copy, ["problem"]).has("lost")) throw new DoesNotFit("marks");
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
  };
  const lost = { mark: "lost", field: "problem", quote: "words", before: "some", after: "" };
  const keeper = new MarkKeeper({
    read: {} as never,
    journal: { write: (work: (tx: never) => unknown) => work({} as never) } as never,
    inAct: { change } as DocumentsInAct,
    anchors: async () => [lost],
    now: () => "2026-11-02T10:00:00.000Z",
    log: () => undefined,
  });
  const room = { id: "d1", doc, template };
  keeper.noteChange(room);
  await keeper.look(room);
  expect(marksIn(doc, ["problem"]).size).toBe(0);
});

it("[COM-10] a look whose write failed comes again though nothing changes, more rarely each time, until it is through", async () => {
  const doc = marked(1, "some words ");
  let writes = 0;
  let fails = true;
  const errors: unknown[] = [];
  const keeper = new MarkKeeper({
    read: {} as never,
    journal: {
      write: async (work: (tx: never) => unknown) => {
        writes += 1;
        if (fails) throw new Error("The disk is full.");
        await work({} as never);
      },
    } as never,
    inAct: {
      change: async (_tx: never, _document: string, _by: unknown, edit: (text: Y.Doc) => void) => edit(doc),
    } as never,
    anchors: async () => [],
    now: () => "2026-11-02T10:00:00.000Z",
    log: (error) => void errors.push(error),
  });
  const room = { id: "d1", doc, template };
  const seconds = async (count: number): Promise<void> => {
    for (let second = 0; second < count; second++) {
      keeper.beat(room);
      await keeper.settled();
    }
  };
  keeper.noteChange(room);
  await seconds(1);
  expect(writes).toBe(1);
  await seconds(2);
  expect(writes).toBe(2);
  await seconds(3);
  expect(writes).toBe(2);
  fails = false;
  await seconds(1);
  expect([writes, errors.length]).toEqual([3, 2]);
  expect(marksIn(doc, ["problem"]).size).toBe(0);
  await seconds(10);
  expect(writes).toBe(3);
});

/** A text of one letter alone, and so many lost marks, each of which it takes millions of comparisons to place. */
function repeating(letters: number, count: number) {
  const doc = emptyDoc(template);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("a".repeat(letters))]);
  doc.getXmlFragment("problem").insert(0, [paragraph]);
  const around = { before: `b${"a".repeat(31)}`, after: `${"a".repeat(31)}b` };
  const lost = Array.from({ length: count }, (_, at) => ({
    ...{ mark: `lost${at}`, field: "problem", quote: "a" },
    ...around,
  }));
  let looks = 0;
  const read = {} as never;
  const keeper = new MarkKeeper({
    read,
    journal: { write: (work: (tx: never) => unknown) => work({} as never) } as never,
    inAct: {
      change: async (_tx: never, _document: string, _by: unknown, edit: (text: Y.Doc) => void) => edit(doc),
    } as never,
    anchors: async (db) => {
      if (db === read) looks += 1;
      return lost;
    },
    now: () => "2026-11-02T10:00:00.000Z",
    log: () => undefined,
  });
  const room = { id: "d1", doc, template };
  return {
    looks: () => looks,
    marked: () => marksIn(doc, ["problem"]).size,
    look: () => keeper.look(room),
    beat: () => keeper.beat(room),
    change: () => keeper.noteChange(room),
  };
}

it.each([
  ["a short one is looked at each second", 100, 0],
  ["of one that costs millions of comparisons a second is left out", 100_000, 1],
])(
  "[COM-10] [T16] a text that changes is looked at as rarely as a look costs: %s",
  async (_, letters, left) => {
    const { looks, look, beat, change } = repeating(letters, 1);
    change();
    await look();
    for (let second = 0; second < left; second++) {
      change();
      beat();
      expect(looks()).toBe(1);
    }
    change();
    beat();
    expect(looks()).toBe(2);
  },
);

it("[COM-10] [T16] everybody else is served between the passages of one look, and what is left over is set by the next", async () => {
  const { look, change, marked } = repeating(60_000, 3);
  let isOver = false;
  let turns = 0;
  const others = (async () => {
    for (; !isOver; turns++) await nextTurn();
  })();
  change();
  await look();
  isOver = true;
  await others;
  expect(turns).toBeGreaterThan(1);
  expect(marked()).toBe(2);
  await look();
  expect(marked()).toBe(3);
});
