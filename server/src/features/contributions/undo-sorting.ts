import { and, eq, inArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { contribution, sorting, theme } from "../../ports/tables/index.js";
import { partSize } from "./breathe.js";
import { groupOfAll } from "./find.js";
import { applyChanges, type ThemeChange } from "./set-themes.js";

/** Takes a sorting back, from one of its changes on. A mark that somebody set or took since then is already as it should be. */
export const undoSorting = act<
  { process: string; sorting: string; from: number },
  { changed: number; next: number | null; of: number }
>({
  name: "undo-sorting",
  asks: "sort_contributions",
  thing: async (tx, { process, sorting: id }) => {
    const row = await sortingOf(tx, process, id);
    return {
      process,
      group: await groupOfAll(tx, process, [...new Set(row.changes.map((one) => one.contribution))]),
    };
  },
  async run(context, { process, sorting: id, from }) {
    const { tx, by, now, audit, announce } = context;
    const row = await sortingOf(tx, process, id);
    if (row.by !== by) throw new Refused("not_allowed");
    if (row.undoneAt !== null) throw new Refused("already_used");
    const next = endOfPart(row.changes, from);
    const part = row.changes.slice(from, next ?? row.changes.length);
    const things = new Set(part.map((one) => one.contribution));
    const left = await stillThere(tx, [...things], [...new Set(part.map((one) => one.theme))]);
    const back = part.filter((one) => left.things.has(one.contribution) && left.themes.has(one.theme));
    await applyChanges(
      context,
      process,
      back.map((one) => ({ ...one, added: !one.added })),
    );
    audit({ sorting: id, changed: back.length });
    if (next === null) {
      await tx.update(sorting).set({ undoneAt: now }).where(eq(sorting.id, id));
      announce(process, "contributions", "themes");
    }
    return { changed: new Set(back.map((one) => one.contribution)).size, next, of: row.changes.length };
  },
});

/** Where the next part begins: never between two changes of one contribution. Null: nothing is left. */
function endOfPart(changes: readonly ThemeChange[], from: number): number | null {
  let end = from + partSize;
  while (changes[end] && changes[end]?.contribution === changes[end - 1]?.contribution) end += 1;
  return end < changes.length ? end : null;
}

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
