import { may } from "@accord/shared/people";
import * as wire from "@accord/shared/proposals";
import type { Door } from "../../doors/http.js";
import { assignGroup } from "./assign-group.js";
import { editProposal } from "./edit-proposal.js";
import { linkContributions } from "./link-contributions.js";
import { makeProposal } from "./make-proposal.js";
import { proposalList, proposalPageOf } from "./page.js";
import { proposeJointDecision } from "./propose-joint-decision.js";
import { contributionsNamed, groupsOf, wordsOf } from "./queries.js";
import { setDiscussion } from "./set-discussion.js";
import { signJointDecision } from "./sign-joint-decision.js";
import { unlinkContribution } from "./unlink-contribution.js";
import { withdrawJointDecision } from "./withdraw-joint-decision.js";

const ok = () => ({ ok: true as const });

export function proposalRoutes(door: Door): void {
  door.ask(wire.listProposals, ({ db, process, asker }) => proposalList(db, process, asker));
  door.ask(wire.readProposal, ({ db, process, params, asker, now }) =>
    proposalPageOf(db, process, params.ref, asker, now),
  );
  door.ask(wire.proposalSources, async ({ db, process, query, asker }) => {
    const names = (query.from ?? "").split(",").filter((name) => name !== "");
    const make = (group: string | null) =>
      may(asker, "make_proposal", { process: process.id, group }).allowed;
    const groups = (await groupsOf(db, process.id)).filter(({ id }) => make(id));
    const held = asker.kind === "person" ? asker.memberships : [];
    return {
      sources: (await contributionsNamed(db, process.id, names)).map(wordsOf),
      groups,
      own: groups.find(({ id }) => held.some(({ group }) => group === id))?.id ?? null,
      withoutGroup: make(null),
    };
  });

  door.act(
    wire.makeProposal,
    makeProposal,
    ({ process, body }) => ({ ...body, process: process.id }),
    ({ reference }) => ({ reference }),
  );
  door.act(
    wire.editProposal,
    editProposal,
    ({ process, params, body }) => ({ ...body, process: process.id, ref: params.ref }),
    ok,
  );
  door.act(
    wire.linkContributions,
    linkContributions,
    ({ process, params, body }) => ({ ...body, process: process.id, ref: params.ref }),
    ({ linked }) => ({ linked }),
  );
  door.act(
    wire.unlinkContribution,
    unlinkContribution,
    ({ process, params }) => ({ process: process.id, ref: params.ref, contribution: params.contribution }),
    ok,
  );
  door.act(
    wire.setDiscussion,
    setDiscussion,
    ({ process, params, body }) => ({ ...body, process: process.id, ref: params.ref }),
    ok,
  );
  door.act(
    wire.assignGroup,
    assignGroup,
    ({ process, params, body }) => ({ ...body, process: process.id, ref: params.ref }),
    ok,
  );
  door.act(
    wire.proposeJointDecision,
    proposeJointDecision,
    ({ process, body }) => ({ ...body, process: process.id }),
    ({ decision }) => ({ decision }),
  );
  door.act(
    wire.signJointDecision,
    signJointDecision,
    ({ process, params }) => ({ process: process.id, decision: params.decision }),
    ({ decided }) => ({ decided }),
  );
  door.act(
    wire.withdrawJointDecision,
    withdrawJointDecision,
    ({ process, params, speaker }) => ({
      process: process.id,
      decision: params.decision,
      asker: speaker?.actor.id ?? "",
    }),
    ok,
  );
}
