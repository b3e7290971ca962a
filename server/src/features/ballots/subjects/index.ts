import { type BallotSubject, noStatement } from "@accord/shared/ballots";
import { eq } from "drizzle-orm";
import { found } from "../../../acts/refused.js";
import type { ProcessRow } from "../../../doors/http.js";
import type { Db } from "../../../ports/store.js";
import { process as processTable } from "../../../ports/tables/index.js";
import type { StoredBallot } from "../queries.js";
import { amendment } from "./amendment.js";
import { changeOfCommitment } from "./change.js";
import { commitmentText } from "./commitment.js";
import { contributionsNotTaken } from "./contributions.js";
import { ownText } from "./own-text.js";
import { wholePlan } from "./plan.js";
import { processPlan } from "./process-plan.js";
import { listOfProposals, oneProposal } from "./proposals.js";
import { seatMatter } from "./seat.js";
import type { Put, Subject } from "./subject.js";
import { termsOfReference } from "./terms.js";
import { listOfThemes } from "./themes.js";

/** One line per kind of thing that can be put to a ballot. */
export const subjects: Readonly<Record<BallotSubject, Subject>> = {
  version: commitmentText,
  proposal: oneProposal,
  list: listOfProposals,
  terms: termsOfReference,
  amendment,
  contributions: contributionsNotTaken,
  themes: listOfThemes,
  plan: wholePlan,
  process_plan: processPlan,
  change: changeOfCommitment,
  text: ownText,
  seat: seatMatter,
};

export async function homeOf(db: Db, process: string): Promise<ProcessRow> {
  return found((await db.select().from(processTable).where(eq(processTable.id, process)))[0]);
}

const ofTheProcess: readonly BallotSubject[] = ["themes", "plan", "process_plan", "text"];

/** What is the process's own is put by the id of the process: by another it would be counted and linked as what it is not. */
export const isNamed = (kind: BallotSubject, { home, ids }: Pick<Put, "home" | "ids">): boolean =>
  !ofTheProcess.includes(kind) || (ids.length === 1 && ids[0] === home.id);

/** What was put in a ballot, as its subject takes it. */
export const putIn = (home: ProcessRow, row: Pick<StoredBallot, "subjects" | "createdAt">): Put => ({
  home,
  ids: row.subjects,
  statement: noStatement,
  now: row.createdAt,
});

/** "3 Open data on medical costs", or "P-0001 …; P-0002 …". */
export async function titleOf(db: Db, row: StoredBallot): Promise<string> {
  const subject = subjects[row.subject];
  const put = putIn(await homeOf(db, row.process), row);
  return subject.title
    ? subject.title(db, put, row.version)
    : (await subject.labels(db, put)).map(({ label }) => label).join("; ");
}
