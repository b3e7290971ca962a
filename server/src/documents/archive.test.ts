import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type Database from "better-sqlite3";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { copyDatabase } from "../adapters/sqlite/backup.js";
import { migrate, migrationsOnDisk } from "../adapters/sqlite/migrate.js";
import { openWriter } from "../adapters/sqlite/open.js";
import { DamagedArchive, type Journal } from "../ports/journal.js";
import { child } from "../testing/child.js";
import { testFolder } from "../testing/folder.js";
import { programOf } from "../testing/program.js";
import { Compaction, updatesKept, updatesOfSegment } from "./compaction.js";
import { append, damage, manyUpdates, momentOf } from "./testing/archive.js";
import { paragraph, rawClient, textOf, updatesOf } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

const many = updatesOfSegment * 2 + updatesKept;
const updates = manyUpdates("d1", many);

const later = manyUpdates("d1", updatesOfSegment * 3, 9);
const packing = programOf("documents/testing/compact-until-killed.ts");
const kills = Math.ceil(Number(process.env.ACCORD_KILLS ?? 10) / 5);
const replayed = (all: readonly { bytes: Uint8Array }[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const { bytes } of all) Y.applyUpdate(doc, bytes);
  return doc;
};

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.create("d1");
});
afterEach(() => desk.close());

const compact = (journal: Journal = desk.journal) =>
  new Compaction({ read: desk.store.read, journal, log: (error) => desk.log.push(String(error)) }).run("d1");

/** All that the archive says, as one number; the updates themselves, however they lie. */
async function fingerprint(): Promise<number> {
  let sum = 0;
  for await (const { seq, bytes, person, act, at } of desk.journal.since(desk.store.read, "d1", 0))
    sum = crc32(bytes, crc32(JSON.stringify([seq, person, act, at]), sum));
  return sum;
}
const packed = () => desk.journal.packedTo(desk.store.read, "d1");

