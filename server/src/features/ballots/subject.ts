import type { BallotSubject } from "@accord/shared/ballots";
import { type Issue, issue } from "@accord/shared/issues";
import { issuesWithMove } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { version } from "../../ports/tables/index.js";
import { commitmentById } from "../commitments/queries.js";
import { contributionsLinkedTo, proposalNow, proposalsByIds } from "../proposals/queries.js";
import {
  freezeForBallot,
  issuesWithPutting,
  publishVoted,
  releaseTerms,
  titleOfTerms,
} from "../terms/index.js";
import { termsById } from "../terms/queries.js";
import {
  type Frozen,
  freezeCommitment,
  freezeProposals,
  publishFrozen,
  versionById,
} from "../versions/index.js";
import type { StoredBallot } from "./queries.js";

/** Why these things can't be put to a ballot now. */
export async function issuesWithSubject(
  db: Db,
  process: string,
  subject: BallotSubject,
  ids: readonly string[],
): Promise<Issue[]> {
  if (subject === "version") {
    if (ids.length !== 1) return [issue("one_commitment_per_ballot", undefined, "subjects")];
    const row = await commitmentById(db, process, ids[0] as string);
    if (row.state === "in_plan") return [issue("commitment_decided", { n: row.n })];
    return row.state === "withdrawn" ? [issue("commitment_withdrawn", { n: row.n })] : [];
  }
  if (subject === "terms") {
    if (ids.length !== 1) return [issue("one_terms_per_ballot", undefined, "subjects")];
    return issuesWithPutting(db, process, ids[0] as string);
  }
  if ((subject === "proposal") !== (ids.length === 1) || new Set(ids).size !== ids.length)
    return [issue("one_proposal_or_list", undefined, "subjects")];
  const issues: Issue[] = [];
  for (const row of await proposalsByIds(db, process, ids)) {
    issues.push(...issuesWithMove({ ...(await proposalNow(db, row)), ballot: null }, "put_to_ballot"));
  }
  return issues;
}

/** The words as they are now become the version that is voted on. */
export function freezeSubject(
  context: ActContext,
  process: string,
  subject: BallotSubject,
  ids: readonly string[],
): Promise<Frozen> {
  if (subject === "terms") return freezeForBallot(context, process, ids[0] as string);
  return subject === "version"
    ? freezeCommitment(context, process, ids[0] as string)
    : freezeProposals(context, process, ids);
}

/** "3 Open data on medical costs", or "P-0001 …; P-0002 …". */
export async function titleOfSubjects(
  db: Db,
  row: Pick<StoredBallot, "process" | "subject" | "subjects">,
): Promise<string> {
  if (row.subject === "version") {
    const one = await commitmentById(db, row.process, row.subjects[0] as string);
    return `${one.n} ${one.title}`;
  }
  if (row.subject === "terms")
    return titleOfTerms(db, await termsById(db, row.process, row.subjects[0] as string));
  const rows = await proposalsByIds(db, row.process, row.subjects);
  return rows.map(({ reference, title }) => `${reference} ${title}`).join("; ");
}

/** References of proposals and contributions that are decided about [Q13]. */
export async function linkedReferences(
  db: Db,
  row: Pick<StoredBallot, "process" | "subject" | "subjects">,
): Promise<string[]> {
  if (row.subject === "terms") return [];
  const kind = row.subject === "version" ? "commitment" : "proposal";
  const references = new Set<string>();
  if (kind === "proposal")
    for (const one of await proposalsByIds(db, row.process, row.subjects)) references.add(one.reference);
  for (const id of row.subjects) {
    for (const one of await contributionsLinkedTo(db, row.process, { kind, id }))
      references.add(one.reference);
  }
  return [...references];
}

/** What was decided about is public, in exactly the words that were voted on. */
export async function publishText(context: ActContext, row: StoredBallot): Promise<void> {
  if (row.subject === "terms") return publishVoted(context, row.process, row.subjects[0] as string);
  const frozen = await versionById(context.tx, row.process, row.version);
  if (row.subject === "version")
    await publishFrozen(context, await commitmentById(context.tx, row.process, frozen.subject), frozen);
  else await context.tx.update(version).set({ published: true }).where(eq(version.id, frozen.id));
}

/** The ballot ended without a result: what was before the forum can be changed and put again. */
export async function releaseSubject(context: ActContext, row: StoredBallot): Promise<void> {
  if (row.subject === "terms") await releaseTerms(context, row.process, row.subjects[0] as string);
}
