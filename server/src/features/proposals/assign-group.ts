import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { proposal, workingGroup } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { proposalByRef } from "./queries.js";
import { type OnProposal, proposalThing } from "./thing.js";

/** Which working group works on it, or none. */
export const assignGroup = act<OnProposal & { readonly group: string | null }, { ok: true }>({
  name: "assign-group",
  asks: "sort_contributions",
  thing: proposalThing,

  async run(context, { process, ref, group }) {
    const { tx, now, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    if (group !== null) {
      const own = and(eq(workingGroup.process, process), eq(workingGroup.id, group));
      found((await tx.select().from(workingGroup).where(own))[0]);
    }
    await tx.update(proposal).set({ group, changedAt: now }).where(eq(proposal.id, row.id));
    await publishProposal(context, row.id);
    audit({ proposal: row.id, group, before: row.group });
    announce(process, "proposals");
    return { ok: true };
  },
});
