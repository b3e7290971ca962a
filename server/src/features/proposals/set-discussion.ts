import { issuesWithMove, stateAfter } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { proposal } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { proposalByRef, proposalNow } from "./queries.js";
import { type OnProposal, proposalThing } from "./thing.js";

/** A decided proposal goes back with reasons; the decision stays named until a new one stands. */
export const setDiscussion = act<OnProposal & { readonly reasons: string }, { ok: true }>({
  name: "set-discussion",
  asks: "make_proposal",
  thing: proposalThing,

  async run(context, { process, ref, reasons }) {
    const { tx, now, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    refuseIf(issuesWithMove(await proposalNow(tx, row), "discuss", reasons));
    const said = reasons.trim();
    await tx
      .update(proposal)
      .set({
        state: stateAfter(row.state, "discuss"),
        reasons: said === "" ? row.reasons : said,
        changedAt: now,
      })
      .where(eq(proposal.id, row.id));
    await publishProposal(context, row.id);
    audit({ proposal: row.id, from: row.state });
    announce(process, "proposals");
    return { ok: true };
  },
});
