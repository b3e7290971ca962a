import { sayIn } from "@accord/shared/messages";
import { issuesWithMove, type ShortlistingOutcome, stateAfter } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable, proposal } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { proposalsByIds } from "./queries.js";

interface Shortlisting {
  readonly process: string;
  readonly proposals: readonly string[];
  readonly outcome: ShortlistingOutcome;
  /** Null: the decision of a ballot holds them, vote by vote. */
  readonly reasons: string | null;
  /** Sequence of the decision in the log. */
  readonly decision: number;
}

/** Inside an act that decides (a ballot's effect, the second signature): states, reasons and publications in one go. */
export async function applyShortlisting(
  context: ActContext,
  { process, proposals, outcome, reasons, decision }: Shortlisting,
): Promise<void> {
  const { tx, now, announce } = context;
  const said = reasons?.trim() ?? (await inTheDecision(context, process, decision));
  const move = outcome === "shortlisted" ? "shortlist" : "not_shortlist";
  for (const row of await proposalsByIds(tx, process, proposals)) {
    const free = { reference: row.reference, state: row.state, ballot: null, jointDecision: false };
    refuseIf(issuesWithMove({ ...free, commitment: null }, move, said));
    await tx
      .update(proposal)
      .set({
        state: stateAfter(row.state, move),
        reasons: said === "" ? null : said,
        decision,
        changedAt: now,
      })
      .where(eq(proposal.id, row.id));
    await publishProposal(context, row.id);
  }
  announce(process, "proposals", "contributions");
}

async function inTheDecision({ tx }: ActContext, process: string, decision: number): Promise<string> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  return sayIn(found(home).language)("proposals.reasons.inDecision", { decision });
}
