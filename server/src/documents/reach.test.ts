import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "./check.js";
import { Known } from "./known.js";
import { applyWithin, Reach, TooFar } from "./reach.js";
import { templateOf } from "./templates.js";
import { append, drawing, momentOf } from "./testing/archive.js";
import { paragraph } from "./testing/clients.js";
import { craft, wordsAfter, wordsBetween, written } from "./testing/craft.js";
import { until } from "./testing/desk.js";
import { seatsFor } from "./testing/seats.js";
import { whereOf } from "./where.js";

const seats = seatsFor("ana", "ben", "eve");
const { synced, sit, journal, stored } = seats;

/** A text of "abc" with so many pieces behind its first letter, and where its letters stand. */
function crowded(pieces: number) {
  const doc = new Y.Doc();
  doc.clientID = 100;
  const words = paragraph(doc);
  words.insert(0, "abc");
  const { client, clock } = (words._start as Y.Item).id;
  doc.transact(() => {
    for (let i = 0; i < pieces; i++) words.insert(1, "x");
  });
  const [a, b, c] = [0, 1, 2].map((letter) => Y.createID(client, clock + letter)) as [Y.ID, Y.ID, Y.ID];
  return { doc, a, b, c };
}

async function crowdedDesk(pieces: number) {
  const crowd = crowded(pieces);
  const bytes = Y.encodeStateAsUpdate(crowd.doc);
  await append(seats.desk, [{ document: "d1", bytes, person: "ana", act: null, at: momentOf(1) }]);
  return crowd;
}

