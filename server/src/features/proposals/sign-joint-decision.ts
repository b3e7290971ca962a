import { bothBlocsSigned, issuesWithMove, issuesWithSignature } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { refuseIf } from "../../acts/refused.js";
import { jointDecision } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { enterJointDecision } from "./joint-entry.js";
import { jointById, proposalNow, proposalsByIds } from "./queries.js";
import { applyShortlisting } from "./shortlisting.js";

export interface OnJointDecision {
  readonly process: string;
  readonly decision: string;
}

/** The signature of the bloc that has not signed decides, in one transaction with the entry in the log. */
export const signJointDecision = act<OnJointDecision, { decided: number | null }>({
  name: "sign-joint-decision",
  asks: "shortlist_without_ballot",
  thing: async (tx, { process, decision }) => {
    await jointById(tx, process, decision);
    return { process };
  },
  async run(context, { process, decision }) {
    context.audit({ jointDecision: decision });
    return { decided: await sign(context, process, decision) };
  },
});

/** Inside an act of a co-chair. Gives the sequence of the decision when this signature made it. */
export async function sign(context: ActContext, process: string, id: string): Promise<number | null> {
  const { tx, now, by, announce } = context;
  const row = await jointById(tx, process, id);
  const chairs = (await membershipsOf(tx, by, now)).filter(
    (held) => held.role === "co_chair" && held.process === process,
  );
  const bloc = chairs[0]?.bloc ?? null;
  refuseIf(issuesWithSignature(row, { person: by, bloc }));
  const signatures = bloc === null ? row.signatures : [...row.signatures, { bloc, person: by, at: now }];
  announce(process, "proposals");
  if (!bothBlocsSigned(signatures)) {
    await tx.update(jointDecision).set({ signatures }).where(eq(jointDecision.id, id));
    return null;
  }

  const proposals = await proposalsByIds(tx, process, row.proposals);
  const move = row.outcome === "shortlisted" ? "shortlist" : "not_shortlist";
  for (const one of proposals) {
    const free = { ...(await proposalNow(tx, one)), jointDecision: false };
    refuseIf(issuesWithMove(free, move, row.reasons));
  }
  const decision = await enterJointDecision(context, { ...row, signatures }, proposals);
  await tx
    .update(jointDecision)
    .set({ signatures, state: "decided", decision })
    .where(eq(jointDecision.id, id));
  await publishDecision(context, process, decision);
  await applyShortlisting(context, {
    process,
    proposals: row.proposals,
    outcome: row.outcome,
    reasons: row.reasons,
    decision,
  });
  return decision;
}
