import { issuesWithLock, issuesWithUnlock } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { actionPlan, commitment } from "../../ports/tables/index.js";
import { commitmentByNumber } from "./queries.js";

export interface OnCommitment {
  readonly process: string;
  readonly n: number;
}

/** From this transaction on nobody's words are accepted (T3). */
export const lockDraft = act<OnCommitment & { readonly reason: string }, { ok: true }>({
  name: "lock-draft",
  asks: "lock_draft",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, by, documents, audit, announce }, { process, n, reason }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf(issuesWithLock(row.lockedAt, reason));
    await documents.setLocked(tx, row.document, { reason: reason.trim() });
    await tx
      .update(commitment)
      .set({ lockedAt: now, lockedBy: by, lockReason: reason.trim() })
      .where(eq(commitment.id, row.id));
    audit({ commitment: row.id });
    announce(process, "commitments");
    return { ok: true };
  },
});

export const unlockDraft = act<OnCommitment, { ok: true }>({
  name: "unlock-draft",
  asks: "lock_draft",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, documents, audit, announce }, { process, n }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf(issuesWithUnlock(row.lockedAt));
    const [plan] = await tx.select().from(actionPlan).where(eq(actionPlan.process, process));
    // What is filed is changed by 3.8 only.
    refuseIf(plan?.state === "filed" && row.state === "in_plan" ? [issue("draft_is_filed")] : []);
    await tx
      .update(commitment)
      .set({ lockedAt: null, lockedBy: null, lockReason: null })
      .where(eq(commitment.id, row.id));
    await documents.setLocked(tx, row.document, null);
    audit({ commitment: row.id });
    announce(process, "commitments");
    return { ok: true };
  },
});
