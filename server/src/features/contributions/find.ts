import { and, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { contribution, contributionTheme, importDraft, workingGroup } from "../../ports/tables/index.js";

export type ContributionRow = typeof contribution.$inferSelect;

export async function contributionOf(db: Db, process: string, reference: string): Promise<ContributionRow> {
  const no = Number(/^C-0*(\d+)$/.exec(reference)?.[1] ?? 0);
  const [row] = await db
    .select()
    .from(contribution)
    .where(and(eq(contribution.process, process), eq(contribution.no, no)));
  return found(row);
}

export async function draftOf(db: Db, process: string, id: string): Promise<typeof importDraft.$inferSelect> {
  const [row] = await db
    .select()
    .from(importDraft)
    .where(and(eq(importDraft.process, process), eq(importDraft.id, id)));
  return found(row);
}

/** Contributions belong to a working group when all of them carry its theme. */
export async function groupOfAll(db: Db, process: string, ids: readonly string[]): Promise<string | null> {
  const groups = await db.select().from(workingGroup).where(eq(workingGroup.process, process));
  const themed = groups.filter((group) => group.theme !== null);
  if (themed.length === 0 || ids.length === 0 || ids.length > 1000) return null;
  const marks = await db
    .select()
    .from(contributionTheme)
    .where(inArray(contributionTheme.contribution, [...ids]));
  const carries = new Set(marks.map((mark) => `${mark.contribution} ${mark.theme}`));
  return themed.find((group) => ids.every((id) => carries.has(`${id} ${group.theme}`)))?.id ?? null;
}
