import { and, eq, inArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { contribution, sorting, theme } from "../../ports/tables/index.js";
import { groupOfAll } from "./find.js";
import { applyChanges } from "./set-themes.js";

/** Takes one act of sorting back. A mark that somebody set or took since then is already as it should be. */
export const undoSorting = act<{ process: string; sorting: string }, { changed: number }>({
  name: "undo-sorting",
  asks: "sort_contributions",
  thing: async (tx, { process, sorting: id }) => {
    const row = await sortingOf(tx, process, id);
    return {
      process,
      group: await groupOfAll(tx, process, [...new Set(row.changes.map((one) => one.contribution))]),
    };
  },
  async run(context, { process, sorting: id }) {
    const { tx, by, now, audit, announce } = context;
    const row = await sortingOf(tx, process, id);
    if (row.by !== by) throw new Refused("not_allowed");
    if (row.undoneAt !== null) throw new Refused("already_used");
    const things = new Set(row.changes.map((one) => one.contribution));
    const left = await stillThere(tx, [...things], [...new Set(row.changes.map((one) => one.theme))]);
    const back = row.changes.filter((one) => left.things.has(one.contribution) && left.themes.has(one.theme));
    await applyChanges(
      context,
      process,
      back.map((one) => ({ ...one, added: !one.added })),
    );
    await tx.update(sorting).set({ undoneAt: now }).where(eq(sorting.id, id));
    audit({ sorting: id, changed: back.length });
    announce(process, "contributions", "themes");
    return { changed: new Set(back.map((one) => one.contribution)).size };
  },
});

async function sortingOf(tx: Db, process: string, id: string): Promise<typeof sorting.$inferSelect> {
  const [row] = await tx
    .select()
    .from(sorting)
    .where(and(eq(sorting.process, process), eq(sorting.id, id)));
  return found(row);
}

/** An undone import or a removed theme may have taken some of them away. */
async function stillThere(
  tx: Db,
  things: string[],
  themes: string[],
): Promise<{ things: Set<string>; themes: Set<string> }> {
  const there = new Set<string>();
  for (let at = 0; at < things.length; at += 1000) {
    const part = things.slice(at, at + 1000);
    const rows = await tx
      .select({ id: contribution.id })
      .from(contribution)
      .where(inArray(contribution.id, part));
    for (const row of rows) there.add(row.id);
  }
  const rows = await tx
    .select({ id: theme.id })
    .from(theme)
    .where(inArray(theme.id, themes.length > 0 ? themes : [""]));
  return { things: there, themes: new Set(rows.map((row) => row.id)) };
}
