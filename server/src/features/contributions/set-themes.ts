import type { ContributionChoice } from "@accord/shared/contributions";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, Refused } from "../../acts/refused.js";
import type { Search } from "../../ports/search.js";
import type { Db } from "../../ports/store.js";
import { contribution, contributionTheme, sorting } from "../../ports/tables/index.js";
import { breathe, slices } from "./breathe.js";
import { groupOfAll } from "./find.js";
import { mustBeThemes } from "./must-be-themes.js";
import { idsOf } from "./queries.js";
import { writePublications } from "./write-publications.js";

export interface ThemeChange {
  contribution: string;
  theme: string;
  added: boolean;
}

/** Themes given or taken, for those named or for all that match a view; all of it can be taken back [SORT-1]. */
interface Sorting {
  readonly process: string;
  readonly choice: ContributionChoice;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** In parts: the sorting that an earlier one has begun, and whether another follows. */
  readonly begun?: string | null;
  readonly more?: boolean;
}

export const setThemes = (search: Search) =>
  act<Sorting, { changed: number; sorting: string }>({
    name: "set-themes",
    asks: "sort_contributions",
    thing: async (tx, { process, choice }) => ({
      process,
      group: await groupOfAll(tx, process, await idsOf(tx, search, process, choice)),
    }),
    async run(context, { process, choice, add, remove, begun = null, more = false }) {
      const { tx, by, now, newId, audit, announce } = context;
      await mustBeThemes(tx, process, [...add, ...remove]);
      const ids = await idsOf(tx, search, process, choice);
      if ("ids" in choice && ids.length !== new Set(choice.ids).size) throw new Refused("not_found");
      const changes: ThemeChange[] = [];
      for (const part of slices(ids, 500)) {
        const rows = await tx
          .select()
          .from(contributionTheme)
          .where(inArray(contributionTheme.contribution, [...part]));
        const there = new Set(rows.map((row) => `${row.contribution} ${row.theme}`));
        for (const id of part) {
          for (const one of add)
            if (!there.has(`${id} ${one}`)) changes.push({ contribution: id, theme: one, added: true });
          for (const one of remove)
            if (there.has(`${id} ${one}`)) changes.push({ contribution: id, theme: one, added: false });
        }
        await breathe();
      }
      await applyChanges(context, process, changes);
      const id = begun ?? newId();
      if (begun === null) await tx.insert(sorting).values({ id, process, changes, by, at: now });
      else await addChanges(tx, begun, by, changes);
      const changed = new Set(changes.map((change) => change.contribution)).size;
      audit({ sorting: id, changed, add: [...add], remove: [...remove] });
      if (!more) announce(process, "contributions", "themes");
      return { changed, sorting: id };
    },
  });

async function addChanges(tx: Db, id: string, by: string, changes: ThemeChange[]): Promise<void> {
  const mine = and(eq(sorting.id, id), eq(sorting.by, by), isNull(sorting.undoneAt));
  const [row] = await tx.select().from(sorting).where(mine);
  await tx
    .update(sorting)
    .set({ changes: [...found(row).changes, ...changes] })
    .where(mine);
}

/** Writes the marks, and anew the public pages of those that are public. */
export async function applyChanges(
  context: ActContext,
  process: string,
  changes: readonly ThemeChange[],
): Promise<void> {
  const { tx, now, by } = context;
  for (const part of slices(changes, 500)) {
    const given = part.filter((change) => change.added);
    if (given.length > 0)
      await tx
        .insert(contributionTheme)
        .values(
          given.map(({ contribution: of, theme: one }) => ({ contribution: of, theme: one, by, at: now })),
        )
        .onConflictDoNothing();
    for (const one of new Set(part.filter((change) => !change.added).map((change) => change.theme))) {
      const of = part
        .filter((change) => !change.added && change.theme === one)
        .map((change) => change.contribution);
      await tx
        .delete(contributionTheme)
        .where(and(eq(contributionTheme.theme, one), inArray(contributionTheme.contribution, of)));
    }
    await breathe();
  }
  await rewritePublic(context, process, [...new Set(changes.map((change) => change.contribution))]);
}

export async function rewritePublic(
  context: ActContext,
  process: string,
  ids: readonly string[],
): Promise<void> {
  for (const part of slices(ids, 500)) {
    const rows = await context.tx
      .select({ id: contribution.id })
      .from(contribution)
      .where(and(eq(contribution.state, "published"), inArray(contribution.id, [...part])));
    if (rows.length > 0)
      await writePublications(
        context,
        process,
        rows.map((row) => row.id),
      );
  }
}
