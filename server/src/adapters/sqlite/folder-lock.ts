import { join } from "node:path";
import Database from "better-sqlite3";

/** A handle that nothing refers to is closed by the garbage collector, and its lock goes with it. */
const held = new Set<Database.Database>();

/**
 * One process per data folder (T73). The lock is the operating system's, held through an exclusive transaction on a
 * file of its own, so a killed process leaves none behind.
 */
export function lockFolder(folder: string): { release(): void } {
  const db = new Database(join(folder, "accord.lock"), { timeout: 0 });
  try {
    db.pragma("journal_mode = DELETE");
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db.close();
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
    throw new Error(
      `Another Accord already runs on the data folder ${folder}. Stop it first, or set ACCORD_DATA to another folder.`,
    );
  }
  held.add(db);
  return {
    release() {
      held.delete(db);
      db.exec("ROLLBACK");
      db.close();
    },
  };
}
