import type { JsonValue } from "@accord/shared/canonical";
import { blocking, blocksOfPlan, issuesWithTurn } from "@accord/shared/plan";
import { readHash } from "@accord/shared/versions";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { type Frozen, freeze, refuseUnlessRead } from "../versions/index.js";
import { checksOf } from "./checks.js";
import { type OnPlan, standingOf } from "./in-act.js";
import { storePlanRow } from "./queries.js";

/** The whole plan under one hash, in one entry; a changed version needs fresh approvals and endorsements (6.3). */
export const freezePlan = act<OnPlan & { readonly seen?: string | null | undefined }, Frozen>({
  name: "freeze-plan",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, seen }) {
    const { tx, now, audit, announce } = context;
    const standing = await standingOf(context, process);
    const { home, plan, live, included } = standing;
    refuseIf(issuesWithTurn(plan.state, "freeze", home.memberLevel));
    refuseIf(blocking(await checksOf(tx, home, { body: live, live, included }), "freeze"));
    refuseUnlessRead(readHash(live), seen);
    const frozen = await freeze(context, {
      process,
      subjectKind: "plan",
      subject: process,
      title: home.title,
      body: live as unknown as JsonValue,
      blocks: blocksOfPlan(live),
    });
    if (plan.version !== frozen.id)
      await storePlanRow(tx, process, { state: "frozen", version: frozen.id, finalisedAt: null }, now);
    audit({ version: frozen.id, same: frozen.same });
    announce(process, "plan");
    return frozen;
  },
});
