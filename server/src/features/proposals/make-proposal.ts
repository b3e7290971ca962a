import { proposalReference } from "@accord/shared/contributions";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { found } from "../../acts/refused.js";
import { proposal, workingGroup } from "../../ports/tables/index.js";
import { publishProposal } from "./publish-proposal.js";
import { linkSources, sourcesNamed } from "./sources.js";

interface NewProposal {
  readonly process: string;
  readonly title: string;
  readonly problem: string;
  readonly asked: string;
  readonly group: string | null;
  /** Ids or references. */
  readonly contributions: readonly string[];
}

/** Contributions keep their words and their state; the proposal remembers which it came from. */
export const makeProposal = act<NewProposal, { id: string; reference: string }>({
  name: "make-proposal",
  asks: "make_proposal",
  thing: async (_tx, { process, group }) => ({ process, group }),

  async run(context, { process, title, problem, asked, group, contributions }) {
    const { tx, now, newId, by, search, audit, announce } = context;
    if (group !== null) {
      const own = and(eq(workingGroup.process, process), eq(workingGroup.id, group));
      found((await tx.select().from(workingGroup).where(own))[0]);
    }
    const sources = await sourcesNamed(tx, process, contributions);
    const no = await nextNumber(tx, process, "proposal");
    const reference = proposalReference(no);
    const id = newId();
    await tx.insert(proposal).values({
      id,
      process,
      no,
      reference,
      title: title.trim(),
      problem: problem.trim(),
      asked: asked.trim(),
      state: "proposed",
      group,
      by,
      createdAt: now,
      changedAt: now,
    });
    await linkSources(context, { process, proposal: id, sources });
    await search.index(tx, { process, kind: "proposal", id, title, body: `${problem}\n${asked}` });
    await publishProposal(context, id);
    audit({ proposal: id, contributions: sources.map((source) => source.id) });
    announce(process, "proposals", "contributions");
    return { id, reference };
  },
});
