import { inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { contribution } from "../../ports/tables/index.js";
import { partSize, slices } from "./breathe.js";
import { indexContributions } from "./search-entry.js";
import { rewritePublic } from "./set-themes.js";

interface Refreshed {
  readonly process: string;
  readonly ids: readonly string[];
}

/** Search and public pages follow the words as they stand; what is gone is found no more. */
async function refresh(context: ActContext, { process, ids }: Refreshed): Promise<void> {
  const { tx, search } = context;
  const rows = await tx
    .select()
    .from(contribution)
    .where(inArray(contribution.id, [...ids]));
  const there = new Set(rows.map(({ id }) => id));
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length > 0) await search.removeAll(tx, process, "contribution", gone);
  const open = rows.filter(({ state }) => state !== "hidden");
  if (open.length > 0) await indexContributions(search, tx, open);
  await rewritePublic(context, process, [...there]);
}

/** A part of what a long act has changed, performed on time after it. */
export const refreshContributions = act<Refreshed, void>({
  name: "refresh-contributions",
  asks: "sort_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, changed) {
    await refresh(context, changed);
    context.audit({ contributions: changed.ids.length });
    context.announce(changed.process, "contributions");
  },
});

/** Inside an act that changed them: a few at once, thousands right after it, in parts that let others write between. */
export async function refreshAfter(context: ActContext, { process, ids }: Refreshed): Promise<void> {
  if (ids.length <= partSize) return ids.length === 0 ? undefined : refresh(context, { process, ids });
  for (const part of slices(ids, partSize))
    await context.later(context.now, refreshContributions.name, { process, ids: [...part] });
}
