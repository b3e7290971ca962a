import fs, { cp, readdir, rm } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { folderFiles } from "../adapters/files/folder.js";
import { openHouse } from "../open-house.js";
import { logEntry, process } from "../ports/tables/index.js";
import { settingsFrom } from "../settings.js";
import { folderOfAna } from "../testing/folder-of-ana.js";
import { accord } from "../testing/run-command.js";

/** So many changes to the disk are still made; after them it is as if the process were killed. */
const disk = { left: Number.POSITIVE_INFINITY };
const changes = ["rename", "rm", "rmdir", "mkdir", "mkdtemp", "copyFile", "writeFile", "open"] as const;
const real = { ...fs };
const exchange = (all: object): void => {
  Object.assign(fs, all);
  // Modules that were read before, for other tests, have it as well.
  syncBuiltinESMExports();
};
const until =
  (act: (...asked: never[]) => unknown) =>
  async (...asked: never[]) => {
    if (disk.left <= 0) throw new Error("killed");
    disk.left--;
    return act(...asked);
  };
beforeAll(() => exchange(Object.fromEntries(changes.map((name) => [name, until(real[name])]))));
afterAll(() => exchange(real));

let folder: Awaited<ReturnType<typeof folderOfAna>>;
beforeEach(async () => {
  folder = await folderOfAna();
});
afterEach(() => folder.remove());

const markIn = (file: string): unknown => {
  const db = new Database(file);
  try {
    return db.prepare("select value from fact where key = 'mark'").pluck().get();
  } finally {
    db.close();
  }
};

/** A backup says "before"; the data "after", in a log beside it as a killed server leaves it, with one decision more. */
async function furnished(): Promise<{ image: string; backup: string }> {
  const [image, backup] = [folder.in("image"), folder.in("kept")];
  const files = await folderFiles(folder.in("files"));
  await files.put(new TextEncoder().encode("an attachment"));
  expect((await accord(["backup", backup], folder.env)).code).toBe(0);
  await folder.inStore(async (tx) => {
    const names = { slug: "plan", title: "Plan", memberName: "Town", memberLevel: "local" as const };
    const rest = { language: "en" as const, timeZone: "UTC", settings: {} as never, createdAt: "" };
    await tx.insert(process).values({ id: "p", ...names, ...rest });
    const entry = { core: {} as never, openings: {}, previousHash: "", hash: "one" };
    await tx.insert(logEntry).values({ process: "p", sequence: 1, kind: "decision", at: "", ...entry });
  });
  const db = new Database(folder.file);
  db.exec("update fact set value = 'after' where key = 'mark'");
  for (const name of ["accord.db", "accord.db-wal", "files"])
    await cp(folder.in(name), join(image, name), { recursive: true });
  db.close();
  return { image, backup };
}

/** Stops after so many changes to the disk; null: it came to its end before. */
async function killedAfter(changes: number, args: readonly string[]): Promise<"killed" | null> {
  disk.left = changes;
  const { code } = await accord(args, folder.env).catch(() => ({ code: 1 }));
  const wasKilled = disk.left <= 0 && code !== 0;
  disk.left = Number.POSITIVE_INFINITY;
  return wasKilled ? "killed" : null;
}

it("[CMD-6] [CMD-7] killed at any step it is undone by the next one: what was there is kept whole, and the log not shortened unasked", async () => {
  const { image, backup } = await furnished();
  const asides = async () => {
    const names = await readdir(folder.in("backups")).catch(() => []);
    return names.filter((name) => name.startsWith("before-restore-"));
  };
  const wrong: string[] = [];
  let [steps, unstartable] = [0, 0];
  for (; steps < 200; steps++) {
    for (const name of ["accord.db", "accord.db-wal", "accord.db-shm", "files", "backups"])
      await rm(folder.in(name), { recursive: true, force: true });
    await cp(image, folder.path, { recursive: true });
    if ((await killedAfter(steps, ["restore", backup, "--shorten-log"])) === null) break;
    const names = await readdir(folder.path);
    if (names.includes("restore-under-way.json")) {
      unstartable++;
      await expect(openHouse(settingsFrom(folder.env, false))).rejects.toThrow("broken off");
    }
    // The next is killed as well, while it undoes what the first has done.
    await killedAfter(steps % 7, ["restore", backup, "--shorten-log"]);
    const unasked = await accord(["restore", backup], folder.env);
    const now = markIn(folder.file);
    if (unasked.code === 1 && (now !== "after" || !unasked.lines[0]?.startsWith("This would shorten")))
      wrong.push(`after ${steps}: ${now}, ${unasked.lines.join(" ")}`);
    await accord(["restore", backup, "--shorten-log"], folder.env);
    if (markIn(folder.file) !== "before") wrong.push(`after ${steps}: it is not restored`);
    const [first] = (await asides()).sort();
    const kept = folder.in("backups", first ?? "nothing");
    const left: string[] = await readdir(kept).catch(() => []);
    const saidThere = left.includes("accord.db") ? markIn(join(kept, "accord.db")) : "nothing";
    if (saidThere !== "after" || !left.includes("files"))
      wrong.push(`after ${steps}: ${left.join()} is kept and says ${String(saidThere)}`);
    const strange = (await readdir(folder.path)).filter((name) => name.startsWith("restor"));
    if (strange.length > 0) wrong.push(`after ${steps}: ${strange.join()} is left`);
  }
  expect(wrong).toEqual([]);
  expect([steps > 15, steps < 200, unstartable > 5]).toEqual([true, true, true]);
}, 120_000);
