import { canonicalJson } from "@accord/shared/canonical";
import type { Asker } from "@accord/shared/people";
import {
  type CategoryLine,
  isApproved,
  issuesWithCategory,
  type PublicCategory,
  publicRelease,
} from "@accord/shared/responses";
import { and, asc, eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { publication, responseSummary, theme } from "../../ports/tables/index.js";
import { type Approving, approvalHere, mayApprove } from "./approver.js";

export type StoredCategory = typeof responseSummary.$inferSelect;
type Words = Omit<PublicCategory, "release">;
type Home = Pick<ProcessRow, "id" | "settings">;

export async function storedOf(
  db: Db,
  process: string,
): Promise<{ row: StoredCategory; themeName: string }[]> {
  const rows = await db
    .select({ row: responseSummary, themeName: theme.name })
    .from(responseSummary)
    .leftJoin(theme, eq(theme.id, responseSummary.theme))
    .where(eq(responseSummary.process, process))
    .orderBy(asc(responseSummary.juncture), asc(responseSummary.position), asc(responseSummary.id));
  return rows.map(({ row, themeName }) => ({ row, themeName: themeName ?? "" }));
}

const wordsOf = ({ row, themeName }: { row: StoredCategory; themeName: string }): Words => ({
  juncture: row.juncture,
  theme: themeName,
  category: row.category,
  outcome: row.outcome,
  reasonCode: [...row.reasonCodes],
  text: row.text,
});

/** What the last release published of the summaries. */
async function publicCategories(db: Db, process: string): Promise<PublicCategory[]> {
  const [head] = await db
    .select({ body: publication.body })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.address, "response")));
  return head ? (publicRelease.parse(head.body).categories ?? []) : [];
}

/** The release that these words came with; null where they are not public. */
function standsSince(published: readonly PublicCategory[], words: Words): number | null {
  const same = published.find(
    (one) => canonicalJson({ ...one, release: 0 }) === canonicalJson({ ...words, release: 0 }),
  );
  return same?.release ?? null;
}

/** The summary as it is written, with what is public of it, and whose approval it waits for. */
export async function categoryLines(db: Db, process: Home, asker: Asker): Promise<CategoryLine[]> {
  const published = await publicCategories(db, process.id);
  const needed = await approvalHere(db, process);
  return (await storedOf(db, process.id)).map((one) => {
    const { row } = one;
    const stands = standsSince(published, wordsOf(one)) !== null;
    const approved = stands || approvedBy(row, needed);
    return {
      id: row.id,
      juncture: row.juncture,
      theme: row.theme,
      themeName: one.themeName,
      category: row.category,
      outcome: row.outcome,
      reasonCodes: row.reasonCodes,
      text: row.text,
      release: row.release,
      changed: row.release !== null && !stands,
      changedAt: row.changedAt,
      approved,
      approvedBy: row.approvals.map(({ bloc }) => bloc ?? ("point_of_contact" as const)),
      lacks: issuesWithCategory(row),
      mine: !approved && mayApprove(asker, process.id, row.approvals, needed),
    };
  });
}

const approvedBy = ({ approvals }: Pick<StoredCategory, "approvals">, needed: Approving): boolean =>
  isApproved(approvals, needed === "each_bloc" ? "each_bloc" : "one");

/** The lines of the next release: approved words, else what is public of them, else nothing [8.2]. */
async function nextLines(db: Db, process: Home, number: number) {
  const published = await publicCategories(db, process.id);
  const needed = await approvalHere(db, process);
  const lines = (await storedOf(db, process.id)).map((one) => {
    const words = wordsOf(one);
    const since = standsSince(published, words);
    if (since !== null) return { row: one.row, words, release: since, waits: false };
    if (approvedBy(one.row, needed)) return { row: one.row, words, release: number, waits: false };
    const kept = one.row.released;
    return {
      row: one.row,
      words: kept,
      release: kept ? (standsSince(published, kept) ?? number) : number,
      waits: true,
    };
  });
  return { published, lines };
}

/** What the next release would change of the summaries, which lines have no outcome, and which wait for approval. */
export async function categoriesDue(
  db: Db,
  process: Home,
): Promise<{ changed: number; gaps: string[]; waiting: string[] }> {
  const { published, lines } = await nextLines(db, process, 0);
  const next = lines.filter(({ words }) => words !== null);
  return {
    changed: next.filter(({ release }) => release === 0).length + Math.max(0, published.length - next.length),
    gaps: next.flatMap(({ words }) => (words?.outcome === null ? [words.category] : [])),
    waiting: lines.filter(({ waits }) => waits).map(({ row }) => row.category),
  };
}

/** Every line as it becomes public with a release; one whose words stood before keeps the release they came with. */
export async function releasedCategories(db: Db, process: Home, number: number): Promise<PublicCategory[]> {
  const { lines } = await nextLines(db, process, number);
  for (const { row, words, release, waits } of lines)
    if (words !== null && !waits)
      await db
        .update(responseSummary)
        .set({ release, released: words })
        .where(eq(responseSummary.id, row.id));
  return lines.flatMap(({ words, release }) => (words === null ? [] : [{ ...words, release }]));
}
