import { issuesWithReady } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { commitment } from "../../ports/tables/index.js";
import { runningBallots } from "../proposals/queries.js";
import type { OnCommitment } from "./lock-draft.js";
import { commitmentByNumber } from "./queries.js";
import { readyOf } from "./ready.js";

const written = async (
  tx: Parameters<typeof commitmentByNumber>[0],
  { process, n }: OnCommitment,
): Promise<{ process: string; group: string | null; invited: readonly string[] }> => {
  const { group, invited } = await commitmentByNumber(tx, process, n);
  return { process, group, invited };
};

/** Who writes a draft says that it can be put to a ballot; the co-chairs, who put it, see it at Home (S10). */
export const markReady = act<OnCommitment, void>({
  name: "mark-ready",
  asks: "edit_draft",
  thing: written,
  async run({ tx, by, now, audit, announce }, { process, n }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf(row.lockedAt === null ? [] : [issue("draft_locked", { reason: row.lockReason ?? "" })]);
    const isInBallot = (await runningBallots(tx, process)).some(({ subjects }) => subjects.includes(row.id));
    refuseIf(issuesWithReady(row.state, (await readyOf(tx, row)) !== null, isInBallot));
    await tx.update(commitment).set({ readyAt: now, readyBy: by }).where(eq(commitment.id, row.id));
    audit({ commitment: row.id });
    announce(process, "commitments");
  },
});

export const takeReadyBack = act<OnCommitment, void>({
  name: "take-ready-back",
  asks: "edit_draft",
  thing: written,
  async run({ tx, audit, announce }, { process, n }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf((await readyOf(tx, row)) === null ? [issue("draft_not_ready")] : []);
    await tx.update(commitment).set({ readyAt: null, readyBy: null }).where(eq(commitment.id, row.id));
    audit({ commitment: row.id });
    announce(process, "commitments");
  },
});
