import { issue } from "@accord/shared/issues";
import { issuesWithPlanFiles, type PlanFileField } from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { KeptFile } from "../../doors/file-part.js";
import type { Files } from "../../ports/files.js";
import { planFile, process as processTable } from "../../ports/tables/index.js";
import { versionsOf } from "../versions/index.js";
import { fileOf, filesOf } from "./files-kept.js";
import type { OnPlan } from "./in-act.js";
import { publishWithout } from "./publish-plan.js";
import { namedFiles, planRow } from "./queries.js";

interface Received extends OnPlan, KeptFile {
  readonly field: PlanFileField;
  readonly name: string;
}

/** The plan names the file from its next version on. */
export const keepPlanFile = act<Received, { id: string; sha256: string }>({
  name: "upload-plan-file",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, by, now, newId, audit, announce }, received) {
    const { process, field, sha256 } = received;
    const home = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const { state } = await planRow(tx, process);
    refuseIf(state === "filed" ? [issue("plan_is_filed")] : []);
    refuseIf(home.memberLevel === "local" ? [] : [issue("plan_text_of_local", { kind: "strategic_vision" })]);
    refuseIf(issuesWithPlanFiles(await filesOf(tx, process), field, sha256));
    const id = newId();
    await tx.insert(planFile).values({ ...received, id, by, at: now });
    audit({ planFile: id, name: received.name, sha256 });
    announce(process, "plan");
    return { id, sha256 };
  },
});

/**
 * Out of the plan, after filing too: what a version names is under seal and served no longer, with the reason in its
 * place. Bytes that no version names are deleted.
 */
export const removePlanFile = (files: Files) =>
  act<OnPlan & { readonly file: string; readonly reason: string }, { ok: true }>({
    name: "remove-plan-file",
    asks: "edit_plan",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, file: id, reason }) {
      const { tx, now, audit, announce, afterCommit } = context;
      const row = found(await fileOf(tx, process, id));
      refuseIf(row.removedAt === null ? [] : [issue("file_removed_already", { name: row.name })]);
      await tx.update(planFile).set({ removedAt: now, removedReason: reason }).where(eq(planFile.id, row.id));
      const named = (await versionsOf(tx, "plan", process)).some(({ body }) =>
        namedFiles(body).some((one) => one.id === id),
      );
      if (named) await publishWithout(context, process, id, { at: now, reason });
      else afterCommit(() => files.remove(row.file));
      audit({ planFile: id, reason });
      announce(process, "plan");
      return { ok: true };
    },
  });
