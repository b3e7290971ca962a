import { existsSync } from "node:fs";
import { readdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { madeFolder, sync, writeDurably } from "./backup-folder.js";
import { Failed } from "./command.js";

const moved = ["accord.db", "accord.db-wal", "accord.db-shm", "files"];
const noteName = "restore-under-way.json";
export const preparedPrefix = "restoring-";

/** Where what was there goes, and what of it there was. */
const noteShape = z.strictObject({ aside: z.string(), had: z.array(z.string()) });
const backupsIn = (data: string): string => join(data, "backups");

/** Data and log are several files: between two of them a restore that was killed leaves neither the old nor the new. */
export const wasBrokenOff = (data: string): boolean => existsSync(join(data, noteName));

/**
 * Puts what is prepared in the place of the data, which is kept aside: gives where, null where there was none. What is
 * done is noted first, and stays noted until `exchanged`.
 */
export async function exchange(data: string, prepared: string): Promise<string | null> {
  const aside = `before-restore-${new Date().toISOString().replaceAll(/[:.]/g, "-")}`;
  const kept = join(backupsIn(data), aside);
  const had = moved.filter((name) => existsSync(join(data, name)));
  await sync(join(prepared, "files"));
  await sync(prepared);
  const part = join(data, `${noteName}.part`);
  await writeDurably(part, JSON.stringify({ aside, had }));
  await rename(part, join(data, noteName));
  if (had.length > 0) {
    await madeFolder(kept);
    await sync(backupsIn(data));
  }
  await sync(data);
  for (const name of had) await rename(join(data, name), join(kept, name));
  if (had.length > 0) await sync(kept);
  for (const name of moved)
    if (existsSync(join(prepared, name))) await rename(join(prepared, name), join(data, name));
  await sync(data);
  return had.length > 0 ? kept : null;
}

/** The data is the new one from here on. */
export async function exchanged(data: string): Promise<void> {
  await rm(join(data, noteName));
  await sync(data);
}

/** A restore that was killed is undone, however far it came: what was there lies in its place again. */
export async function undoBrokenOff(data: string): Promise<void> {
  for (const name of await readdir(data))
    if (name.startsWith(preparedPrefix) || name === `${noteName}.part`)
      await rm(join(data, name), { recursive: true, force: true });
  if (!wasBrokenOff(data)) return;
  const text = await readFile(join(data, noteName), "utf8");
  const read = noteShape.safeParse(JSON.parse(text));
  if (!read.success) throw new Failed(`${noteName} in ${data} is not one of Accord's notes.`);
  const kept = join(backupsIn(data), read.data.aside);
  for (const name of moved) {
    const isAside = existsSync(join(kept, name));
    if (isAside || !read.data.had.includes(name))
      await rm(join(data, name), { recursive: true, force: true });
    if (isAside) await rename(join(kept, name), join(data, name));
  }
  await sync(data);
  if (existsSync(kept)) await rmdir(kept);
  await exchanged(data);
}
