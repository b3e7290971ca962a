import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { paragraph, updatesOf } from "./testing/clients.js";
import { until } from "./testing/desk.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "ben", "eve");
type Writer = Awaited<ReturnType<typeof seats.synced>>;

/** Ten sentences of seven words, each with a number of its own. */
const sentences = Array.from(
  { length: 10 },
  (_, n) => `Sentence ${n}0${n} says what number ${n}1${n} promises. `,
);
const all = sentences.join("");

/** Edits its own copy and sends what comes of it. */
async function edit(writer: Writer, how: (text: Y.XmlText, doc: Y.Doc) => void): Promise<void> {
  const updates = updatesOf(writer.doc, () =>
    writer.doc.transact(() => how(paragraph(writer.doc), writer.doc)),
  );
  for (const update of updates) writer.update(update);
  sent.set(writer, (sent.get(writer) ?? 1) + updates.length);
  await writer.isSaved(sent.get(writer) ?? 0);
}
const sent = new Map<Writer, number>();

/** Ana has written all of it; who comes later has it before them. */
async function written(): Promise<Writer> {
  const ana = await seats.synced("ana");
  await edit(ana, (text) => text.insert(0, all));
  return ana;
}
async function comes(name: string): Promise<Writer> {
  const writer = await seats.synced(name);
  await until(() => paragraph(writer.doc).length === all.length);
  return writer;
}
/** Everything that would be told has been. */
const told = async () => {
  await seats.desk.documents.whoWrote("d1", { field: "problem" });
  return seats.desk.losses.map(({ person, since, lost, letters }) => [
    person,
    since,
    Math.round((10 * lost) / letters),
  ]);
};

describe("more than half of a text is deleted", () => {
  it("[T14] [SYNC-39] at once: it is told by whom, after which update, and how much", async () => {
    await written();
    const eve = await comes("eve");
    const before = await seats.desk.journal.last(seats.desk.store.read, "d1");
    await edit(eve, (_text, doc) => doc.getXmlFragment("problem").delete(0, 1));
    await until(() => seats.desk.losses.length > 0);
    expect(await told()).toEqual([["eve", before, 10]]);
    const stood = await seats.desk.documents.at("d1", { seq: before });
    expect(stood.doc.getXmlFragment("problem").toString()).toContain(all);
  });

  it("[T14] in pieces of one account, none of which is half, whether from one place or from two", async () => {
    await written();
    for (let piece = 0; piece < 3; piece++) {
      const eve = await seats.synced("eve");
      await until(() => paragraph(eve.doc).length > 0);
      await edit(eve, (text) => text.delete(0, Math.floor(all.length / 5)));
    }
    await until(() => seats.desk.losses.length > 0);
    expect((await told())[0]?.slice(0, 1)).toEqual(["eve"]);
  });

  it("[T14] and as many other letters written in its place", async () => {
    await written();
    const eve = await comes("eve");
    await edit(eve, (text) => {
      text.delete(0, text.length);
      text.insert(0, "nothing ".repeat(60));
    });
    await until(() => seats.desk.losses.length > 0);
    expect((await told()).map(([person]) => person)).toEqual(["eve"]);
  });

  it.each<[string, (written: Writer) => Promise<void>]>([
    [
      "of two, a third each",
      async () => {
        for (const name of ["ben", "eve"]) {
          const writer = await seats.synced(name);
          await until(() => paragraph(writer.doc).length > 0);
          await edit(writer, (text) => text.delete(0, Math.floor(all.length / 3)));
        }
      },
    ],
    [
      "words that are split into paragraphs, and so deleted and written anew",
      async () => {
        const eve = await comes("eve");
        await edit(eve, (text, doc) => {
          text.delete(3, text.length - 3);
          const second = new Y.XmlElement("paragraph");
          second.insert(0, [new Y.XmlText(all.slice(3))]);
          doc.getXmlFragment("problem").insert(1, [second]);
        });
      },
    ],
    [
      "words that are typed and deleted again",
      async (ana) => {
        for (let n = 0; n < 4; n++) {
          await edit(ana, (text) => text.insert(0, "a thought that does not stay ".repeat(10)));
          await edit(ana, (text) => text.delete(0, 290));
        }
      },
    ],
  ])("[T14] it is no alarm: %s", async (_what, how) => {
    await how(await written());
    expect(await told()).toEqual([]);
    // What would be looked at by now has been: the next loss is told alone.
    const ben = await seats.synced("ben");
    await until(() => paragraph(ben.doc).length > 0);
    await edit(ben, (_text, doc) => {
      const fragment = doc.getXmlFragment("problem");
      fragment.delete(0, fragment.length);
    });
    await until(() => seats.desk.losses.length > 0);
    expect((await told()).map(([person]) => person)).toEqual(["ben"]);
  });

  it("[T14] nor is a text of few words", async () => {
    const ana = await seats.synced("ana");
    await edit(ana, (text) => text.insert(0, sentences.slice(0, 3).join("")));
    const eve = await seats.synced("eve");
    await until(() => paragraph(eve.doc).length > 0);
    await edit(eve, (text) => text.delete(0, text.length));
    expect(await told()).toEqual([]);
  });
});
