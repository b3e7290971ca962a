import { join } from "node:path";
import type Database from "better-sqlite3";
import * as Y from "yjs";
import { openWriter } from "../../adapters/sqlite/open.js";
import type { JournalUpdate } from "../../ports/journal.js";
import { element, written } from "./craft.js";
import type { Desk } from "./desk.js";

const start = Date.parse("2026-11-02T09:00:00.000Z");
export const momentOf = (seq: number): string => new Date(start + seq * 1_000).toISOString();

/** Numbers that only look random: a seed that failed once becomes a test. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % sides;
  };
}

/** Updates of somebody who writes and deletes as often, one for each edit. */
export function manyUpdates(document: string, count: number, seed = 1): JournalUpdate[] {
  const roll = dice(seed);
  const { updates } = written(
    1_000 + seed,
    (doc) => doc.getXmlFragment("problem").insert(0, [element("paragraph", {}, [new Y.XmlText()])]),
    ...Array.from({ length: count - 1 }, (_, i) => (doc: Y.Doc) => {
      const text = (doc.getXmlFragment("problem").get(0) as Y.XmlElement).get(0) as Y.XmlText;
      if (i % 2 === 1 && text.length > 4) text.delete(roll(text.length - 4), 2 + roll(2));
      else text.insert(roll(text.length + 1), `w${i} `);
    }),
  );
  return updates.map((bytes, i) => ({ document, bytes, person: "ana", act: null, at: momentOf(i + 1) }));
}

/** The same for who needs each number as likely as any other (mulberry32). */
export function drawing(from: number): (most: number) => number {
  let state = from;
  return (most) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % most;
  };
}

export async function append(desk: Desk, updates: readonly JournalUpdate[]): Promise<void> {
  await desk.journal.write(async (tx) => void (await desk.journal.append(tx, updates)));
}

/** Writes to the file as nothing in Accord can: what a disk or a hand does to it. */
export function damage(desk: Desk, work: (db: Database.Database) => void): void {
  const db = openWriter(join(desk.folder, "accord.db"));
  try {
    for (const { name } of db
      .prepare("select name from sqlite_master where type = 'trigger' and tbl_name like 'document_%'")
      .all() as { name: string }[])
      db.exec(`drop trigger "${name}"`);
    work(db);
  } finally {
    db.close();
  }
}
