import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { DamagedArchive, type Journal } from "../ports/journal.js";
import { Compaction, updatesKept, updatesOfSegment } from "./compaction.js";
import { append, damage, manyUpdates } from "./testing/archive.js";
import { element } from "./testing/craft.js";
import { type Desk, openDesk } from "./testing/desk.js";
import { lettersOf, readOn, whoWrote } from "./who-wrote.js";

const field = "problem";
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
});
afterEach(() => desk.close());

/** Asks, and tells how many updates were read for the answer. */
async function asked() {
  let read = 0;
  const counting = new Proxy(desk.journal, {
    get(target, name: keyof Journal) {
      if (name !== "since") return target[name].bind(target);
      return async function* (...where: Parameters<Journal["since"]>) {
        for await (const update of target.since(...where)) {
          read += 1;
          yield update;
        }
      };
    },
  });
  const written = await whoWrote(desk.store.read, counting, "d1", { field, deleted: true });
  return { read, written };
}

describe("what is kept of who wrote", () => {
  it("[WHO-3] a question costs what came since the last one, and its answer is the same", async () => {
    const updates = manyUpdates("d1", 4_400);
    await append(desk, updates.slice(0, 4_000));
    const first = await asked();
    expect(first.read).toBe(4_000);
    expect(await asked()).toEqual({ read: 0, written: first.written });
    await append(desk, updates.slice(4_000));
    const later = await asked();
    expect(later.read).toBe(400);
    damage(desk, (db) => db.exec("delete from document_authors"));
    expect(await asked()).toEqual({ read: 4_400, written: later.written });
    damage(desk, (db) => db.exec("update document_authors set bytes = x'789c636004000002000201'"));
    await expect(asked()).rejects.toThrow(DamagedArchive);
  });

  it("[WHO-1] an act that comes while the archive is read is known with who accepted it", async () => {
    await append(desk, manyUpdates("d1", 2));
    const by = { person: "ana", act: "accept-suggestion", accepter: "cem", at: "2026-11-02T10:00:00.000Z" };
    const comes = () =>
      desk.store.transact((tx) =>
        desk.documents.inAct.change(tx, "d1", by, (doc) =>
          doc.getXmlFragment(field).push([element("paragraph", {}, [new Y.XmlText("accepted")])]),
        ),
      );
    const meddling = new Proxy(desk.journal, {
      get(target, name: keyof Journal) {
        if (name !== "since") return target[name].bind(target);
        return async function* (...where: Parameters<Journal["since"]>) {
          await comes();
          yield* target.since(...where);
        };
      },
    });
    const reading = await readOn(desk.store.read, meddling, "d1", null);
    await readOn(desk.store.read, desk.journal, "d1", reading);
    const { words, wrote } = lettersOf(reading.authorship, { field }).at(-1) ?? {};
    expect([words, wrote?.person, wrote?.accepter]).toEqual(["accepted", "ana", "cem"]);
  });

  it("[WHO-3] packing keeps it, so that nobody ever waits for the whole archive", async () => {
    const total = updatesOfSegment + updatesKept;
    await append(desk, manyUpdates("d1", total));
    const compaction = new Compaction({
      read: desk.store.read,
      journal: desk.journal,
      log: (error) => desk.log.push(String(error)),
    });
    compaction.wake("d1");
    for (let tries = 0; tries < 200 && (await desk.journal.authors(desk.store.read, "d1")) === null; tries++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(desk.log).toEqual([]);
    expect((await asked()).read).toBe(0);
    await compaction.stop();
  });

  it("[WHO-3] what an earlier Accord kept in another form is computed anew, and kept in this one", async () => {
    await append(desk, manyUpdates("d1", 1_200));
    const { written } = await asked();
    await desk.journal.keepAuthors("d1", { seq: 1_200, bytes: Uint8Array.of(0, 1, 2) });
    expect(await asked()).toEqual({ read: 1_200, written });
    expect(await asked()).toEqual({ read: 0, written });
  });

  it("[WHO-3] who asks is answered also where the store takes nothing to be kept", async () => {
    await append(desk, manyUpdates("d1", 1_200));
    const full = { ...desk.journal, keepAuthors: () => Promise.reject(new Error("The disk is full.")) };
    const written = await whoWrote(desk.store.read, full, "d1", { field, deleted: true });
    expect(await asked()).toEqual({ read: 1_200, written });
  });

  it("[SYNC-33] authors known of updates that are not there are told", async () => {
    await append(desk, manyUpdates("d1", 1_200));
    await asked();
    damage(desk, (db) => db.exec("update document_authors set seq = 1300"));
    await expect(asked()).rejects.toThrow(DamagedArchive);
  });
});
