import type { Look } from "@accord/shared/history";
import { and, eq, gt, isNotNull, min } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { documentLook, documentUpdate } from "../../ports/tables/index.js";

export async function lookOf(db: Db, document: string, person: string): Promise<Look | null> {
  const [row] = await db
    .select()
    .from(documentLook)
    .where(and(eq(documentLook.document, document), eq(documentLook.person, person)));
  return row ?? null;
}

/** Who has written since then; what is packed by now is opened only where it is asked after. */
export async function writersSince(
  db: Db,
  documents: Pick<Documents, "steps">,
  document: string,
  seq: number,
): Promise<string[]> {
  const { person } = documentUpdate;
  const [row] = await db
    .select({ first: min(documentUpdate.seq) })
    .from(documentUpdate)
    .where(eq(documentUpdate.document, document));
  if (row?.first && row.first > seq + 1) {
    const steps = await documents.steps(document, seq);
    return [...new Set(steps.flatMap((step) => step.person ?? []))];
  }
  const rows = await db
    .selectDistinct({ person })
    .from(documentUpdate)
    .where(and(eq(documentUpdate.document, document), gt(documentUpdate.seq, seq), isNotNull(person)));
  return rows.flatMap((row) => row.person ?? []);
}
