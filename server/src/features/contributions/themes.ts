import { issue } from "@accord/shared/issues";
import { and, asc, count, eq, max, notExists, sql } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { contribution, contributionTheme, theme, workingGroup } from "../../ports/tables/index.js";
import { rewritePublic } from "./set-themes.js";

interface ThemeWords {
  readonly name: string;
  readonly scope: string;
  readonly reasons: string;
}

export async function themesWithCounts(db: Db, process: string) {
  const rows = await db
    .select({
      id: theme.id,
      name: theme.name,
      scope: theme.scope,
      reasons: theme.reasons,
      contributions: count(contributionTheme.contribution),
    })
    .from(theme)
    .leftJoin(contributionTheme, eq(contributionTheme.theme, theme.id))
    .where(eq(theme.process, process))
    .groupBy(theme.id)
    .orderBy(asc(theme.position), asc(theme.name));
  const groups = await db.select().from(workingGroup).where(eq(workingGroup.process, process));
  const [without] = await db
    .select({ n: count() })
    .from(contribution)
    .where(
      and(
        eq(contribution.process, process),
        notExists(
          db
            .select({ one: sql`1` })
            .from(contributionTheme)
            .where(eq(contributionTheme.contribution, contribution.id)),
        ),
      ),
    );
  return {
    themes: rows.map((row) => ({
      ...row,
      groups: groups.filter((group) => group.theme === row.id).map((group) => group.name),
    })),
    without: without?.n ?? 0,
  };
}

/** A theme with the next place in the list; used by imports too. */
export async function insertTheme(
  tx: Db,
  process: string,
  id: string,
  words: ThemeWords,
  now: string,
): Promise<void> {
  const [last] = await tx
    .select({ at: max(theme.position) })
    .from(theme)
    .where(eq(theme.process, process));
  await tx.insert(theme).values({ id, process, ...words, position: (last?.at ?? 0) + 1, createdAt: now });
}

async function nameIsFree(tx: Db, process: string, name: string, but?: string): Promise<void> {
  const rows = await tx.select().from(theme).where(eq(theme.process, process));
  const same = rows.find((row) => row.id !== but && row.name.toLowerCase() === name.toLowerCase());
  refuseIf(same ? [issue("theme_name_taken", { name: same.name }, "name")] : []);
}

async function themeOf(tx: Db, process: string, id: string): Promise<typeof theme.$inferSelect> {
  const [row] = await tx
    .select()
    .from(theme)
    .where(and(eq(theme.process, process), eq(theme.id, id)));
  return found(row);
}

export const makeTheme = act<{ process: string } & ThemeWords, { id: string }>({
  name: "make-theme",
  asks: "sort_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, newId, audit, announce }, { process, name, scope, reasons }) {
    await nameIsFree(tx, process, name);
    const id = newId();
    await insertTheme(tx, process, id, { name, scope, reasons }, now);
    audit({ theme: id });
    announce(process, "themes");
    return { id };
  },
});

export const changeTheme = act<{ process: string; theme: string } & ThemeWords, { ok: true }>({
  name: "change-theme",
  asks: "sort_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, theme: id, name, scope, reasons }) {
    const { tx, audit, announce } = context;
    const before = await themeOf(tx, process, id);
    await nameIsFree(tx, process, name, id);
    await tx.update(theme).set({ name, scope, reasons }).where(eq(theme.id, id));
    if (name !== before.name) {
      const marks = await tx
        .select({ of: contributionTheme.contribution })
        .from(contributionTheme)
        .where(eq(contributionTheme.theme, id));
      await rewritePublic(
        context,
        process,
        marks.map((mark) => mark.of),
      );
    }
    audit({ theme: id, before: before.name });
    announce(process, "themes", "contributions");
    return { ok: true };
  },
});

export const removeTheme = act<{ process: string; theme: string }, { ok: true }>({
  name: "remove-theme",
  asks: "sort_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, theme: id }) {
    const row = await themeOf(tx, process, id);
    const [marks] = await tx
      .select({ n: count() })
      .from(contributionTheme)
      .where(eq(contributionTheme.theme, id));
    const [group] = await tx.select().from(workingGroup).where(eq(workingGroup.theme, id));
    refuseIf([
      ...(marks && marks.n > 0 ? [issue("theme_in_use", { count: marks.n })] : []),
      ...(group ? [issue("theme_of_group", { group: group.name })] : []),
    ]);
    await tx.delete(theme).where(eq(theme.id, id));
    audit({ theme: id, name: row.name });
    announce(process, "themes");
    return { ok: true };
  },
});
