import { issuesWithWithdrawal } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { jointDecision } from "../../ports/tables/index.js";
import { jointById } from "./queries.js";
import type { OnJointDecision } from "./sign-joint-decision.js";

/** By a co-chair, or by the facilitator who wrote it down. */
export const withdrawJointDecision = act<OnJointDecision & { readonly asker: string }, { ok: true }>({
  name: "withdraw-joint-decision",
  asks: "shortlist_without_ballot",
  thing: async (tx, { process, decision, asker }) => {
    const row = await jointById(tx, process, decision);
    return { process, confirmed: row.proposedBy === asker };
  },
  async run({ tx, audit, announce }, { process, decision }) {
    const row = await jointById(tx, process, decision);
    refuseIf(issuesWithWithdrawal(row));
    await tx.update(jointDecision).set({ state: "withdrawn" }).where(eq(jointDecision.id, decision));
    audit({ jointDecision: decision });
    announce(process, "proposals");
    return { ok: true };
  },
});
