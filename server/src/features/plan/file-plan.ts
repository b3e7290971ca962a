import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { commitment } from "../../ports/tables/index.js";
import { publishFrozen, versionById } from "../versions/index.js";
import { type OnVersion, refuseStep, standingOf } from "./in-act.js";
import { publishFiledPlan, publishPlanVersion } from "./publish-plan.js";
import { planRow, storePlanRow, textRows } from "./queries.js";
import { publicPlanOf } from "./shown.js";

/** For good: its texts and commitments are locked, and the plan is public at its one address [6.1 A, 6.2]. */
export const filePlan = act<OnVersion, { address: string; filedAt: string }>({
  name: "file-plan",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, version: seen }) {
    const { tx, now, by, documents, audit, announce } = context;
    const standing = await standingOf(context, process);
    const { frozen } = await refuseStep(context, standing, "file", seen);
    const { home, included } = standing;
    const reason = sayIn(home.language)("planText.locked");
    await storePlanRow(tx, process, { state: "filed", filedAt: now, filedBy: by }, now);
    for (const { document } of await textRows(tx, process))
      await documents.setLocked(tx, document, { reason });
    for (const { row, version } of included) {
      await tx
        .update(commitment)
        .set({ lockedAt: now, lockedBy: by, lockReason: reason })
        .where(eq(commitment.id, row.id));
      await documents.setLocked(tx, row.document, { reason });
      await publishFrozen(context, row, await versionById(tx, process, version.id));
    }
    const body = await publicPlanOf(tx, await planRow(tx, process), frozen);
    await publishPlanVersion(context, home, frozen, body);
    await publishFiledPlan(context, home, body, now);
    audit({ version: frozen.id });
    announce(process, "plan", "commitments");
    return { address: "plan", filedAt: now };
  },
});
