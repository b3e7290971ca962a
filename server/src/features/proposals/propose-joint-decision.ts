import { issuesWithMove, type ShortlistingOutcome } from "@accord/shared/proposals";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { jointDecision } from "../../ports/tables/index.js";
import { proposalByRef, proposalNow } from "./queries.js";
import { sign } from "./sign-joint-decision.js";

interface JointProposal {
  readonly process: string;
  /** References. */
  readonly proposals: readonly string[];
  readonly outcome: ShortlistingOutcome;
  readonly reasons: string;
}

/** Writing it down needs no confirmation (a facilitator may); who writes it as co-chair signs by writing. */
export const proposeJointDecision = act<JointProposal, { decision: string }>({
  name: "propose-joint-decision",
  asks: "shortlist_without_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: true }),

  async run(context, { process, proposals, outcome, reasons }) {
    const { tx, now, newId, by, as, audit, announce } = context;
    const rows = [];
    for (const ref of new Set(proposals)) rows.push(await proposalByRef(tx, process, ref));
    const move = outcome === "shortlisted" ? "shortlist" : "not_shortlist";
    for (const row of rows) refuseIf(issuesWithMove(await proposalNow(tx, row), move, reasons));
    const id = newId();
    await tx.insert(jointDecision).values({
      id,
      process,
      proposals: rows.map((row) => row.id),
      outcome,
      reasons: reasons.trim(),
      proposedBy: by,
      proposedAt: now,
      signatures: [],
      state: "open",
    });
    if (as === "co_chair") await sign(context, process, id);
    audit({ jointDecision: id, proposals: rows.map((row) => row.id), outcome });
    announce(process, "proposals");
    return { decision: id };
  },
});
