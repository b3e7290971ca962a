import type { ProposalHappening } from "@accord/shared/proposals";
import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { audit, ballot, commitment, logEntry } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import type { StoredJoint, StoredProposal } from "./queries.js";
import { setDiscussion } from "./set-discussion.js";

/** What became of a proposal and when: discussion, ballots, decisions, the draft that was opened from it. */
export async function happenedTo(
  db: Db,
  row: StoredProposal,
  joint: readonly StoredJoint[],
): Promise<ProposalHappening[]> {
  const all = [
    ...(await discussions(db, row)),
    ...(await inBallots(db, row)),
    ...(await byBothChairs(db, joint)),
    ...(await opened(db, row)),
  ];
  return all.sort((a, b) => a.at.localeCompare(b.at));
}

async function discussions(db: Db, { id, process }: StoredProposal): Promise<ProposalHappening[]> {
  const rows = await db
    .select({ at: audit.at, by: audit.actor, detail: audit.detail })
    .from(audit)
    .where(and(eq(audit.process, process), eq(audit.act, setDiscussion.name)))
    .orderBy(asc(audit.seq));
  const mine = rows.flatMap(({ at, by, detail }) =>
    by !== null && (detail as { proposal?: string }).proposal === id ? [{ at, by }] : [],
  );
  const names = await namesOf(
    db,
    mine.map(({ by }) => by),
  );
  return mine.map(({ at, by }) => ({ what: "discussed", at, by: names.get(by) ?? "" }));
}

async function inBallots(db: Db, { id, process }: StoredProposal): Promise<ProposalHappening[]> {
  const held = (await db.select().from(ballot).where(eq(ballot.process, process))).filter(({ subjects }) =>
    subjects.includes(id),
  );
  return held.flatMap(({ id: ballotId, no, openedAt, closedAt, state, result, effect, decisionEntry }) => {
    const on = { ballot: ballotId, no };
    const ended = state === "not_quorate" || state === "void" || state === "vetoed" ? state : null;
    return [
      ...(openedAt ? [{ what: "put_to_ballot" as const, at: openedAt, ...on }] : []),
      ...(ended && closedAt ? [{ what: "no_outcome" as const, at: closedAt, why: ended, ...on }] : []),
      ...(effect === "done" && closedAt && decisionEntry !== null
        ? [
            {
              ...{ what: "decided" as const, at: closedAt, no, decision: decisionEntry },
              outcome: result === "passed" ? ("shortlisted" as const) : ("not_shortlisted" as const),
            },
          ]
        : []),
    ];
  });
}

async function byBothChairs(db: Db, joint: readonly StoredJoint[]): Promise<ProposalHappening[]> {
  const said: ProposalHappening[] = [];
  for (const { process, decision, outcome } of joint) {
    if (decision === null) continue;
    const [entry] = await db
      .select({ at: logEntry.at })
      .from(logEntry)
      .where(and(eq(logEntry.process, process), eq(logEntry.sequence, decision)));
    if (entry) said.push({ what: "decided", at: entry.at, no: null, decision, outcome });
  }
  return said;
}

async function opened(db: Db, { id }: StoredProposal): Promise<ProposalHappening[]> {
  const rows = await db.select().from(commitment).where(eq(commitment.proposal, id));
  return rows.map(({ n, createdAt }) => ({ what: "became_commitment", at: createdAt, n }));
}
