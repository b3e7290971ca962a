import { type CategoryBody, inOrder, type Juncture } from "@accord/shared/responses";
import { and, eq, max } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { responseSummary, theme } from "../../ports/tables/index.js";
import { type StoredCategory, storedOf } from "./public-categories.js";

const inProcess = async (_tx: unknown, { process }: { readonly process: string }) => ({ process });

async function refuseStrangeTheme(db: Db, process: string, id: string | null): Promise<void> {
  if (id === null) return;
  const [row] = await db
    .select({ id: theme.id })
    .from(theme)
    .where(and(eq(theme.process, process), eq(theme.id, id)));
  refuseIf(row ? [] : [{ code: "response_theme_unknown", field: "theme" }]);
}

async function categoryOf(db: Db, process: string, id: string): Promise<StoredCategory> {
  const [row] = await db
    .select()
    .from(responseSummary)
    .where(and(eq(responseSummary.process, process), eq(responseSummary.id, id)));
  return found(row);
}

interface Body extends CategoryBody {
  readonly process: string;
}

/** A line of the summary of a juncture [8.2]: it becomes public with the release that follows its approval. */
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
      .set({ ...words, reasonCodes: [...words.reasonCodes], approvals: [], by, changedAt: now })
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
