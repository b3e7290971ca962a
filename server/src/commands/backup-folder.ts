import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import type { LastBackup } from "../ports/backups.js";
import { Failed } from "./command.js";

const manifestShape = z.strictObject({
  format: z.literal("accord-backup/1"),
  at: z.string(),
  files: z.array(
    z.strictObject({
      path: z.string().regex(/^(accord\.db|files\/[0-9a-f]{32})$/),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
  logs: z.array(
    z.strictObject({ process: z.string(), slug: z.string(), count: z.number().int(), lastHash: z.string() }),
  ),
});
export type Manifest = z.infer<typeof manifestShape>;

export const manifestName = "manifest.json";

export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => {
    throw new Failed(`There is no backup in ${folder}: it has no ${manifestName}.`);
  });
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Failed(`The ${manifestName} in ${folder} is not JSON.`);
  }
  const read = manifestShape.safeParse(value);
  if (!read.success) throw new Failed(`The ${manifestName} in ${folder} is not one of Accord's backups.`);
  return read.data;
}

/** Every file of the manifest is there as it was written; the first that is not is named. */
export async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { path, sha256 } of manifest.files) {
    const found = await hashOfFile(join(folder, path)).catch(() => null);
    if (found === null) throw new Failed(`The backup is not whole: ${path} is missing.`);
    if (found !== sha256)
      throw new Failed(`The backup is not whole: ${path} has changed since it was written.`);
  }
}

/** The latest of the backups in a folder, checked by the length of its files; restoring checks every byte. */
export async function lastBackupIn(folder: string): Promise<LastBackup | null> {
  const names = await readdir(folder).catch(() => []);
  let last: { readonly folder: string; readonly manifest: Manifest } | null = null;
  for (const name of names) {
    const one = join(folder, name);
    const manifest = await readManifest(one).catch(() => null);
    if (manifest && (last === null || manifest.at > last.manifest.at)) last = { folder: one, manifest };
  }
  if (last === null) return null;
  const { at, files } = last.manifest;
  let whole = true;
  for (const { path, bytes } of files) {
    const found = await stat(join(last.folder, path)).catch(() => null);
    whole &&= found?.size === bytes;
  }
  return { at, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), whole };
}

export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest("hex");
}

/** Attachments that are whole; a file of a moment ago that still has its .part name belongs to no row yet. */
export async function attachmentsIn(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, "files")).catch(() => []);
  return names.filter((name) => /^[0-9a-f]{32}$/.test(name)).sort();
}

export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await sync(to);
}

export async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { mode: 0o600 });
  await sync(path);
}

/** fsync of a file or a folder. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export const pathIn = (folder: string, file: string): string => relative(folder, file).split(sep).join("/");

export const madeFolder = (path: string): Promise<string | undefined> =>
  mkdir(path, { recursive: true, mode: 0o700 });
