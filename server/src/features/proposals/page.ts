import { type Asker, may, type Thing } from "@accord/shared/people";
import {
  issuesWithMove,
  issuesWithSignature,
  type JointDecisionPage,
  type ProposalPage,
  type ProposalRow,
} from "@accord/shared/proposals";
import { asc, eq } from "drizzle-orm";
import { coChairsOf } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { commitment, forum, proposalEdit, publication } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { happenedTo } from "./happened.js";
import {
  contributionsLinkedTo,
  groupsOf,
  jointDecisionsOf,
  linksToProposals,
  proposalByRef,
  proposalNow,
  proposalsOf,
  runningBallots,
  type StoredJoint,
  type StoredProposal,
  wordsOf,
} from "./queries.js";

const allowed = (asker: Asker, action: Parameters<typeof may>[1], thing: Thing) =>
  may(asker, action, thing).allowed;

async function blocLabels(db: Db, process: string) {
  const { labels } = found((await db.select().from(forum).where(eq(forum.process, process)))[0]);
  return { government: labels.government, non_government: labels.non_government };
}

/** All that the rows of one process need, asked once. */
async function surroundings(db: Db, process: string) {
  return {
    groups: await groupsOf(db, process),
    links: await linksToProposals(db, process),
    ballots: await runningBallots(db, process),
    joint: await jointDecisionsOf(db, process),
    commitments: await db
      .select({ n: commitment.n, proposal: commitment.proposal })
      .from(commitment)
      .where(eq(commitment.process, process)),
  };
}
type Around = Awaited<ReturnType<typeof surroundings>>;

function rowOf(row: StoredProposal, around: Around, asker: Asker): ProposalRow {
  const held = around.ballots.find(({ subjects }) => subjects.includes(row.id));
  const commitment = around.commitments.find((one) => one.proposal === row.id)?.n ?? null;
  return {
    id: row.id,
    reference: row.reference,
    title: row.title,
    state: row.state,
    group: around.groups.find(({ id }) => id === row.group) ?? null,
    contributions: around.links.get(row.id) ?? [],
    decision: row.decision,
    ballot: held ? { id: held.id, no: held.no, state: held.state } : null,
    jointDecision:
      around.joint.find(({ state, proposals }) => state === "open" && proposals.includes(row.id))?.id ?? null,
    commitment,
    linkable:
      commitment === null && allowed(asker, "sort_contributions", { process: row.process, group: row.group }),
    changedAt: row.changedAt,
  };
}

export async function proposalList(db: Db, process: ProcessRow, asker: Asker) {
  const around = await surroundings(db, process.id);
  const rows = await proposalsOf(db, process.id);
  const open = around.joint.filter(({ state }) => state === "open");
  const here = { process: process.id, confirmed: true };
  const groups = [null, ...around.groups.map(({ id }) => id)];
  return {
    proposals: rows.map((row) => rowOf(row, around, asker)),
    waiting: await jointPages(db, open, rows, asker),
    blocLabels: await blocLabels(db, process.id),
    can: {
      make: groups.some((group) => allowed(asker, "make_proposal", { process: process.id, group })),
      decide: allowed(asker, "shortlist_without_ballot", here),
      putToBallot: allowed(asker, "run_ballot", here),
    },
  };
}

async function jointPages(
  db: Db,
  joint: readonly StoredJoint[],
  proposals: readonly StoredProposal[],
  asker: Asker,
): Promise<JointDecisionPage[]> {
  const names = await namesOf(
    db,
    joint.flatMap((one) => [one.proposedBy, ...one.signatures.map(({ person }) => person)]),
  );
  return joint.map((one) => ({
    id: one.id,
    proposals: one.proposals.flatMap((id) => {
      const row = proposals.find((candidate) => candidate.id === id);
      return row ? [{ reference: row.reference, title: row.title }] : [];
    }),
    outcome: one.outcome,
    reasons: one.reasons,
    proposedBy: names.get(one.proposedBy) ?? "",
    proposedAt: one.proposedAt,
    signatures: one.signatures.map(({ bloc, person, at }) => ({ bloc, name: names.get(person) ?? "", at })),
    state: one.state,
    decision: one.decision,
    can: rightsOnJoint(one, asker),
  }));
}

function rightsOnJoint(one: StoredJoint, asker: Asker) {
  if (asker.kind !== "person" || one.state !== "open") return { sign: false, withdraw: false };
  const chair = asker.memberships.find((held) => held.role === "co_chair" && held.process === one.process);
  return {
    sign:
      chair !== undefined && issuesWithSignature(one, { person: asker.id, bloc: chair.bloc }).length === 0,
    withdraw: allowed(asker, "shortlist_without_ballot", {
      process: one.process,
      confirmed: one.proposedBy === asker.id,
    }),
  };
}

export async function proposalPageOf(
  db: Db,
  process: ProcessRow,
  ref: string,
  asker: Asker,
  now: string,
): Promise<ProposalPage> {
  const row = await proposalByRef(db, process.id, ref);
  const around = await surroundings(db, process.id);
  const rule = await proposalNow(db, row);
  const edits = await db
    .select()
    .from(proposalEdit)
    .where(eq(proposalEdit.proposal, row.id))
    .orderBy(asc(proposalEdit.at));
  const names = await namesOf(db, [row.by, ...edits.map(({ by }) => by)]);
  const thing = { process: process.id, group: row.group };
  const make = allowed(asker, "make_proposal", thing);
  const sort = allowed(asker, "sort_contributions", thing);
  const confirmed = { process: process.id, confirmed: true };
  const free = (move: Parameters<typeof issuesWithMove>[1]) =>
    issuesWithMove(rule, move, "given").length === 0;
  const published = await db
    .select({ address: publication.address })
    .from(publication)
    .where(eq(publication.process, process.id));
  const mine = around.joint.filter(({ proposals }) => proposals.includes(row.id));
  return {
    ...rowOf(row, around, asker),
    problem: row.problem,
    asked: row.asked,
    reasons: row.reasons,
    by: names.get(row.by) ?? "",
    createdAt: row.createdAt,
    sources: (await contributionsLinkedTo(db, process.id, { kind: "proposal", id: row.id })).map(wordsOf),
    history: edits.map(({ at, by, before }) => ({ at, by: names.get(by) ?? "", before })),
    happened: await happenedTo(db, row, mine),
    joint: await jointPages(db, mine, await proposalsOf(db, process.id), asker),
    published: published.some(({ address }) => address === `proposals/${ref}`),
    blocLabels: await blocLabels(db, process.id),
    groups: around.groups,
    coChairs: (await coChairsOf(db, process.id, now)).map(({ id, name }) => ({ id, name })),
    can: {
      edit: make && free("edit"),
      unlink: sort && free("unlink"),
      discuss: make && free("discuss"),
      assign: sort,
      decide: allowed(asker, "shortlist_without_ballot", confirmed) && free("shortlist"),
      putToBallot: allowed(asker, "run_ballot", confirmed) && free("put_to_ballot"),
      openCommitment: free("open_commitment") ? mayOpen(asker, process.id) : "no",
    },
  };
}

/** Freezing, opening and publishing a draft: oneself, in a co-chair's name, or not. */
export function mayOpen(asker: Asker, process: string): "yes" | "in_name" | "no" {
  if (allowed(asker, "open_draft", { process })) return "yes";
  return allowed(asker, "open_draft", { process, confirmed: true }) ? "in_name" : "no";
}
