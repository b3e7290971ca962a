import { sql } from "drizzle-orm";
import { openWriter } from "../../adapters/sqlite/open.js";
import type { DocumentAccess } from "../access.js";

/** For tests of what is written and not of who may. */
export const everybodyWrites: DocumentAccess = {
  rightOn: async () => "edit",
  standingOf: async () => "good",
  endOf: async () => null,
  lockOf: async () => null,
};

/** Where who may do what stands in small tables of its own. */
export function makeAccessTables(file: string): void {
  const raw = openWriter(file);
  raw.exec("create table if not exists test_right (person text primary key, may text not null)");
  raw.exec("create table if not exists test_lock (document text primary key, reason text not null)");
  raw.close();
}

export const accessByTables: DocumentAccess = {
  async rightOn(db, who, document) {
    const [row] = await db.all<{ may: "edit" | "read" }>(
      sql`select r.may from test_right r join document d on d.id = ${document} and d.gone is null where r.person = ${who}`,
    );
    return row?.may ?? null;
  },
  async standingOf(db, reader) {
    const [row] = await db.all<{ v: number }>(
      sql`select rights_version as v from person join token on token.person = person.id where person.id = ${reader.person} and token.hash = ${reader.session}`,
    );
    if (row === undefined) return "ended";
    return row.v === reader.rightsVersion ? "good" : "changed";
  },
  endOf: async () => null,
  async lockOf(db, document) {
    const [row] = await db.all<{ reason: string }>(
      sql`select reason from test_lock where document = ${document}`,
    );
    return row ?? null;
  },
};
