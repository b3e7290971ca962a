import { canonicalJson } from "@accord/shared/canonical";
import {
  type CategoryBody,
  type CategoryLine,
  inOrder,
  type Juncture,
  type PublicCategory,
  publicRelease,
} from "@accord/shared/responses";
import { and, asc, eq, isNull, max } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { publication, responseSummary, theme } from "../../ports/tables/index.js";

type Stored = typeof responseSummary.$inferSelect;

async function storedOf(db: Db, process: string): Promise<{ row: Stored; themeName: string }[]> {
  const rows = await db
    .select({ row: responseSummary, themeName: theme.name })
    .from(responseSummary)
    .leftJoin(theme, eq(theme.id, responseSummary.theme))
    .where(eq(responseSummary.process, process))
    .orderBy(asc(responseSummary.juncture), asc(responseSummary.position), asc(responseSummary.id));
  return rows.map(({ row, themeName }) => ({ row, themeName: themeName ?? "" }));
}

const wordsOf = ({
  row,
  themeName,
}: {
  row: Stored;
  themeName: string;
}): Omit<PublicCategory, "release"> => ({
  juncture: row.juncture,
  theme: themeName,
  category: row.category,
  outcome: row.outcome,
  reasonCode: [...row.reasonCodes],
  text: row.text,
});

/** What the last release published of the summaries; null before a first one. */
async function publicCategories(db: Db, process: string): Promise<PublicCategory[] | null> {
  const [head] = await db
    .select({ body: publication.body })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.address, "response")));
  return head ? (publicRelease.parse(head.body).categories ?? []) : null;
}

/** The release that these words came with; null where they are not public. */
function standsSince(
  published: readonly PublicCategory[],
  words: Omit<PublicCategory, "release">,
): number | null {
  const same = published.find(
    (one) => canonicalJson({ ...one, release: 0 }) === canonicalJson({ ...words, release: 0 }),
  );
  return same?.release ?? null;
}

/** The summary as it is written, with what is public of it. */
export async function categoryLines(db: Db, process: string): Promise<CategoryLine[]> {
  const published = (await publicCategories(db, process)) ?? [];
  return (await storedOf(db, process)).map((one) => ({
    id: one.row.id,
    juncture: one.row.juncture,
    theme: one.row.theme,
    themeName: one.themeName,
    category: one.row.category,
    outcome: one.row.outcome,
    reasonCodes: one.row.reasonCodes,
    text: one.row.text,
    release: one.row.release,
    changed: one.row.release !== null && standsSince(published, wordsOf(one)) === null,
    changedAt: one.row.changedAt,
  }));
}

/** How many lines the next release would publish anew or take away, and which have no outcome. */
export async function categoriesDue(db: Db, process: string): Promise<{ changed: number; gaps: string[] }> {
  const published = (await publicCategories(db, process)) ?? [];
  const stored = await storedOf(db, process);
  const standing = stored.filter((one) => standsSince(published, wordsOf(one)) !== null).length;
  return {
    changed: stored.length - standing + Math.max(0, published.length - stored.length),
    gaps: stored.filter(({ row }) => row.outcome === null).map(({ row }) => row.category),
  };
}

/** Every line as it becomes public with a release; one whose words stood before keeps the release they came with. */
export async function releasedCategories(db: Db, process: string, number: number): Promise<PublicCategory[]> {
  const published = (await publicCategories(db, process)) ?? [];
  const stored = await storedOf(db, process);
  await db
    .update(responseSummary)
    .set({ release: number })
    .where(and(eq(responseSummary.process, process), isNull(responseSummary.release)));
  return stored.map((one) => {
    const words = wordsOf(one);
    return { ...words, release: standsSince(published, words) ?? number };
  });
}

const inProcess = async (_tx: unknown, { process }: { readonly process: string }) => ({ process });

async function refuseStrangeTheme(db: Db, process: string, id: string | null): Promise<void> {
  if (id === null) return;
  const [row] = await db
    .select({ id: theme.id })
    .from(theme)
    .where(and(eq(theme.process, process), eq(theme.id, id)));
  refuseIf(row ? [] : [{ code: "response_theme_unknown", field: "theme" }]);
}

async function categoryOf(db: Db, process: string, id: string): Promise<Stored> {
  const [row] = await db
    .select()
    .from(responseSummary)
    .where(and(eq(responseSummary.process, process), eq(responseSummary.id, id)));
  return found(row);
}

interface Body extends CategoryBody {
  readonly process: string;
}

/** A line of the summary of a juncture [8.2]: it becomes public with the next release. */
export const addCategory = act<Body, { id: string }>({
  name: "add-category",
  asks: "write_response",
  thing: inProcess,
  async run({ tx, by, now, newId, audit, announce }, input) {
    await refuseStrangeTheme(tx, input.process, input.theme);
    const [last] = await tx
      .select({ position: max(responseSummary.position) })
      .from(responseSummary)
      .where(and(eq(responseSummary.process, input.process), eq(responseSummary.juncture, input.juncture)));
    const id = newId();
    await tx.insert(responseSummary).values({
      ...input,
      reasonCodes: [...input.reasonCodes],
      id,
      position: (last?.position ?? -1) + 1,
      release: null,
      by,
      changedAt: now,
    });
    audit({ category: id });
    announce(input.process, "responses");
    return { id };
  },
});

/** `seen`: when the words that were read had been written; somebody else's are not written over unseen. */
export const changeCategory = act<Body & { id: string; seen?: string | undefined }, { ok: true }>({
  name: "change-category",
  asks: "write_response",
  thing: inProcess,
  async run({ tx, by, now, audit, announce }, { process, id, seen, ...words }) {
    const row = await categoryOf(tx, process, id);
    if (seen !== undefined && seen !== row.changedAt) throw new Refused("changed_by_other");
    await refuseStrangeTheme(tx, process, words.theme);
    await tx
      .update(responseSummary)
      .set({ ...words, reasonCodes: [...words.reasonCodes], by, changedAt: now })
      .where(eq(responseSummary.id, id));
    audit({ category: id });
    announce(process, "responses");
    return { ok: true };
  },
});

/** It is gone from the next release; what earlier ones published stays in the decision log's history. */
export const removeCategory = act<{ process: string; id: string }, { ok: true }>({
  name: "remove-category",
  asks: "write_response",
  thing: inProcess,
  async run({ tx, audit, announce }, { process, id }) {
    await categoryOf(tx, process, id);
    await tx.delete(responseSummary).where(eq(responseSummary.id, id));
    audit({ category: id });
    announce(process, "responses");
    return { ok: true };
  },
});

export const orderCategories = act<
  { process: string; juncture: Juncture; ids: readonly string[] },
  { ok: true }
>({
  name: "order-categories",
  asks: "write_response",
  thing: inProcess,
  async run({ tx, audit, announce }, { process, juncture, ids }) {
    const has = (await storedOf(tx, process))
      .filter(({ row }) => row.juncture === juncture)
      .map(({ row }) => row.id);
    const order = inOrder(has, ids);
    if (order === null) throw new Refused("changed_by_other");
    for (const [position, id] of order.entries())
      await tx.update(responseSummary).set({ position }).where(eq(responseSummary.id, id));
    audit({ juncture, categories: order.length });
    announce(process, "responses");
    return { ok: true };
  },
});
