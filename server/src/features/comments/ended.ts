import type { Fate, Resolution } from "@accord/shared/comments";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { thread } from "../../ports/tables/index.js";
import { seen } from "./write-comment.js";

/** The conversation leaves the margin and stays readable with how it ended. */
export async function end(
  { tx, now, by }: ActContext,
  id: string,
  resolution: Resolution | Fate,
  reason: string,
): Promise<void> {
  await tx
    .update(thread)
    .set({
      state: "resolved",
      resolution,
      resolutionReason: reason.trim(),
      resolvedBy: by,
      resolvedAt: now,
      changedAt: now,
    })
    .where(eq(thread.id, id));
  await seen(tx, id, by, now);
}

export async function reopen(tx: Db, id: string, now: string): Promise<void> {
  await tx
    .update(thread)
    .set({
      state: "open",
      resolution: null,
      resolutionReason: "",
      resolvedBy: null,
      resolvedAt: null,
      changedAt: now,
    })
    .where(eq(thread.id, id));
}
