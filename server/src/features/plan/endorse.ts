import { inZone } from "@accord/shared/messages";
import { issuesWithEndorsement, issuesWithSeen, issuesWithWithdrawing } from "@accord/shared/plan";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { endorsement, process as processTable } from "../../ports/tables/index.js";
import type { OnPlan, OnVersion } from "./in-act.js";
import { publishAgain } from "./publish-plan.js";
import { endorsementRows, planRow, versionOf } from "./queries.js";

interface NewEndorsement extends OnVersion {
  readonly organisation: string;
  readonly signer: string;
  readonly signedOn: string;
  readonly statement: string;
}

/** [6.3] Recorded for the version that was sent; the next version begins without any. */
export const recordEndorsement = act<NewEndorsement, { id: string }>({
  name: "record-endorsement",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, version: seen, ...given }) {
    const { tx, now, by, newId, audit, announce } = context;
    const home = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const plan = await planRow(tx, process);
    const version = await versionOf(tx, plan.version);
    const frozenOn = version === null ? "" : inZone(version.frozenAt, home.timeZone).day;
    const all = await endorsementRows(tx, process);
    refuseIf(issuesWithEndorsement({ ...plan, frozenOn }, all, given, inZone(now, home.timeZone).day));
    refuseIf(issuesWithSeen(version?.n ?? null, seen));
    const id = newId();
    await tx.insert(endorsement).values({
      id,
      process,
      version: found(version).id,
      organisation: given.organisation.trim(),
      signer: given.signer.trim(),
      statement: given.statement.trim(),
      signedOn: given.signedOn,
      by,
      at: now,
      withdrawnAt: null,
    });
    await publishAgain(context, process);
    audit({ endorsement: id });
    announce(process, "plan");
    return { id };
  },
});

export const withdrawEndorsement = act<OnPlan & { readonly endorsement: string }, { ok: true }>({
  name: "withdraw-endorsement",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, endorsement: id }) {
    const { tx, now, audit, announce } = context;
    const [row] = await tx
      .select()
      .from(endorsement)
      .where(and(eq(endorsement.process, process), eq(endorsement.id, id)));
    const plan = await planRow(tx, process);
    refuseIf(issuesWithWithdrawing(plan.state, found(row)));
    await tx.update(endorsement).set({ withdrawnAt: now }).where(eq(endorsement.id, id));
    await publishAgain(context, process);
    audit({ endorsement: id });
    announce(process, "plan");
    return { ok: true };
  },
});