describe("the archive", () => {
  it("[SYNC-31] any earlier moment is restored as it was, by number or by time, with what was deleted", async () => {
    await append(desk, updates);
    await compact();
    expect(await packed()).toBe(updatesOfSegment * 2);
    const reference = new Y.Doc({ gc: false });
    const moments = new Set([0, 1, 2, 777, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001, many - 1, many]);
    for (let seq = 0; seq <= many; seq++) {
      if (seq > 0) Y.applyUpdate(reference, (updates[seq - 1] as { bytes: Uint8Array }).bytes);
      if (!moments.has(seq)) continue;
      const past = await desk.documents.at("d1", { seq });
      expect(textOf(past.doc), `update ${seq}`).toBe(textOf(reference));
      expect(Y.encodeStateVector(past.doc)).toEqual(Y.encodeStateVector(reference));
      expect(Y.equalSnapshots(Y.snapshot(past.doc), Y.snapshot(reference))).toBe(true);
      expect((await desk.documents.at("d1", { at: momentOf(seq) })).seq).toBe(seq);
    }
    await expect(desk.documents.at("d1", { seq: many + 1 })).rejects.toThrow(`${many} updates`);
  });

  it("[SYNC-32] compaction that fails at any step, and runs again, equals none; what is typed meanwhile is kept", async () => {
    await append(desk, updates);
    const before = await fingerprint();
    const open = await desk.documents.read("d1");
    const steps = [
      "packedTo",
      "last",
      "since",
      "checkpoint",
      "pack",
      "write",
      "putPacked",
      "commit",
    ] as const;
    for (const step of steps) {
      await expect(compact(failingAt(desk.journal, step)), step).rejects.toThrow("broken off");
      expect([await packed(), await fingerprint()], step).toEqual([0, before]);
    }
    let typed = false;
    const typing = failingAt(desk.journal, null, async () => {
      if (typed) return;
      typed = true;
      await append(desk, [{ ...(updates[0] as (typeof updates)[0]), act: "again" }]);
    });
    await compact(typing);
    expect(await packed()).toBe(updatesOfSegment * 2);
    await compact();
    expect(await packed()).toBe(updatesOfSegment * 2);
    expect(await desk.journal.lastOfWhole(desk.store.read, "d1")).toBe(many + 1);
    expect(textOf(await desk.documents.read("d1"))).toBe(textOf(open));
  });

  it(
    `[SYNC-32] a process that is killed while it packs leaves an archive that says the same: ${kills} kills`,
    async () => {
      await append(desk, [...updates, ...later]);
      const before = await fingerprint();
      const seen = new Set<number>();
      for (let kill = 0; kill < kills; kill++) {
        const packer = child(await packing(), [desk.folder, "d1"]);
        await packer.line((line) => line === "begins");
        await sleep(350 + ((kill * 337) % 1_400));
        packer.process.kill("SIGKILL");
        await packer.ended;
        seen.add(await packed());
        expect(await fingerprint(), `kill ${kill}`).toBe(before);
        await desk.journal.lastOfWhole(desk.store.read, "d1");
      }
      await compact();
      expect(await packed()).toBe(updatesOfSegment * 5);
      expect(await fingerprint()).toBe(before);
      expect(textOf((await desk.documents.at("d1", { seq: many })).doc)).toBe(textOf(replayed(updates)));
      console.info(`killed with ${[...seen].join(", ")} updates packed`);
    },
    20_000 + kills * 5_000,
  );

  const flip = (db: Database.Database, table: string, where: string, back: number) => {
    const { bytes } = db.prepare(`select bytes from ${table} where ${where}`).get() as { bytes: Buffer };
    bytes[bytes.length - back] = (bytes[bytes.length - back] as number) ^ 1;
    db.prepare(`update ${table} set bytes = ? where ${where}`).run(bytes);
  };
  const damages: Record<string, (db: Database.Database) => void> = {
    "a missing update": (db) => db.exec("delete from document_update where seq = 14000"),
    "a missing update beside a segment": (db) => db.exec("delete from document_update where seq = 10001"),
    "a missing segment": (db) => db.exec("delete from document_segment where first = 1"),
    "one letter of an update": (db) => flip(db, "document_update", `seq = ${many - 1}`, 3),
    "the account of an update": (db) =>
      db.exec(`update document_update set person = 'ben' where seq = ${many}`),
    "one bit of the head": (db) => flip(db, "document_head", "seq > 0", 40),
    "a head of words that are not there": (db) => db.exec("update document_head set seq = 99999, sum = null"),
  };

  it("[T76] [SYNC-33] a gap or changed bytes are told: no room, no act, and nothing is written", async () => {
    await append(desk, updates);
    await compact();
    const head = Y.encodeStateAsUpdate((await desk.documents.at("d1", { seq: 12_000 })).doc);
    await desk.journal.write((tx) =>
      desk.journal.putHead(tx, "d1", { seq: 12_000, bytes: head, vector: null }),
    );
    for (const [what, damaging] of Object.entries(damages)) {
      const { path: folder, remove } = await testFolder();
      copyDatabase(join(desk.folder, "accord.db"), join(folder, "accord.db"));
      const hurt = await openDesk({ folder });
      damage(hurt, damaging);
      const stored = () =>
        hurt.store.read.all(
          sql`select count(*), max(seq), (select bytes from document_head) from document_update`,
        );
      const before = await stored();
      const ana = await rawClient(hurt.port, "d1", "ana");
      await until(
        () => ana.code !== null,
        () => `${what}: the room opens`,
      );
      expect([ana.code, ana.step1s, ana.step2s], what).toEqual([1012, 0, 0]);
      expect(hurt.log.join(), what).toContain("document d1 could not be opened");
      const act = hurt.store.transact((tx) =>
        hurt.documents.inAct.change(tx, "d1", { person: "ana", act: "a", at: momentOf(0) }, (doc) =>
          paragraph(doc).insert(0, "no"),
        ),
      );
      await expect(act, what).rejects.toThrow(DamagedArchive);
      expect(hurt.documents.stats().rooms).toBe(0);
      expect(await stored(), what).toEqual(before);
      await hurt.close();
      await remove();
    }
  });

  it("[SYNC-33] history that was changed is told by who reads it, segment and checkpoint alike", async () => {
    await append(desk, updates);
    await compact();
    damage(desk, (db) => flip(db, "document_segment", "first = 1", 5_000));
    await expect(desk.documents.at("d1", { seq: 100 })).rejects.toThrow(DamagedArchive);
    await desk.documents.at("d1", { seq: 5_100 });
    damage(desk, (db) => flip(db, "document_checkpoint", "seq = 5000", 500));
    await expect(desk.documents.at("d1", { seq: 5_100 })).rejects.toThrow("Checkpoint 5000");
    damage(desk, (db) => db.exec("delete from document_update where seq = 14000"));
    const reading = async () => {
      for await (const { seq } of desk.journal.since(desk.store.read, "d1", 13_000))
        expect(seq).not.toBe(14_001);
    };
    await expect(reading()).rejects.toThrow(DamagedArchive);
  });

  it("[T77] [SYNC-34] a text is seeded once: a second time is refused whole", async () => {
    const create = (id: string, words: string) =>
      desk.store.transact((tx) =>
        desk.documents.inAct.create(tx, {
          id,
          process: "p",
          kind: "commitment",
          template: "commitment/1",
          subject: id,
          at: momentOf(0),
          act: "draft",
          seed: (doc) => void paragraph(doc).insert(0, words),
        }),
      );
    await create("d2", "once");
    await expect(create("d2", "twice")).rejects.toThrow();
    for (let round = 0; round < 3; round++)
      expect(textOf(await desk.documents.read("d2"))).toBe("<paragraph>once</paragraph>");
    expect(await desk.journal.last(desk.store.read, "d2")).toBe(1);
  });

  it("[SYNC-35] a folder of the version before is read as it was: texts, heads, order, and it is typed on", async () => {
    const { path: folder, file, remove } = await testFolder();
    const db = openWriter(file);
    migrate(db, {
      migrations: migrationsOnDisk().filter(({ name }) => name < "0009_head"),
      now: momentOf(0),
    });
    const texts = { one: manyUpdates("one", 900, 2), two: manyUpdates("two", 700, 3) };
    for (const id of ["one", "two", "empty"])
      db.prepare("insert into document values (?, 'p', 'commitment', 'commitment/1', ?, 1, null, ?)").run(
        id,
        id,
        momentOf(0),
      );
    for (let i = 0; i < 900; i++) {
      for (const all of Object.values(texts)) {
        const row = all[i];
        if (row)
          db.prepare(
            "insert into document_update (document, bytes, person, act, at) values (?, ?, ?, ?, ?)",
          ).run(row.document, row.bytes, row.person, row.act, row.at);
      }
    }
    const { seq } = db
      .prepare("select seq from document_update where document = 'two' order by seq limit 1 offset 599")
      .get() as { seq: number };
    db.prepare("insert into document_head values ('two', ?, ?)").run(
      seq,
      Y.encodeStateAsUpdate(replayed(texts.two.slice(0, 600))),
    );
    migrate(db, { now: momentOf(0) });
    db.close();

    const old = await openDesk({ folder });
    await old.person("ana");
    for (const [id, all] of Object.entries(texts)) {
      expect(textOf(await old.documents.read(id))).toBe(textOf(replayed(all)));
      expect((await old.documents.at(id, { at: momentOf(300) })).seq).toBe(300);
    }
    expect((await old.journal.head(old.store.read, "two"))?.seq).toBe(600);
    expect(textOf(await old.documents.read("empty"))).toBe("");
    const ana = await rawClient(old.port, "two", "ana");
    await until(() => ana.rights === "edit");
    ana.sync(0, Uint8Array.of(0));
    await until(() => ana.step2s === 1);
    ana.step2();
    for (const update of updatesOf(ana.doc, (doc) => paragraph(doc).insert(0, "typed on ")))
      ana.update(update);
    await ana.isSaved(2);
    expect(await old.journal.last(old.store.read, "two")).toBe(701);
    expect(textOf(await old.documents.read("two"))).toContain("typed on ");
    ana.close();
    await old.close();
    await remove();
  });
});

/** A journal that breaks off at one of its steps, or does something else between the steps. */
function failingAt(
  journal: Journal,
  step: string | null,
  between: () => Promise<void> = async () => undefined,
): Journal {
  const brokenOff = () => {
    throw new Error("broken off");
  };
  return new Proxy(journal, {
    get(target, name: keyof Journal & string) {
      if (name === step && name !== "since") return async () => brokenOff();
      if (name === "since")
        return async function* (...asked: Parameters<Journal["since"]>) {
          for await (const row of target.since(...asked)) {
            if (step === "since" && row.seq > 3_000) brokenOff();
            yield row;
          }
        };
      if (name === "pack")
        return async (...asked: Parameters<Journal["pack"]>) => {
          await between();
          return target.pack(...asked);
        };
      if (name === "write" && step === "commit")
        return (batch: Parameters<Journal["write"]>[0]) =>
          target.write(async (tx) => {
            await batch(tx);
            brokenOff();
          });
      return target[name].bind(target);
    },
  });
}
