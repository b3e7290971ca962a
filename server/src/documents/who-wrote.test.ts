import { richSchema, type TextJson } from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { momentOf } from "./testing/archive.js";
import { blocksOf, field, paragraph, together, wordsOf, write } from "./testing/authors.js";
import { type Desk, openDesk } from "./testing/desk.js";
import type { Written } from "./who-wrote.js";

type Person = ReturnType<typeof together>["people"][number];

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
});
afterEach(() => desk.close());

const told = async (deleted = false): Promise<Written[]> => desk.documents.whoWrote("d1", { field, deleted });
const short = (all: readonly Written[]) =>
  all.map(({ words, wrote, placed, deleted }) =>
    [
      words,
      wrote.person ?? wrote.act,
      ...(placed === wrote ? [] : [placed.person ?? placed.act]),
      ...(deleted ? [`-${deleted.person ?? deleted.act}`] : []),
    ].join(" / "),
  );

/** For each letter the first of its writer's name. */
const authors = async () =>
  (await told()).map(({ words, wrote }) => (wrote.person?.[0] ?? "-").repeat(words.length)).join("");
/** Of the words that most scenes begin with. */
const right = "a".repeat(15) + "b".repeat(16);

describe("who wrote it", () => {
  const scene = async () => {
    const room = together(desk, ["ana", "ben", "cem"]);
    const [ana, ben, cem] = room.people as [Person, Person, Person];
    const edit = async (person: typeof ana, change: (words: string[]) => (string | TextJson)[]) => {
      const blocks = change(blocksOf(person.doc).map(wordsOf));
      write(
        person.doc,
        blocks.map((block) => (typeof block === "string" ? paragraph(block) : block)),
      );
      await room.sent(person);
    };
    await edit(ana, () => ["Ana wrote this."]);
    await edit(ben, ([one = ""]) => [`${one} Ben wrote that.`]);
    return { room, ana, ben, cem, edit };
  };

  it("[WHO-1] tells account and time of each letter, and of a part of them", async () => {
    await scene();
    expect(short(await told())).toEqual(["Ana wrote this. / ana", " Ben wrote that. / ben"]);
    expect((await told()).map(({ wrote }) => wrote.at)).toEqual([momentOf(1), momentOf(2)]);
    const part = await desk.documents.whoWrote("d1", { field, from: 10, to: 19 });
    expect(short(part)).toEqual(["this. / ana", " Ben / ben"]);
  });

  it("[WHO-1] a split, a join, a list around it and a heading of it change no author", async () => {
    const { ben, edit } = await scene();
    const whole = "Ana wrote this. Ben wrote that.";
    await edit(ben, () => ["Ana wro", "te this. Ben wrote that."]);
    expect(await authors()).toBe(right);
    await edit(ben, () => [whole]);
    expect(await authors()).toBe(right);
    await edit(ben, () => [
      { type: "bulletList", content: [{ type: "listItem", content: [paragraph(whole)] }] },
    ]);
    expect(await authors()).toBe(right);
    await edit(ben, () => [
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: whole }] },
    ]);
    expect(await authors()).toBe(right);
    await edit(ben, () => ["Ana wrote this. Ben wrote tha", "t."]);
    await edit(ben, () => [`${whole}`]);
    expect(await authors()).toBe(right);
  });

  // A program compares a block with the one whose place it takes, and writes only what differs.
  const heading: TextJson = { ...paragraph("A cat."), type: "heading", attrs: { level: 3 } };
  const alike: [string, (string | TextJson)[], (from: string[]) => string[]][] = [
    ["begin alike are joined", [heading, "A dog."], ([one = "", two = ""]) => [one + two]],
    [
      "end alike change places",
      ["A long one.", "Another", "Yes."],
      ([one = "", two = "", three = ""]) => [three, one, two],
    ],
    [
      "say the same but for some words move on",
      ["So it is done well enough", "So done well enough", "Hm."],
      ([one = "", two = "", three = ""]) => [three, one, two],
    ],
  ];
  it.each(alike)("[WHO-1] blocks that %s: all stays whose it was", async (_what, blocks, change) => {
    const { ana, ben, edit } = await scene();
    await edit(ana, () => []);
    await edit(ana, () => blocks);
    await edit(ben, change);
    expect(await authors()).toBe("a".repeat(change(blocksOf(ana.doc).map(wordsOf)).join("").length));
  });

  it("[WHO-1] a block that two split at the same moment is still whose it was, though each program wrote it anew", async () => {
    const { room, ana, ben, edit } = await scene();
    await edit(ana, () => ["Ana wrote this."]);
    ben.isOffline = true;
    await edit(ben, () => ["Ana wrote ", "this."]);
    await edit(ana, () => ["Ana ", "wrote this."]);
    await room.online(ben, "apart");
    expect((await told()).map(({ words }) => words).join("")).toContain("this.this.");
    const others = (await told(true)).filter(
      ({ words, wrote }) =>
        words.trim() !== "" && "Ana wrote this.".includes(words) && wrote.person !== "ana",
    );
    expect(others).toEqual([]);
  });

  it("[WHO-1] a block in which one letter has changed its place when it was wrapped is whose it was", async () => {
    const { cem, edit } = await scene();
    const item = { type: "listItem", content: [paragraph("Ana wrote this. en wrote that.B")] };
    await edit(cem, () => [{ type: "bulletList", content: [item] }]);
    expect(await authors()).toBe(right);
  });

  it.each(["cut", "copied"])(
    "[WHO-1] a block that two began at the same moment, %s whole and pasted, is still theirs",
    async (how) => {
      const { room, ana, ben, cem, edit } = await scene();
      await edit(ana, ([first = ""]) => [first, ""]);
      ben.isOffline = true;
      await edit(ben, ([first = ""]) => [first, "Ben began."]);
      await edit(ana, ([first = ""]) => [first, "Ana began."]);
      await room.online(ben, "apart");
      const words = wordsOf(blocksOf(room.server)[1]);
      expect(words).toHaveLength(20);
      if (how === "cut") await edit(cem, ([first = ""]) => [first]);
      const first = (cem.doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
      cem.doc.transact(() => first.insert(0, words), "typing");
      await room.sent(cem);
      expect(await authors()).not.toContain("c");
      expect((await told())[0]).toMatchObject({ placed: { person: "cem" } });
    },
  );

  it("[WHO-1] words typed over others, in other letters or in the same, are who typed them", async () => {
    const { ana, ben, edit } = await scene();
    await edit(ben, () => ["Ana wrote it. Ben wrote that."]);
    expect(short(await told())).toEqual([
      "Ana wrote  / ana",
      "it / ben",
      ". / ana",
      " Ben wrote that. / ben",
    ]);
    await edit(ana, () => ["Ana wrote it. "]);
    for (const end of ["B", "Be", "Ben", "Ben w"]) await edit(ana, () => [`Ana wrote it. ${end}`]);
    expect(await authors()).toBe(`${"a".repeat(10)}bbab${"a".repeat(5)}`);
  });

  it("[WHO-1] pasted words stay whose they are, one's own and others', and it is told who put them there", async () => {
    const { ana, ben, edit } = await scene();
    await edit(ben, ([one = ""]) => [one, "Ana wrote this."]);
    await edit(ana, (all) => [...all, "Ana wrote this. Ben wrote that."]);
    await edit(ben, ([one = ""]) => [one.slice(0, 15)]);
    await edit(ana, (all) => [...all, "Ben wrote that."]);
    expect(short(await told())).toEqual(["Ana wrote this. / ana", "Ben wrote that. / ben / ana"]);
  });

  it("[WHO-1] undo and redo give words back to who wrote them", async () => {
    const { room, ben, edit } = await scene();
    await edit(ben, () => ["Ana wr. Ben wrote that."]);
    await edit(ben, () => ["x"]);
    for (let i = 0; i < 2; i++) {
      ben.undo.undo();
      await room.sent(ben);
    }
    expect(await authors()).toBe(right);
  });

  it("[WHO-1] what came apart after undo, and was undone again, before it was sent, is still who wrote it", async () => {
    const { room, ana, ben } = await scene();
    ana.isOffline = true;
    const text = (ana.doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const types = (change: () => void) => ana.doc.transact(change, "typing");
    types(() => text.delete(16, 15));
    ana.undo.undo();
    types(() => text.delete(21, 3));
    ana.undo.undo();
    types(() => text.insert(18, "xyz"));
    await room.online(ana, "merged");
    expect(blocksOf(ben.doc).map(wordsOf)).toEqual(["Ana wrote this. Bexyzn wrote that."]);
    expect(await authors()).toBe(`${"a".repeat(15)}bbbaaa${"b".repeat(13)}`);
    // Typed right before what is deleted and undone then.
    types(() => text.insert(26, "uvw"));
    types(() => text.delete(29, 1));
    ana.undo.undo();
    await room.sent(ana);
    expect(await authors()).toBe(`${"a".repeat(15)}bbbaaabbbbbaaa${"b".repeat(8)}`);
  });

  it("[WHO-1] what is typed letter by letter into a block that undo brought back is who typed it", async () => {
    const { room, ben } = await scene();
    const blocks = ben.doc.getXmlFragment(field);
    const types = async (change: () => void) => {
      ben.doc.transact(change, "typing");
      await room.sent(ben);
    };
    await types(() => blocks.delete(0, 1));
    ben.undo.undo();
    await room.sent(ben);
    const text = (blocks.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    for (const letter of " Ana wr") await types(() => text.insert(text.length, letter));
    expect(await authors()).toBe(`${right}${"b".repeat(7)}`);
  });

  it("[WHO-1] a word that is put in at once, as a phone does, into a block that undo brought back is who wrote it", async () => {
    const { room, ben } = await scene();
    const blocks = ben.doc.getXmlFragment(field);
    const types = async (change: () => void) => {
      ben.doc.transact(change, "typing");
      await room.sent(ben);
    };
    await types(() => blocks.delete(0, 1));
    ben.undo.undo();
    await room.sent(ben);
    const text = (blocks.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    await types(() => text.insert(text.length, " "));
    await types(() => text.insert(text.length, "Ana wrote"));
    expect(await authors()).toBe(`${right}${"b".repeat(10)}`);
  });

  it.each([
    ["in the middle", 4, 3],
    ["at the beginning", 0, 2],
    ["a single letter", 13, 1],
  ])(
    "[WHO-1] a few letters that undo puts back into a block that it brought back before are whose they were: %s",
    async (_where, at, length) => {
      const { room, ben } = await scene();
      const blocks = ben.doc.getXmlFragment(field);
      const types = async (change: () => void) => {
        ben.doc.transact(change, "typing");
        await room.sent(ben);
      };
      await types(() => ((blocks.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(at, length));
      await types(() => blocks.delete(0, 1));
      for (let i = 0; i < 2; i++) {
        ben.undo.undo();
        await room.sent(ben);
      }
      expect(blocksOf(ben.doc).map(wordsOf)).toEqual(["Ana wrote this. Ben wrote that."]);
      expect(await authors()).toBe(right);
    },
  );

  it.each([
    ["words", (_blocks: Y.XmlFragment, text: Y.XmlText) => text.delete(4, 5)],
    ["a block", (blocks: Y.XmlFragment) => blocks.delete(1, 1)],
  ])(
    "[WHO-1] of %s that undo wrote anew, the writer is known also where what was deleted is heard of later",
    async (_what, deletes) => {
      const { room, ana, ben, edit } = await scene();
      await edit(ana, ([one = ""]) => [one, "Short one."]);
      const blocks = ben.doc.getXmlFragment(field);
      const text = (blocks.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      ben.doc.transact(() => deletes(blocks, text), "typing");
      // A program without our socket sends what is done now before its answer with what was done without the line.
      ben.waiting.length = 0;
      ben.undo.undo();
      await room.sent(ben);
      expect(await authors()).toContain("b".repeat(5));
      ben.isOffline = true;
      await room.online(ben, "merged");
      expect(blocksOf(room.server).map(wordsOf)).toEqual(["Ana wrote this. Ben wrote that.", "Short one."]);
      expect(await authors()).toBe(`${right}${"a".repeat(10)}`);
    },
  );

  it("[WHO-1] an act's words are its account's, by the act, with who accepted; restored words are their writers'", async () => {
    const { room, ana, ben, edit } = await scene();
    const first = blocksOf(ana.doc);
    await room.act({ person: "cem", act: "accept-suggestion", accepter: "dua" }, (doc) =>
      write(doc, [paragraph("Ana wrote this. Cem proposed it. Ben wrote that.")]),
    );
    const accepted = (await told()).find(({ wrote }) => wrote.act !== null);
    expect(accepted).toMatchObject({
      words: expect.stringContaining("Cem proposed it."),
      wrote: { person: "cem", act: "accept-suggestion", accepter: "dua" },
    });
    await edit(ben, () => ["Nothing is left of it."]);
    expect(short(await told(true)).filter((line) => line.endsWith("-ben")).length).toBeGreaterThan(1);
    await room.act({ person: "ana", act: "restore-text" }, (doc) => write(doc, first));
    expect(await authors()).toBe(right);
  });

  it("[T14] after everything was deleted, one step puts all of it back as it stood, with its writers", async () => {
    const { room, edit, ana } = await scene();
    await edit(ana, (all) => [...all, "A second paragraph."]);
    const [seq, before] = [await desk.journal.last(desk.store.read, "d1"), await told()];
    const stood = Y.encodeStateAsUpdate((await desk.documents.at("d1", { seq })).doc);
    await edit(ana, () => []);
    expect((await told()).map(({ words }) => words)).toEqual([]);
    expect(new Set((await told(true)).map(({ deleted }) => deleted?.person))).toEqual(new Set(["ana"]));
    const past = (await desk.documents.at("d1", { seq })).doc;
    expect(Y.encodeStateAsUpdate(past)).toEqual(stood);
    await room.act({ person: "ben", act: "restore-text" }, (doc) => write(doc, blocksOf(past)));
    expect(blocksOf(room.server)).toEqual(blocksOf(past));
    const writers = (all: readonly Written[]) =>
      all.map(({ words, wrote }) => [words, wrote.person, wrote.seq]);
    expect(writers(await told())).toEqual(writers(before));
  });

  it("[WHO-1] deleted words keep their writer, and it is told who deleted them", async () => {
    const { ana, edit } = await scene();
    await edit(ana, () => ["Ana wrote this."]);
    expect(short(await told(true))).toEqual(["Ana wrote this. / ana", " Ben wrote that. / ben / -ana"]);
  });

  it("[WHO-1] the blank with which a program joins two lines into one is nobody's", async () => {
    const room = together(desk, ["ana", "ben"]);
    const [ana, ben] = room.people as [(typeof room.people)[0], (typeof room.people)[0]];
    const title = (person: typeof ana, ...lines: string[]) => {
      const node = richSchema.nodeFromJSON({ type: "doc", content: lines.map(paragraph) });
      person.doc.transact(() =>
        updateYFragment(person.doc, person.doc.getXmlFragment("title"), node, {
          mapping: new Map(),
          isOMark: new Map(),
        }),
      );
      return room.sent(person);
    };
    await title(ana, "Open budget");
    await title(ben, "Open budget", "for everybody");
    await title(ana, "Open budget for everybody");
    expect(short(await desk.documents.whoWrote("d1", { field: "title" }))).toEqual([
      "Open budget / ana",
      "  / repair / ana",
      "for everybody / ben / ana",
    ]);
  });
});