describe("how far the pieces of an update have to go", () => {
  const client = 2 ** 31;
  it.each<[string, number, number, (i: number, letters: { b: Y.ID; c: Y.ID }) => Y.ID | null]>([
    ["twenty million of others, each between the same two", 20_000, 1_000, (_i, { b }) => b],
    [
      "ten million of others, every second before the last of its own",
      20_000,
      1_000,
      (i, { b }) => (i % 2 === 1 ? Y.createID(client, i - 1) : b),
    ],
    ["twenty million up to the end", 20_000, 1_000, () => null],
    ["a quarter of a million of its own", 0, 1_000, (i, { b, c }) => (i % 2 === 1 ? b : c)],
  ])(
    "[SYNC-47] [G11] a short frame whose pieces would pass %s is refused",
    async (_what, pieces, sent, right) => {
      const { a, ...letters } = await crowdedDesk(pieces);
      const eve = await synced("eve");
      const rows = await journal();
      const structs = Array.from({ length: sent }, (_, i) => {
        const before = right(i, letters);
        return before === null ? wordsAfter(a.client, a.clock, "y") : wordsBetween(a, before, "y");
      });
      eve.update(craft([{ client, clock: 0, structs }]));
      await eve.isRefused("too_large");
      expect(await journal()).toBe(rows);
    },
  );

  it("[SYNC-47] [G11] a short frame is tried on a copy for what waits with it of the frames before", () => {
    const { doc, a, b, c } = crowded(0);
    const known = new Known(doc, templateOf("commitment/1"));
    const each = 100;
    const unsure = Array.from({ length: 4 }, (_, frame) => {
      const structs = Array.from({ length: each }, (_, i) => wordsBetween(a, i % 2 === 1 ? b : c, "y"));
      const bytes = craft([{ client, clock: frame * each, structs }]);
      const checked = checkUpdate(bytes, known, () => "own");
      return checked.kind === "good" && checked.unsure.length > 0;
    });
    expect(unsure).toEqual([false, true, true, true]);
  });

  it("[SYNC-47] what two wrote meanwhile at one place, a thousand pieces each, is taken", async () => {
    const { doc } = await crowdedDesk(0);
    const away = new Y.Doc();
    away.clientID = 2 ** 31;
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc));
    doc.transact(() => {
      for (let i = 0; i < 1_000; i++) paragraph(doc).insert(1, "x");
    });
    const ana = await synced("ana");
    ana.update(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(away)));
    await until(() => ana.saved === 2);
    away.transact(() => {
      for (let i = 0; i < 1_000; i++) {
        const words = paragraph(away);
        words.insert(1 + i, "yz");
        words.delete(2 + i, 1);
      }
    });
    const eve = await sit("eve");
    await until(() => eve.step1s === 1);
    eve.step2(Y.encodeStateAsUpdate(away, eve.vector ?? undefined));
    await eve.isSaved(1);
    expect(await stored()).toContain("y".repeat(1_000));
  });

  /** Several who write, delete and hear of each other now and then. */
  function meeting(seed: number) {
    const draw = drawing(seed);
    const first = written(1, (doc) => void paragraph(doc).insert(0, "words")).updates;
    const docs = [7, 3, 2 ** 31, 11].map((client) => {
      const doc = new Y.Doc();
      doc.clientID = client + draw(3);
      for (const bytes of first) Y.applyUpdate(doc, bytes);
      return doc;
    });
    for (let step = 0; step < 60; step++) {
      const doc = docs[draw(docs.length)] as Y.Doc;
      const words = paragraph(doc);
      const at = draw(words.length + 1);
      if (draw(4) === 0) Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[draw(docs.length)] as Y.Doc));
      else if (draw(3) === 0 && at < words.length) words.delete(at, 1);
      else if (draw(6) === 0) words.format(at, draw(4), { bold: draw(2) === 0 });
      else if (draw(7) === 0) (words.parent as Y.XmlElement).setAttribute("align", String(draw(9)));
      else words.insert(at, String.fromCharCode(97 + draw(26)).repeat(1 + draw(3)));
    }
    return docs as [Y.Doc, Y.Doc, Y.Doc, Y.Doc];
  }
  const copyOf = (doc: Y.Doc) => {
    const copy = new Y.Doc();
    copy.getXmlFragment("problem");
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    return copy;
  };
  /** Yjs puts each piece that it passes into two sets. */
  function passedByYjs(apply: () => void): number {
    const add = vi.spyOn(Set.prototype, "add");
    apply();
    const pieces = add.mock.calls.filter(([one]) => one instanceof Y.Item).length;
    add.mockRestore();
    return pieces / 2;
  }

  /** Whether the quick look takes it for possible that more than these are passed. */
  function mayPass(doc: Y.Doc, update: Uint8Array, most: number): boolean {
    const known = new Known(doc, templateOf("commitment/1"));
    const reach = new Reach(known, most);
    return Y.decodeUpdate(update).structs.some((struct) => {
      if (!(struct instanceof Y.Item) || struct.id.clock < known.end(struct.id.client)) return false;
      const where = whereOf(struct, known);
      if (where === null || "clock" in where) throw new Error("unknown place");
      const holds = reach.holds(struct, where);
      known.add(struct, where);
      return !holds;
    });
  }

  it("[SYNC-47] piece by piece is as in one, and what is counted is what Yjs passes", () => {
    let most = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const [one, other, third] = meeting(seed);
      Y.applyUpdate(other, Y.encodeStateAsUpdate(third));
      const update = Y.encodeStateAsUpdate(other);
      const expected = copyOf(one);
      const passed = passedByYjs(() => Y.applyUpdate(expected, update));
      const copy = copyOf(one);
      applyWithin(copy, update);
      expect(Y.encodeStateAsUpdate(copy), `seed ${seed}`).toEqual(Y.encodeStateAsUpdate(expected));
      const single = Y.encodeStateAsUpdate(third, Y.encodeStateVector(one));
      if (new Set(Y.decodeUpdate(single).structs.map(({ id }) => id.client)).size > 1) continue;
      const plain = copyOf(one);
      const exactly = passedByYjs(() => Y.applyUpdate(plain, single));
      applyWithin(copyOf(one), single, exactly);
      if (exactly > 0)
        expect(() => applyWithin(copyOf(one), single, exactly - 1), `seed ${seed}`).toThrow(TooFar);
      if (exactly > 0) expect(mayPass(copyOf(one), single, exactly - 1), `seed ${seed}`).toBe(true);
      most = Math.max(most, exactly, passed);
    }
    expect(most).toBeGreaterThan(20);
  });
});
