import { issue } from "@accord/shared/issues";
import { and, eq, gt, inArray, lte, ne, notInArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { commitment } from "../../ports/tables/index.js";
import { includedIn } from "./assemble.js";
import type { OnPlan } from "./in-act.js";
import { planRow } from "./queries.js";

/** Numbers of the included commitments in the plan run from 1 in this order; a draft that held one of them loses it. */
export const orderPlan = act<OnPlan & { readonly commitments: readonly number[] }, { ok: true }>({
  name: "order-plan",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, commitments }) {
    const { state } = await planRow(tx, process);
    refuseIf(state === "filed" ? [issue("plan_is_filed")] : []);
    const included = await includedIn(tx, process);
    const byNumber = new Map(included.map(({ row }) => [row.n, row]));
    const rows = [...new Set(commitments)].flatMap((n) => byNumber.get(n) ?? []);
    if (rows.length !== commitments.length || rows.length !== included.length)
      throw new Refused("changed_by_other");
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      await tx.update(commitment).set({ place: null }).where(inArray(commitment.id, ids));
      await tx
        .update(commitment)
        .set({ place: null })
        .where(
          and(
            eq(commitment.process, process),
            notInArray(commitment.id, ids),
            ne(commitment.state, "withdrawn"),
            gt(commitment.place, 0),
            lte(commitment.place, ids.length),
          ),
        );
    }
    for (const [at, id] of ids.entries())
      await tx
        .update(commitment)
        .set({ place: at + 1 })
        .where(eq(commitment.id, id));
    audit({ order: [...commitments] });
    announce(process, "commitments", "plan");
    return { ok: true };
  },
});
