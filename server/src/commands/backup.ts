import { existsSync } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { copyDatabase, logHeads } from "../adapters/sqlite/backup.js";
import { settingsFrom } from "../settings.js";
import {
  attachmentsIn,
  copyDurably,
  hashOfFile,
  type Manifest,
  madeFolder,
  manifestName,
  pathIn,
  sync,
  writeDurably,
} from "./backup-folder.js";
import { type Command, Failed, wordsOf } from "./command.js";

/** Works beside a running server: one read transaction, then the attachments, which are never changed. */
export const backup: Command = {
  async run(called) {
    const [word] = wordsOf(called, 0, 1);
    const { data } = settingsFrom(called.environment, false);
    const database = join(data, "accord.db");
    if (!existsSync(database))
      throw new Failed(`There is no Accord in ${data}. Set ACCORD_DATA to its data folder.`);
    const at = new Date().toISOString();
    const to = word ? resolve(called.typedIn, word) : resolve(data, "backups", at.replaceAll(/[:.]/g, "-"));
    if (existsSync(to))
      throw new Failed(`${to} is there already. A backup is never written over another one.`);

    const part = `${to}.part`;
    await rm(part, { recursive: true, force: true });
    const manifest = await written(data, part, at);
    await rename(part, to);
    await sync(dirname(to));

    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    if (called.flags.json)
      called.printJson({ folder: to, at, files: manifest.files.length, bytes, logs: manifest.logs });
    else {
      called.print(`${manifest.files.length} files, ${bytes} bytes, in ${to}.`);
      for (const { slug, count, lastHash } of manifest.logs)
        called.print(`Decision log of ${slug}: ${count} entries, last ${lastHash}.`);
    }
    return 0;
  },
};

async function written(data: string, to: string, at: string): Promise<Manifest> {
  await madeFolder(join(to, "files"));
  const database = join(to, "accord.db");
  copyDatabase(join(data, "accord.db"), database);
  await sync(database);
  const paths = [database];
  for (const name of await attachmentsIn(data)) {
    const copy = join(to, "files", name);
    await copyDurably(join(data, "files", name), copy);
    paths.push(copy);
  }
  const files: Manifest["files"] = [];
  for (const path of paths)
    files.push({ path: pathIn(to, path), bytes: (await stat(path)).size, sha256: await hashOfFile(path) });
  const manifest: Manifest = { format: "accord-backup/1", at, files, logs: logHeads(database) };
  await writeDurably(join(to, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await sync(join(to, "files"));
  await sync(to);
  return manifest;
}
