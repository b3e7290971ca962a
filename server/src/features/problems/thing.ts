import type { Thing } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { theme as themeTable } from "../../ports/tables/index.js";
import { proposalByRef } from "../proposals/queries.js";
import { sheetByNumber } from "./queries.js";

export interface OnSheet {
  readonly process: string;
  readonly no: number;
}

export interface SheetFacts {
  readonly title: string;
  readonly theme: string | null;
  /** By reference. */
  readonly proposal: string | null;
}

/** A sheet as the permission table asks about it: its working group. */
export const sheetThing = async (db: Db, { process, no }: OnSheet): Promise<Thing> => ({
  process,
  group: (await sheetByNumber(db, process, no)).group,
});

/** What a sheet is tied to, as it is stored. */
export async function tiesOf(
  db: Db,
  process: string,
  { title, theme, proposal }: SheetFacts,
): Promise<SheetFacts> {
  if (theme !== null) {
    const own = and(eq(themeTable.process, process), eq(themeTable.id, theme));
    found((await db.select({ id: themeTable.id }).from(themeTable).where(own))[0]);
  }
  return {
    title: title.trim(),
    theme,
    proposal: proposal === null ? null : (await proposalByRef(db, process, proposal)).id,
  };
}
