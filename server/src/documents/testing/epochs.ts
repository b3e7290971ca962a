import { renameSync, rmSync } from "node:fs";
import { beginNewEpochs, copyDatabase, epochsIn } from "../../adapters/sqlite/backup.js";
import { sqliteJournal } from "../../adapters/sqlite/journal.js";
import { openReader } from "../../adapters/sqlite/open.js";
import { SqliteStore } from "../../adapters/sqlite/store.js";
import { whoWrote } from "../who-wrote.js";
import { field } from "./authors.js";

/** All letters that ever were in a text, as its archive in this file has them. */
async function everIn(file: string, text: string): Promise<Set<string>> {
  const store = new SqliteStore(file);
  try {
    const archive = await whoWrote(store.read, sqliteJournal(store), text, { field, deleted: true });
    return new Set(archive.flatMap(({ words }) => [...words]));
  } finally {
    await store.close();
  }
}

function textIn(file: string): string {
  const db = openReader(file);
  try {
    return (db.prepare("select id from document where gone is null").get() as { id: string }).id;
  } finally {
    db.close();
  }
}

/** A backup of a house, beside its file; the last one made is the one that is restored, also more than once. */
export class Backup {
  readonly #file: string;
  #isMade = false;

  constructor(file: string) {
    this.#file = file;
  }

  get #copy(): string {
    return `${this.#file}.backup`;
  }

  make(): void {
    rmSync(this.#copy, { force: true });
    copyDatabase(this.#file, this.#copy);
    this.#isMade = true;
  }

  /** In the place of the file, which nobody has open. Gives the text's new id, and the letters that are gone with it. */
  async restore(text: string): Promise<{ readonly text: string; readonly lost: readonly string[] } | null> {
    if (!this.#isMade) return null;
    const before = await everIn(this.#file, text);
    const next = `${this.#file}.next`;
    copyDatabase(this.#copy, next);
    beginNewEpochs(next, epochsIn(this.#file));
    for (const end of ["", "-wal", "-shm"]) rmSync(`${this.#file}${end}`, { force: true });
    renameSync(next, this.#file);
    const now = textIn(this.#file);
    const after = await everIn(this.#file, now);
    return { text: now, lost: [...before].filter((letter) => !after.has(letter)) };
  }
}
