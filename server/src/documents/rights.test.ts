import { closeCodes, syncMessage } from "@accord/shared/protocol";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { token } from "../ports/tables/index.js";
import { paragraph, rawClient, updatesOf } from "./testing/clients.js";
import { written } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { honest, readerOf } from "./testing/loopback.js";
import { seatsFor } from "./testing/seats.js";

const seats = seatsFor("ana", "ben", "eve");
const { sit, synced, someWords, journal, stored } = seats;

describe("who may not write any more", () => {
  it("[T2] a reader's update and a reader's step 2 change nothing", async () => {
    await seats.desk.may("eve", "read");
    const { updates } = written(400, (doc) => paragraph(doc).insert(0, "smuggled"));
    for (const way of ["update", "step2"] as const) {
      const eve = await sit("eve");
      await until(() => eve.rights === "read");
      expect(eve.step1s).toBe(0);
      eve[way](updates.at(-1) as Uint8Array);
      await eve.isRefused("rights_lost");
    }
    expect(await journal()).toBe(0);
  });

  it("[T3] a lock between two words: the first is written, the second refused and not written", async () => {
    const { ana, doc } = await someWords();
    const rows = await journal();
    await seats.desk.store.transact(async (tx) => {
      await tx.run(sql`insert into test_lock values ('d1', 'filed')`);
    });
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "too late "))) ana.update(update);
    await ana.isRefused("locked");
    expect(await journal()).toBe(rows);
    expect(await stored()).not.toContain("too late");
  });

  it("[T4] a right that is gone, or a session that is gone, is seen in the append itself", async () => {
    const { ana, doc } = await someWords();
    await seats.desk.may("ana", null);
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "too late "))) ana.update(update);
    await ana.isRefused("rights_lost");
    const ben = await synced("ben");
    await seats.desk.store.transact(async (tx) => {
      await tx.run(sql`delete from token where person = 'ben'`);
    });
    ben.update(written(700, (made) => paragraph(made).insert(0, "too late ")).updates[0] as Uint8Array);
    await ben.isRefused("session_ended");
  });

  it("[LINE-3] a rights version that rose: nothing more is taken here, and the next connection brings the words", async () => {
    const { ana, doc } = await someWords();
    const rows = await journal();
    await seats.desk.store.transact(async (tx) => {
      await tx.run(sql`update person set rights_version = rights_version + 1 where id = 'ana'`);
    });
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "in between "))) ana.update(update);
    await until(() => ana.code === 1012);
    expect([ana.retry, ana.refused]).toEqual([0, null]);
    expect(await journal()).toBe(rows);
    const again = await sit("ana");
    await until(() => again.rights === "edit");
    again.step2(Y.encodeStateAsUpdate(doc));
    await again.isSaved(1);
    expect(await stored()).toContain("in between");
  });

  it("[LINE-2] a right that ends by its date or by a command, which nobody announces, is seen by asking again", async () => {
    const other = await openDesk({ folder: seats.desk.folder, askAgainSeconds: 1 });
    const ben = await rawClient(other.port, "d1", "ben");
    await until(() => ben.rights === "edit");
    await other.may("ben", null);
    await ben.isRefused("rights_lost");
    await other.close();
  });

  it("[SYNC-17] a lock that comes while a room is opening stops who waits for it", async () => {
    const gate = Promise.withResolvers<void>();
    const settled = SqliteStore.prototype.settled;
    const slow = vi.spyOn(SqliteStore.prototype, "settled").mockImplementationOnce(async function (
      this: SqliteStore,
    ) {
      await gate.promise;
      return settled.call(this);
    });
    const ana = await sit("ana");
    await until(() => seats.desk.documents.stats().rooms === 1);
    await seats.desk.store.transact(async (tx) => {
      await seats.desk.documents.inAct.setLocked(tx, "d1", { reason: "filed" });
      await tx.run(sql`insert into test_lock values ('d1', 'filed')`);
    });
    gate.resolve();
    await until(() => ana.rights !== null);
    expect([ana.rights, ana.lock]).toEqual(["read", "filed"]);
    slow.mockRestore();
  });

  it.each([
    ["taken", (desk: Desk) => desk.may("ana", null), closeCodes.rights_lost],
    ["narrowed", (desk: Desk) => desk.may("ana", "read"), null],
    [
      "of a session that ended",
      (desk: Desk) => desk.store.transact(async (tx) => void (await tx.delete(token))),
      closeCodes.restarting,
    ],
  ])(
    "[T4] a right %s between being asked and the room's greeting is seen there",
    async (_how, change, code) => {
      const { desk } = seats;
      const [row] = await desk.store.read.select().from(token).where(eq(token.person, "ana"));
      const reader = readerOf("ana", row?.hash);
      const known = honest();
      desk.documents.connect(known.socket.asSocket, {
        document: "d1",
        reader,
        right: "edit",
        asOf: desk.documents.changes,
        accord: true,
      });
      await until(() => known.greeted);
      known.socket.terminate();

      const asOf = desk.documents.changes;
      await change(desk);
      await desk.documents.rightsChanged("ana");
      const late = honest();
      let rights = "";
      const { heard } = late.socket;
      late.socket.heard = (payload) => {
        if (payload[0] === syncMessage.rights) rights = Buffer.from(payload).toString();
        heard(payload);
      };
      desk.documents.connect(late.socket.asSocket, {
        document: "d1",
        reader,
        right: "edit",
        asOf,
        accord: true,
      });
      await until(() => late.socket.code === code && (code !== null || rights !== ""));
      expect(late.greeted).toBe(false);
      if (code === null) expect(rights).toContain("read");
    },
  );

  it("[LINE-2] where one right cannot be asked that line ends, and the others are asked all the same", async () => {
    const lines = [await synced("ana"), await synced("ana")];
    const { read } = seats.desk.store;
    await seats.desk.may("ana", null);
    const broken = vi.spyOn(read, "all").mockImplementationOnce(() => {
      throw new Error("the disk does not answer");
    });
    await seats.desk.documents.rightsChanged("ana");
    broken.mockRestore();
    await until(() => lines.every(({ code }) => code !== null));
    expect(lines.map(({ code }) => code)).toEqual([closeCodes.restarting, closeCodes.rights_lost]);
    expect(seats.desk.log.join()).toContain("document d1: rights the disk does not answer");
  });

  it("[SYNC-17] a lock is seen by who connects, also where what became of its act could not be asked", async () => {
    const { documents, store } = seats.desk;
    const [row] = await store.read.select().from(token).where(eq(token.person, "ana"));
    const asOf = documents.changes;
    const broken = vi
      .spyOn(SqliteStore.prototype, "transactAside")
      .mockRejectedValueOnce(new Error("the disk does not answer"));
    await store.transact(async (tx) => {
      await documents.inAct.setLocked(tx, "d1", { reason: "filed" });
      await tx.run(sql`insert into test_lock values ('d1', 'filed')`);
    });
    await until(() => seats.desk.log.join().includes("what became of an act is not known"));
    broken.mockRestore();
    const late = honest();
    const told: string[] = [];
    late.socket.heard = (payload) => void told.push(Buffer.from(payload).toString());
    const reader = readerOf("ana", row?.hash);
    documents.connect(late.socket.asSocket, { document: "d1", reader, right: "edit", asOf, accord: true });
    await until(() => told.length > 0);
    expect(told.join()).toContain("filed");
  });

  it("[SYNC-10] an old epoch is gone", async () => {
    const { ana, doc } = await someWords();
    await seats.desk.store.transact(async (tx) => {
      await tx.run(sql`update document set gone = '2026-11-03T00:00:00.000Z' where id = 'd1'`);
    });
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "too late "))) ana.update(update);
    await ana.isRefused("epoch_gone");
  });
});
