import type { PlanFile, ShownPlanFile } from "@accord/shared/plan";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { planFile } from "../../ports/tables/index.js";

export async function fileOf(db: Db, process: string, id: string) {
  const [row] = await db
    .select()
    .from(planFile)
    .where(and(eq(planFile.process, process), eq(planFile.id, id)));
  return row ?? null;
}

/** In the order they came, the letter first. */
export const filesOf = (db: Db, process: string): Promise<PlanFile[]> =>
  db
    .select({
      id: planFile.id,
      field: planFile.field,
      name: planFile.name,
      bytes: planFile.bytes,
      sha256: planFile.sha256,
    })
    .from(planFile)
    .where(and(eq(planFile.process, process), isNull(planFile.removedAt)))
    .orderBy(asc(planFile.field), asc(planFile.at), asc(planFile.id));

/** What a version names, with what was taken away since. */
export async function shownFiles(
  db: Db,
  process: string,
  named: readonly PlanFile[],
): Promise<ShownPlanFile[]> {
  const rows =
    named.length === 0 ? [] : await db.select().from(planFile).where(eq(planFile.process, process));
  return named.map((one) => {
    const { removedAt = null, removedReason = null } = rows.find(({ id }) => id === one.id) ?? {};
    return { ...one, removed: removedAt === null ? null : { at: removedAt, reason: removedReason ?? "" } };
  });
}
