import type { ProposalNow, SourceWords } from "@accord/shared/proposals";
import { and, asc, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  ballot,
  commitment,
  contribution,
  jointDecision,
  link,
  proposal,
  workingGroup,
} from "../../ports/tables/index.js";

export type StoredProposal = typeof proposal.$inferSelect;
export type StoredJoint = typeof jointDecision.$inferSelect;
export type StoredContribution = typeof contribution.$inferSelect;

export async function proposalByRef(db: Db, process: string, reference: string): Promise<StoredProposal> {
  const [row] = await db
    .select()
    .from(proposal)
    .where(and(eq(proposal.process, process), eq(proposal.reference, reference)));
  return found(row);
}

export function proposalsOf(db: Db, process: string): Promise<StoredProposal[]> {
  return db.select().from(proposal).where(eq(proposal.process, process)).orderBy(asc(proposal.no));
}

/** In the order of the ids; refuses when one is none of this process. */
export async function proposalsByIds(
  db: Db,
  process: string,
  ids: readonly string[],
): Promise<StoredProposal[]> {
  const rows = await db
    .select()
    .from(proposal)
    .where(and(eq(proposal.process, process), inArray(proposal.id, [...ids])));
  return ids.map((id) => found(rows.find((row) => row.id === id)));
}

/** Ballots that are not over: prepared, open, counted but not yet effective. */
export async function runningBallots(db: Db, process: string) {
  return db
    .select({ id: ballot.id, no: ballot.no, state: ballot.state, subjects: ballot.subjects })
    .from(ballot)
    .where(
      and(
        eq(ballot.process, process),
        or(
          inArray(ballot.state, ["draft", "open", "closed", "in_veto_window"]),
          eq(ballot.effect, "waiting"),
        ),
      ),
    );
}

export function jointDecisionsOf(db: Db, process: string): Promise<StoredJoint[]> {
  return db
    .select()
    .from(jointDecision)
    .where(eq(jointDecision.process, process))
    .orderBy(asc(jointDecision.proposedAt));
}

export async function jointById(db: Db, process: string, id: string): Promise<StoredJoint> {
  const [row] = await db
    .select()
    .from(jointDecision)
    .where(and(eq(jointDecision.process, process), eq(jointDecision.id, id)));
  return found(row);
}

/** What the pure rule asks about a proposal, as stored now. */
export async function proposalNow(db: Db, row: StoredProposal): Promise<ProposalNow> {
  const ballots = await runningBallots(db, row.process);
  const joint = await jointDecisionsOf(db, row.process);
  const [opened] = await db
    .select({ n: commitment.n })
    .from(commitment)
    .where(eq(commitment.proposal, row.id));
  return {
    reference: row.reference,
    state: row.state,
    ballot: ballots.find(({ subjects }) => subjects.includes(row.id))?.no ?? null,
    jointDecision: joint.some(({ state, proposals }) => state === "open" && proposals.includes(row.id)),
    commitment: opened?.n ?? null,
  };
}

/** Contributions that a proposal came from, or that a commitment answers; comments on its drafts once words answer them. */
export async function contributionsLinkedTo(
  db: Db,
  process: string,
  to: { kind: "proposal" | "commitment"; id: string },
): Promise<StoredContribution[]> {
  const rows = await db
    .selectDistinct({ contribution })
    .from(link)
    .innerJoin(contribution, eq(contribution.id, link.from))
    .where(
      and(
        eq(link.process, process),
        eq(link.fromKind, "contribution"),
        eq(link.toKind, to.kind),
        eq(link.to, to.id),
        ne(link.kind, "comments_on"),
      ),
    )
    .orderBy(asc(contribution.no));
  return rows.map((row) => row.contribution);
}

export async function contributionsNamed(
  db: Db,
  process: string,
  names: readonly string[],
): Promise<StoredContribution[]> {
  if (names.length === 0) return [];
  return db
    .select()
    .from(contribution)
    .where(
      and(
        eq(contribution.process, process),
        or(inArray(contribution.id, [...names]), inArray(contribution.reference, [...names])),
      ),
    )
    .orderBy(asc(contribution.no));
}

/** The words beside a proposal or draft; of a hidden contribution only the reference. */
export function wordsOf(row: StoredContribution): SourceWords {
  const hidden = row.state === "hidden";
  return {
    id: row.id,
    reference: row.reference,
    title: hidden ? "" : row.title,
    text: hidden ? "" : row.text,
    language: row.language,
    receivedAt: row.receivedAt,
    contributor: row.anonymous || hidden ? null : (row.organisation ?? row.contributorName),
    published: row.publishedAt !== null && !hidden,
    aboutDraft: row.aboutDraft,
    hidden,
  };
}

export function groupsOf(db: Db, process: string) {
  return db
    .select({ id: workingGroup.id, name: workingGroup.name })
    .from(workingGroup)
    .where(eq(workingGroup.process, process))
    .orderBy(asc(workingGroup.name));
}

export async function linksToProposals(db: Db, process: string): Promise<ReadonlyMap<string, string[]>> {
  const rows = await db
    .select({ to: link.to, reference: contribution.reference })
    .from(link)
    .innerJoin(contribution, eq(contribution.id, link.from))
    .where(and(eq(link.process, process), eq(link.toKind, "proposal"), isNull(link.passage)))
    .orderBy(asc(contribution.no));
  const found = new Map<string, string[]>();
  for (const { to, reference } of rows) found.set(to, [...(found.get(to) ?? []), reference]);
  return found;
}
