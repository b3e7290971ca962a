import { issuesWithMove } from "@accord/shared/proposals";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { link } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { proposalByRef, proposalNow } from "./queries.js";
import { type OnProposal, proposalThing } from "./thing.js";

/** A link made by mistake goes; once the proposal is put or decided, what it came from stands. */
export const unlinkContribution = act<OnProposal & { readonly contribution: string }, { ok: true }>({
  name: "unlink-contribution",
  asks: "sort_contributions",
  thing: proposalThing,

  async run(context, { process, ref, contribution }) {
    const { tx, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    refuseIf(issuesWithMove(await proposalNow(tx, row), "unlink"));
    const [tie] = await tx
      .select()
      .from(link)
      .where(
        and(
          eq(link.process, process),
          eq(link.fromKind, "contribution"),
          eq(link.from, contribution),
          eq(link.toKind, "proposal"),
          eq(link.to, row.id),
        ),
      );
    await tx.delete(link).where(eq(link.id, found(tie).id));
    await publishProposal(context, row.id);
    audit({ proposal: row.id, contribution });
    announce(process, "proposals", "contributions");
    return { ok: true };
  },
});
