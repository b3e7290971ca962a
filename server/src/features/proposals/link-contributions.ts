import { issuesWithMove } from "@accord/shared/proposals";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { publishProposal } from "./publish-proposal.js";
import { contributionsLinkedTo, proposalByRef, proposalNow } from "./queries.js";
import { linkSources, sourcesNamed } from "./sources.js";
import { type OnProposal, proposalThing } from "./thing.js";

interface MoreSources extends OnProposal {
  /** Ids or references. */
  readonly contributions: readonly string[];
}

/** What came in later finds its way to a proposal that stands already; its words stay as they are. */
export const linkContributions = act<MoreSources, { linked: number }>({
  name: "link-contributions",
  asks: "sort_contributions",
  thing: proposalThing,

  async run(context, { process, ref, contributions }) {
    const { tx, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    refuseIf(issuesWithMove(await proposalNow(tx, row), "link"));
    const named = await sourcesNamed(tx, process, contributions);
    const linked = await contributionsLinkedTo(tx, process, { kind: "proposal", id: row.id });
    const sources = named.filter(({ id }) => !linked.some((one) => one.id === id));
    if (sources.length === 0) return { linked: 0 };
    await linkSources(context, { process, proposal: row.id, sources });
    await publishProposal(context, row.id);
    audit({ proposal: row.id, contributions: sources.map(({ id }) => id) });
    announce(process, "proposals", "contributions");
    return { linked: sources.length };
  },
});
