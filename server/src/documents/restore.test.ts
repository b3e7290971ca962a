import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isNull } from "drizzle-orm";
import { expect, it } from "vitest";
import { beginNewEpochs, copyDatabase } from "../adapters/sqlite/backup.js";
import { document } from "../ports/tables/index.js";
import { Compaction } from "./compaction.js";
import { append, manyUpdates } from "./testing/archive.js";
import { paragraph, rawClient, textOf, updatesOf } from "./testing/clients.js";
import { openDesk, until } from "./testing/desk.js";

it("[ROOM-3] [SYNC-10] after a restore the text stands under a new id with all its history, and the old one is gone", async () => {
  const desk = await openDesk();
  await desk.person("ana");
  await desk.person("ben");
  await desk.create("d1");
  await append(desk, manyUpdates("d1", 10_050));
  await new Compaction({ read: desk.store.read, journal: desk.journal, log: () => undefined }).run("d1");
  const words = textOf(await desk.documents.read("d1"));
  const folder = await mkdtemp(join(tmpdir(), "accord-restored-"));
  copyDatabase(join(desk.folder, "accord.db"), join(folder, "accord.db"));
  const ana = await rawClient(desk.port, "d1", "ana");
  await until(() => ana.rights === "edit");
  ana.sync(0, Uint8Array.of(0));
  await until(() => ana.step2s === 1);
  ana.step2();
  for (const update of updatesOf(ana.doc, (doc) => paragraph(doc).insert(0, "after the backup ")))
    ana.update(update);
  await ana.isSaved(2);
  ana.close();
  await desk.close();

  expect(beginNewEpochs(join(folder, "accord.db"))).toBe(1);
  const restored = await openDesk({ folder });
  const [row] = await restored.store.read.select().from(document).where(isNull(document.gone));
  const id = row?.id ?? "";
  expect(id).not.toBe("d1");
  expect(textOf(await restored.documents.read(id))).toBe(words);
  expect((await restored.documents.at(id, { seq: 5_100 })).seq).toBe(5_100);
  expect([await restored.documents.formersOf(id), await restored.documents.formersOf("d1")]).toEqual([
    ["d1"],
    [],
  ]);

  const back = await rawClient(restored.port, "d1", "ana");
  await back.isRefused("epoch_gone");
  expect([back.step1s, back.step2s]).toEqual([0, 0]);
  await restored.may("ben", null);
  const stranger = await rawClient(restored.port, "d1", "ben");
  const nowhere = await rawClient(restored.port, "d2", "ana");
  expect([stranger.status, nowhere.status]).toEqual([404, 404]);
  expect(textOf(await restored.documents.read(id))).toBe(words);
  await expect(restored.documents.read("d1")).rejects.toThrow();
  expect(restored.documents.stats().rooms).toBe(0);

  const anew = await rawClient(restored.port, id, "ana");
  await until(() => anew.rights === "edit");
  anew.close();
  await restored.close();
  await rm(folder, { recursive: true, force: true });
});
