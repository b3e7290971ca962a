import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { commitmentTemplate as template } from "@accord/shared/commitments";
import { readDocument } from "@accord/shared/document-schema";
import { isNull } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { beginNewEpochs, copyDatabase } from "../adapters/sqlite/backup.js";
import { document } from "../ports/tables/index.js";
import { restoreInto } from "./restore.js";
import { blocksOf, field, together, write } from "./testing/authors.js";
import { type Desk, openDesk } from "./testing/desk.js";

type Person = ReturnType<typeof together>["people"][number];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
});
afterEach(() => desk.close());

/** For each letter the first of its writer's name. */
const authors = async (of = field) =>
  (await desk.documents.whoWrote("d1", { field: of }))
    .map(({ words, wrote }) => (wrote.person?.[0] ?? "-").repeat(words.length))
    .join("");

describe("restored words", () => {
  const scene = async () => {
    const room = together(desk, ["ana", "ben"]);
    const [ana, ben] = room.people as [Person, Person];
    return { room, ana, ben };
  };
  const types = async (room: ReturnType<typeof together>, person: Person, into: string, words: string) => {
    const fragment = person.doc.getXmlFragment(into);
    const text = new Y.XmlText();
    const block = new Y.XmlElement("paragraph");
    person.doc.transact(() => {
      block.insert(0, [text]);
      fragment.push([block]);
    }, "typing");
    for (const letter of words) {
      person.doc.transact(() => text.insert(text.length, letter), "typing");
      await room.sent(person);
    }
  };

  it("[WHO-1] are their writer's, also where somebody else has typed the same elsewhere", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, field, "We shall publish every contract.");
    const past = blocksOf(ana.doc);
    await types(room, ben, "solution", "We shall publish every contract.");
    write(ben.doc, []);
    await room.sent(ben);
    await room.act({ person: "ben", act: "restore-text" }, (doc) => write(doc, past));
    expect(await authors()).toBe("a".repeat(32));
  });

  it("[WHO-1] are their writer's, also where somebody else's that read the same still stand beside them", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, field, "We shall publish every contract.");
    await types(room, ben, field, "We shall publish every contract.");
    const past = blocksOf(ana.doc);
    ana.doc.transact(() => ana.doc.getXmlFragment(field).delete(0, 1));
    await room.sent(ana);
    await room.act({ person: "ben", act: "restore-text" }, (doc) => write(doc, past));
    // Of two blocks that read the same, which one is missing can't be told.
    expect((await authors()).split("").sort().join("")).toBe("a".repeat(32) + "b".repeat(32));
  });

  it("[WHO-1] are their writers' in a line that two had begun at once, and the blank between them is nobody's", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, "title", "no");
    await types(room, ben, "title", "on");
    const seq = await desk.documents.last("d1");
    const past = readDocument(ana.doc, template);
    ben.doc.transact(() => ben.doc.getXmlFragment("title").delete(0, 2));
    await types(room, ben, "title", "no on");
    await types(room, ana, "title", "on");
    ana.doc.transact(() => ana.doc.getXmlFragment("title").delete(0, 2));
    await room.sent(ana);
    const by = { person: "ben", act: "restore-text", restores: seq };
    await room.act(by, (doc) => restoreInto(doc, template, past, ["title"]));
    expect(await authors("title")).toBe("aa-bb");
  });

  it("[WHO-1] are their writers' also where one typed before another's letter what it reads, and a restore took both", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, field, "");
    await room.sent(ana);
    const empty = await desk.documents.last("d1");
    const textOf = (doc: Y.Doc) => (doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (const person of [ana, ben]) {
      person.doc.transact(() => textOf(person.doc).insert(0, "a"));
      await room.sent(person);
    }
    const both = await desk.documents.last("d1");
    const restored = async (restores: number) => {
      const past = readDocument((await desk.documents.at("d1", { seq: restores })).doc, template);
      const by = { person: "ben", act: "restore-text", restores };
      await room.act(by, (doc) => restoreInto(doc, template, past, null));
    };
    await restored(empty);
    await restored(both);
    expect(await authors()).toBe("ba");
  });

  it("[WHO-1] are their writers' in a new epoch of the text too, as a backup brings it", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, field, "see");
    const seq = await desk.documents.last("d1");
    const past = blocksOf(ana.doc);
    const textOf = (doc: Y.Doc) => (doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    ana.doc.transact(() => textOf(ana.doc).delete(0, 3));
    await room.sent(ana);
    ben.doc.transact(() => textOf(ben.doc).insert(0, "see"));
    ben.doc.transact(() => textOf(ben.doc).insert(0, "we "));
    ben.doc.transact(() => textOf(ben.doc).delete(0, 6));
    await room.sent(ben);
    const by = { person: "ben", act: "restore-text", restores: seq };
    await room.act(by, (doc) => write(doc, past));
    const folder = join(desk.folder, "copy");
    await mkdir(folder);
    copyDatabase(join(desk.folder, "accord.db"), join(folder, "accord.db"));
    beginNewEpochs(join(folder, "accord.db"));
    const copy = await openDesk({ folder });
    const [row] = await copy.store.read.select().from(document).where(isNull(document.gone));
    const written = await copy.documents.whoWrote(row?.id ?? "", { field });
    await copy.close();
    expect(written.map(({ words, wrote }) => `${words} ${wrote.person}`)).toEqual([
      "s ana",
      "e ana",
      "e ana",
    ]);
  });

  it("[WHO-1] what is typed behind them is its typist's, who had deleted the same with their block", async () => {
    const { room, ana, ben } = await scene();
    await types(room, ana, field, "We ");
    const past = blocksOf(ana.doc);
    const types3 = async (person: Person) => {
      for (const letter of "see") {
        const text = (person.doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
        person.doc.transact(() => text.insert(text.length, letter), "typing");
        await room.sent(person);
      }
    };
    await types3(ana);
    ben.doc.transact(() => ben.doc.getXmlFragment(field).delete(0, 1));
    await room.sent(ben);
    const by = { person: "ana", act: "restore-text", restores: 4 };
    await room.act(by, (doc) => write(doc, past));
    await types3(ben);
    expect(await authors()).toBe("aaabbb");
  });

  it.each(["x", "maxim"])(
    "[WHO-1] are their writer's where one letter went, and somebody's of %s had gone before",
    async (words) => {
      const { room, ana, ben } = await scene();
      const textAt = (doc: Y.Doc, at: number) =>
        (doc.getXmlFragment(field).get(at) as Y.XmlElement).get(0) as Y.XmlText;
      await types(room, ben, field, words);
      ben.doc.transact(() => textAt(ben.doc, 0).delete(words.indexOf("x"), 1));
      await room.sent(ben);
      await types(room, ana, field, "relaxed");
      const past = blocksOf(ana.doc);
      ben.doc.transact(() => textAt(ben.doc, 1).delete(4, 1));
      await room.sent(ben);
      await room.act({ person: "ben", act: "restore-text" }, (doc) => write(doc, past));
      expect((await authors()).slice(words.length - 1)).toBe("a".repeat(7));
    },
  );

  it.each(["x", "lax"])(
    "[WHO-1] are of who wrote what went last, where %s went there before that somebody else had written",
    async (words) => {
      const { room, ana, ben } = await scene();
      const textAt = (doc: Y.Doc) => (doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      await types(room, ana, field, "reed");
      const goes = async (person: Person) => {
        person.doc.transact(() => textAt(person.doc).delete(2, words.length));
        await room.sent(person);
      };
      const comes = async (person: Person) => {
        person.doc.transact(() => textAt(person.doc).insert(2, words));
        await room.sent(person);
      };
      await comes(ana);
      await goes(ben);
      await comes(ben);
      const past = blocksOf(ben.doc);
      await goes(ana);
      await room.act({ person: "ana", act: "restore-text" }, (doc) => write(doc, past));
      expect(await authors()).toBe(`aa${"b".repeat(words.length)}aa`);
    },
  );
});
