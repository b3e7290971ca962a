import { contributionPublication, publicRecordOf } from "@accord/shared/contributions";
import { asc, eq, inArray, sql } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { countPublished, publishUncounted } from "../../acts/publish.js";
import type { Db } from "../../ports/store.js";
import { contribution, contributionTheme, theme } from "../../ports/tables/index.js";
import { breathe, slices } from "./breathe.js";
import type { ContributionRow } from "./find.js";
import type { Report } from "./progress.js";

/** Makes contributions public, or writes their publications anew; hidden ones are left as they are. */
export async function writePublications(
  context: ActContext,
  process: string,
  ids: readonly string[],
  report?: Report,
): Promise<{ published: number }> {
  const { tx, now } = context;
  let published = 0;
  let done = 0;
  for (const part of slices(ids, 50)) {
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
    await publishUncounted(
      context,
      open.map((row) => publishingOf(row, themes.get(row.id) ?? [], now)),
    );
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
  if (ids.length > 0) await countPublished(context, process, [contributionPublication.kind]);
  return { published };
}

function publishingOf(row: ContributionRow, themes: readonly string[], now: string) {
  const body = publicRecordOf(row, themes, row.publishedAt ?? now);
  const { name, organisation } = body.contributor;
  const who = [name, organisation].filter(Boolean).join("\n");
  return {
    process: row.process,
    address: contributionPublication.address(row.reference),
    kind: contributionPublication.kind,
    position: row.no,
    body,
    words: { title: `${row.reference} ${body.title}`, body: `${body.text}\n${who}` },
  };
}

export async function themeNames(tx: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
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
