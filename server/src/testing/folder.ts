import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../adapters/sqlite/migrate.js";
import { openWriter } from "../adapters/sqlite/open.js";

export interface TestFolder {
  readonly path: string;
  readonly file: string;
  remove(): Promise<void>;
}

export async function testFolder(): Promise<TestFolder> {
  const path = await mkdtemp(join(tmpdir(), "accord-test-"));
  return { path, file: join(path, "accord.db"), remove: () => rm(path, { recursive: true, force: true }) };
}

/** The same with all tables in its file. */
export async function migratedFolder(): Promise<TestFolder> {
  const folder = await testFolder();
  makeTables(folder.file);
  return folder;
}

let withTables: Buffer | null = null;

/** A database with all tables, where none stands yet. A worker migrates once; the others are copies. */
export function makeTables(file: string): void {
  if (existsSync(file)) return;
  if (withTables === null) {
    const writer = openWriter(file);
    migrate(writer, { now: "2026-11-02T09:00:00.000Z" });
    writer.close();
    withTables = readFileSync(file);
  } else writeFileSync(file, withTables);
}
