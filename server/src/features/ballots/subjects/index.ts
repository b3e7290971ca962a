import type { BallotSubject } from "@accord/shared/ballots";
import { eq } from "drizzle-orm";
import { found } from "../../../acts/refused.js";
import type { ProcessRow } from "../../../doors/http.js";
import type { Db } from "../../../ports/store.js";
import { process as processTable } from "../../../ports/tables/index.js";
import type { StoredBallot } from "../queries.js";
import { commitmentText } from "./commitment.js";
import { listOfProposals, oneProposal } from "./proposals.js";
import type { Put, Subject } from "./subject.js";
import { termsOfReference } from "./terms.js";

/** One line per kind of thing that can be put to a ballot. */
export const subjects: Readonly<Record<BallotSubject, Subject>> = {
  version: commitmentText,
  proposal: oneProposal,
  list: listOfProposals,
  terms: termsOfReference,
};

export async function homeOf(db: Db, process: string): Promise<ProcessRow> {
  return found((await db.select().from(processTable).where(eq(processTable.id, process)))[0]);
}

type OfBallot = Pick<StoredBallot, "process" | "subject" | "subjects">;

/** What was put in a ballot, as its subject takes it. */
export const putIn = (home: ProcessRow, row: Pick<OfBallot, "subjects">): Put => ({
  home,
  ids: row.subjects,
});

/** "3 Open data on medical costs", or "P-0001 …; P-0002 …". */
export async function titleOf(db: Db, row: OfBallot): Promise<string> {
  const subject = subjects[row.subject];
  const put = putIn(await homeOf(db, row.process), row);
  return subject.title
    ? subject.title(db, put)
    : (await subject.labels(db, put)).map(({ label }) => label).join("; ");
}
