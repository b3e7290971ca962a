import { issuesWithApproval, issuesWithSeen, issuesWithTakingBack } from "@accord/shared/plan";
import { act } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { OnPlan, OnVersion } from "./in-act.js";
import { publishAgain } from "./publish-plan.js";
import { planRow, storePlanRow, versionOf } from "./queries.js";

/** [6.3] One co-chair of each bloc signs the frozen version; who chairs no bloc is refused by the rule. */
export const approvePlan = act<OnVersion, { ok: true }>({
  name: "approve-plan",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, version: seen }) {
    const { tx, now, by, audit, announce } = context;
    const plan = await planRow(tx, process);
    const held = await membershipsOf(tx, by, now);
    const bloc = held.find((one) => one.role === "co_chair" && one.process === process)?.bloc ?? null;
    refuseIf(issuesWithApproval(plan, { person: by, bloc }));
    const version = found(await versionOf(tx, plan.version));
    refuseIf(issuesWithSeen(version.n, seen));
    const approval = { bloc: found(bloc), person: by, at: now, version: version.id };
    await storePlanRow(tx, process, { approvals: [...plan.approvals, approval] }, now);
    await publishAgain(context, process);
    audit({ version: version.id });
    announce(process, "plan");
    return { ok: true };
  },
});

export const takeBackApproval = act<OnPlan, { ok: true }>({
  name: "take-back-plan-approval",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process }) {
    const { tx, now, by, audit, announce } = context;
    const plan = await planRow(tx, process);
    refuseIf(issuesWithTakingBack(plan, by));
    const approvals = plan.approvals.filter((one) => !(one.person === by && one.version === plan.version));
    await storePlanRow(tx, process, { approvals }, now);
    await publishAgain(context, process);
    audit({ version: found(plan.version) });
    announce(process, "plan");
    return { ok: true };
  },
});
