import { hashOf, type JsonValue } from "@accord/shared/canonical";
import { contributionPublication, publicRecordOf } from "@accord/shared/contributions";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  contributionTheme,
  process as processTable,
  publication,
  publishedCount,
  theme,
} from "../../ports/tables/index.js";
import { breathe, slices } from "./breathe.js";
import type { Report } from "./progress.js";

type Row = typeof contribution.$inferSelect;

/** Makes contributions public, or writes their publications anew; hidden ones are left as they are. */
export async function writePublications(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  process: string,
  ids: readonly string[],
  report?: Report,
): Promise<{ published: number }> {
  const [house] = await tx
    .select({ language: processTable.language })
    .from(processTable)
    .where(eq(processTable.id, process));
  const { language } = found(house);
  let published = 0;
  let done = 0;
  for (const part of slices(ids, 100)) {
    const rows = await tx
      .select()
      .from(contribution)
      .where(inArray(contribution.id, [...part]));
    const open = rows.filter((row) => row.process === process && row.state !== "hidden");
    const themes = await themeNames(
      tx,
      open.map((row) => row.id),
    );
    const fresh = open.filter((row) => row.state === "received").map((row) => row.id);
    if (open.length > 0) await put(tx, process, language, now, open, themes);
    if (fresh.length > 0) {
      await tx
        .update(contribution)
        .set({ state: "published", publishedAt: sql`coalesce(${contribution.publishedAt}, ${now})` })
        .where(inArray(contribution.id, fresh));
    }
    published += fresh.length;
    done += part.length;
    report?.(done, ids.length);
    await breathe();
  }
  await addToCount(tx, process, published);
  return { published };
}

async function put(
  tx: Db,
  process: string,
  language: string,
  now: string,
  rows: readonly Row[],
  themes: ReadonlyMap<string, string[]>,
): Promise<void> {
  const values = rows.map((row) => {
    const body = publicRecordOf(row, themes.get(row.id) ?? [], row.publishedAt ?? now);
    const json = body as unknown as JsonValue;
    return {
      process,
      address: contributionPublication.address(row.reference),
      language,
      version: 1,
      kind: contributionPublication.kind,
      body: json,
      hash: hashOf("accord/publication", json),
      since: now,
      position: row.no,
      tombstone: null,
    };
  });
  await tx
    .insert(publication)
    .values(values)
    .onConflictDoUpdate({
      target: [publication.process, publication.address, publication.language],
      set: {
        version: sql`${publication.version} + 1`,
        body: sql`excluded.body`,
        hash: sql`excluded.hash`,
        since: sql`excluded.since`,
        tombstone: null,
      },
    });
}

/** In public a line with the reason stays at the address; nothing of the words does. */
export async function writeTombstone(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  row: Row,
  reason: string,
): Promise<void> {
  const body = { reference: row.reference };
  const there = await tx
    .update(publication)
    .set({
      body,
      hash: hashOf("accord/publication", body),
      since: now,
      tombstone: reason,
      version: sql`${publication.version} + 1`,
    })
    .where(
      and(
        eq(publication.process, row.process),
        eq(publication.address, contributionPublication.address(row.reference)),
      ),
    )
    .returning({ address: publication.address });
  if (there.length > 0 && row.state === "published") await addToCount(tx, row.process, -1);
}

async function addToCount(tx: Db, process: string, change: number): Promise<void> {
  if (change === 0) return;
  await tx
    .insert(publishedCount)
    .values({ process, name: contributionPublication.count, value: Math.max(0, change) })
    .onConflictDoUpdate({
      target: [publishedCount.process, publishedCount.name],
      set: { value: sql`${publishedCount.value} + ${change}` },
    });
}

async function themeNames(tx: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (ids.length === 0) return names;
  const rows = await tx
    .select({ contribution: contributionTheme.contribution, name: theme.name })
    .from(contributionTheme)
    .innerJoin(theme, eq(theme.id, contributionTheme.theme))
    .where(inArray(contributionTheme.contribution, [...ids]))
    .orderBy(asc(theme.position), asc(theme.name));
  for (const row of rows) names.set(row.contribution, [...(names.get(row.contribution) ?? []), row.name]);
  return names;
}
