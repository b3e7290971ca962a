import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { seat } from "../../ports/tables/index.js";

/** A vacant seat has no holder, no substitute and no term; who is to follow is named for the invitation. */
export async function emptySeat(
  { tx, now }: Pick<ActContext, "tx" | "now">,
  row: typeof seat.$inferSelect,
): Promise<void> {
  await tx
    .update(seat)
    .set({
      status: "vacant",
      holder: null,
      holderName: row.successor,
      email: null,
      substitute: null,
      termUntil: null,
      reselectOn: null,
      successor: null,
      vacantSince: row.vacantSince ?? now,
    })
    .where(eq(seat.id, row.id));
}
