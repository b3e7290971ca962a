import { firstStep } from "@accord/shared/ballots";
import { ruleChanged } from "@accord/shared/decisions";
import { type FrozenTerms, issuesWithFigures, saysSomethingNew, wholeFigures } from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { ballot, forum, terms } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";
import { versionById } from "../versions/index.js";
import { titleOfTerms } from "./freeze-terms.js";
import { publishTerms } from "./publish-terms.js";
import { filledSeats, forumOf, frozenInForce, termsById, termsInForce } from "./queries.js";

/** Why this version can't be put to a ballot now. */
export async function issuesWithPutting(db: Db, process: string, id: string): Promise<Issue[]> {
  const row = await termsById(db, process, id);
  if (row.state !== "draft") return [issue("terms_not_draft")];
  return issuesWithFigures(row.figures, await filledSeats(db, process));
}

/** Why these words and figures would be no change [7.1]. */
export async function issuesWithChange(db: Db, process: string, body: FrozenTerms): Promise<Issue[]> {
  const isNew = saysSomethingNew(body, await frozenInForce(db, process));
  return isNew ? [] : [issue("terms_nothing_changed")];
}

/** From now on it is before the forum; nobody writes in it. */
export async function putTerms(
  { tx, documents, announce }: ActContext,
  put: { process: string; terms: string; ballot: string; version: string },
): Promise<void> {
  const row = await termsById(tx, put.process, put.terms);
  await tx
    .update(terms)
    .set({ state: "put", ballot: put.ballot, version: put.version })
    .where(eq(terms.id, row.id));
  await documents.setLocked(tx, row.document, { reason: "" });
  announce(put.process, "terms");
}

/** The ballot ended without a result: it is a draft again, and may be put again. */
export async function releaseTerms(
  { tx, documents, announce }: ActContext,
  process: string,
  id: string,
): Promise<void> {
  const row = await termsById(tx, process, id);
  if (row.state !== "put") return;
  await tx.update(terms).set({ state: "draft", ballot: null, version: null }).where(eq(terms.id, row.id));
  await documents.setLocked(tx, row.document, null);
  announce(process, "terms");
}

/** The words and figures that were voted on are public with the result. */
export async function publishVoted(context: ActContext, process: string, id: string): Promise<void> {
  await publishTerms(context, await termsById(context.tx, process, id));
}

interface Decided {
  readonly process: string;
  readonly terms: string;
  readonly version: string;
  readonly passed: boolean;
  /** Sequence of the decision. */
  readonly decision: number;
}

/**
 * The ballot's effect: the figures as frozen become the forum's, or the version is not adopted. Open and closed
 * ballots keep what they were opened with; those only prepared are confirmed anew [7.1].
 */
export async function decideTerms(
  context: ActContext,
  { process, terms: id, version, passed, decision }: Decided,
): Promise<"adopted" | "rejected"> {
  const { tx, now, newSalt, documents, decisions, announce } = context;
  announce(process, "terms", "people");
  const row = await termsById(tx, process, id);
  if (!passed) {
    await tx.update(terms).set({ state: "not_adopted", decision }).where(eq(terms.id, id));
    await publishTerms(context, { ...row, state: "not_adopted", decision });
    return "rejected";
  }
  const frozen = (await versionById(tx, process, version)).body as unknown as FrozenTerms;
  // What its words knew nothing of stays as it is.
  const figures = wholeFigures({ ...(await forumOf(tx, process)), ...frozen.figures });
  const { mandate, rule, quorum } = figures;
  const before = await termsInForce(tx, process);
  if (before) {
    // First terms that were never made public are written until now.
    await documents.setLocked(tx, before.document, { reason: "" });
    await tx.update(terms).set({ state: "superseded" }).where(eq(terms.id, before.id));
    await publishTerms(context, { ...before, state: "superseded" });
  }
  const inForce = { state: "in_force", decision, figures, version, inForceAt: now } as const;
  await tx.update(terms).set(inForce).where(eq(terms.id, id));
  await tx
    .update(forum)
    .set({ ...figures, termsVersion: row.n })
    .where(eq(forum.process, process));
  await tx
    .update(ballot)
    .set({ mandate, quorum, confirmedBy: null, confirmedAt: null, ...firstStep(rule) })
    .where(and(eq(ballot.process, process), eq(ballot.state, "draft")));
  await decisions.append(
    process,
    ruleChanged({ termsVersion: row.n, ...figures }, { wording: await titleOfTerms(tx, row) }, newSalt),
  );
  await publishTerms(context, { ...row, ...inForce });
  await publishProcess(context, process);
  return "adopted";
}
