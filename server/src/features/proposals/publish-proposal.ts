import { publicProposal, publicProposalAddress } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { proposal, workingGroup } from "../../ports/tables/index.js";
import { publicSolutions } from "../problems/index.js";
import { contributionsLinkedTo } from "./queries.js";

/** What the public reads of a proposal; written with each change of its state. */
export async function publishProposal(context: ActContext, id: string): Promise<void> {
  const { tx } = context;
  const row = found((await tx.select().from(proposal).where(eq(proposal.id, id)))[0]);
  const [group] =
    row.group === null ? [] : await tx.select().from(workingGroup).where(eq(workingGroup.id, row.group));
  const sources = await contributionsLinkedTo(tx, row.process, { kind: "proposal", id });
  const body = publicProposal.parse({
    reference: row.reference,
    title: row.title,
    problem: row.problem,
    asked: row.asked,
    state: row.state,
    reasons: row.reasons,
    decision: row.decision,
    group: group?.name ?? null,
    contributions: sources
      .filter(({ publishedAt, state }) => publishedAt !== null && state !== "hidden")
      .map(({ reference }) => reference),
    solutions: await publicSolutions(tx, id),
  });
  const address = publicProposalAddress(row.reference);
  const words = {
    title: `${row.reference} ${row.title}`,
    body: [row.problem, row.asked, row.reasons].join("\n"),
  };
  await publish(context, { process: row.process, address, kind: "proposal", body, position: row.no, words });
}
