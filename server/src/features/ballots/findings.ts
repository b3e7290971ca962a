import type { BallotFinding, BallotSubject } from "@accord/shared/ballots";
import { type CommitmentIssue, issuesWith, type TypedDraft } from "@accord/shared/commitments";
import { type FrozenTerms, partsMissing, type TermsRoot } from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import type { FrozenProposals } from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { justification } from "../../ports/tables/index.js";
import { circumstancesOf } from "../commitments/index.js";
import { commitmentById } from "../commitments/queries.js";
import { namesOf } from "../people/queries.js";

type Given = BallotFinding["justification"];

/** What is missing or wrong in words to be voted on; warnings with the reason given for them. None keeps it from a ballot. */
export async function findingsOf(
  db: Db,
  process: ProcessRow,
  subject: BallotSubject,
  subjects: readonly string[],
  body: unknown,
): Promise<BallotFinding[]> {
  if (subject === "terms") {
    const say = sayIn(process.language);
    const part = (root: TermsRoot) => say(`termsText.part.${root}`);
    return partsMissing((body as FrozenTerms).fields).map((root) =>
      finding(issue("terms_part_missing", { part: part(root) }, root), "error"),
    );
  }
  if (subject !== "version")
    return (body as FrozenProposals).proposals
      .filter(({ asked }) => asked.trim() === "")
      .map(({ reference }) => finding(issue("proposal_asks_nothing", { reference }, reference), "error"));
  const row = await commitmentById(db, process.id, subjects[0] as string);
  const given = await justificationsOf(db, row.id);
  const issues: CommitmentIssue[] = issuesWith(body as TypedDraft, await circumstancesOf(db, row));
  return issues.map((one) => finding(one, one.severity, one.justified ? (given.get(one.key) ?? null) : null));
}

const finding = (
  { code, field, values }: Issue,
  severity: BallotFinding["severity"],
  justification: Given = null,
): BallotFinding => ({
  code,
  ...(field ? { field } : {}),
  ...(values ? { values: { ...values } } : {}),
  severity,
  justification,
});

async function justificationsOf(db: Db, commitment: string): Promise<ReadonlyMap<string, Given>> {
  const rows = await db.select().from(justification).where(eq(justification.commitment, commitment));
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  return new Map(rows.map(({ issue, text, by, at }) => [issue, { text, by: names.get(by) ?? "", at }]));
}
