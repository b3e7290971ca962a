import { blocksOfProposals, freezeProposals as bodyOf, issuesWithMove } from "@accord/shared/proposals";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { proposalNow, proposalsByIds } from "../proposals/queries.js";
import { type Frozen, freeze } from "./freeze.js";

/** Inside an act that puts them to a ballot: their words, in the order given. Only what is in discussion is put. */
export async function freezeProposals(
  context: ActContext,
  process: string,
  ids: readonly string[],
): Promise<Frozen> {
  const rows = await proposalsByIds(context.tx, process, ids);
  for (const row of rows) {
    const now = await proposalNow(context.tx, row);
    refuseIf(issuesWithMove({ ...now, ballot: null }, "put_to_ballot"));
  }
  const body = bodyOf(rows);
  return freeze(context, {
    process,
    subjectKind: rows.length === 1 ? "proposal" : "list",
    subject: ids.join("."),
    title: rows.map(({ reference, title }) => `${reference} ${title}`).join("; "),
    body,
    blocks: blocksOfProposals(body),
  });
}
