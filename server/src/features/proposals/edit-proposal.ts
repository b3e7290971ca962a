import { issuesWithMove } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { proposal, proposalEdit } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { proposalByRef, proposalNow } from "./queries.js";
import { type OnProposal, proposalThing } from "./thing.js";

interface ProposalWords extends OnProposal {
  readonly title: string;
  readonly problem: string;
  readonly asked: string;
  /** `changedAt` as the editor read it. */
  readonly seen: string;
}

/** New words until it is put to a ballot; those before are kept. */
export const editProposal = act<ProposalWords, { ok: true }>({
  name: "edit-proposal",
  asks: "make_proposal",
  thing: proposalThing,

  async run(context, { process, ref, seen, title, problem, asked }) {
    const { tx, now, newId, by, search, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    refuseIf(issuesWithMove(await proposalNow(tx, row), "edit"));
    if (row.changedAt !== seen) throw new Refused("changed_by_other");
    const before = { title: row.title, problem: row.problem, asked: row.asked };
    const after = { title: title.trim(), problem: problem.trim(), asked: asked.trim() };
    if (JSON.stringify(before) === JSON.stringify(after)) return { ok: true };
    await tx.insert(proposalEdit).values({ id: newId(), proposal: row.id, before, by, at: now });
    await tx
      .update(proposal)
      .set({ ...after, changedAt: now })
      .where(eq(proposal.id, row.id));
    await search.index(tx, {
      process,
      kind: "proposal",
      id: row.id,
      title: after.title,
      body: `${after.problem}\n${after.asked}`,
    });
    await publishProposal(context, row.id);
    audit({ proposal: row.id });
    announce(process, "proposals");
    return { ok: true };
  },
});
