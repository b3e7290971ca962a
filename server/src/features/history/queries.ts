import type { Look } from "@accord/shared/history";
import { and, eq, gt, isNotNull } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { documentLook, documentUpdate } from "../../ports/tables/index.js";

export async function lookOf(db: Db, document: string, person: string): Promise<Look | null> {
  const [row] = await db
    .select()
    .from(documentLook)
    .where(and(eq(documentLook.document, document), eq(documentLook.person, person)));
  return row ?? null;
}

/** Who has written since then. */
export async function writersSince(db: Db, document: string, seq: number): Promise<string[]> {
  const { person } = documentUpdate;
  const rows = await db
    .selectDistinct({ person })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.document, document), gt(documentUpdate.seq, seq), isNotNull(person)));
  return rows.flatMap((row) => row.person ?? []);
}
