import type { CommitmentChecks, Criterion } from "@accord/shared/commitments";
import { type Asker, may } from "@accord/shared/people";
import { asc, eq } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { criterionAnswer, justification } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { explainsRelevance, sheetsOfProposal } from "../problems/index.js";
import { engagedFor } from "../stakeholders/index.js";
import { circumstancesOf, goalsOf } from "./circumstances.js";
import { commitmentByNumber } from "./queries.js";
import { readText } from "./read-text.js";

/** What stands against filing, and what persons have said of it; read from a copy of the live text. */
export async function checksOf(
  db: Db,
  documents: Documents,
  { process, n, asker, filing }: { process: string; n: number; asker: Asker; filing: boolean },
): Promise<CommitmentChecks> {
  const row = await commitmentByNumber(db, process, n);
  const goals = await goalsOf(db, documents.read, process);
  const circumstances = await circumstancesOf(db, row, {
    filing,
    goals: goals?.map(({ id }) => id) ?? null,
    relevanceExplained: await explainsRelevance(db, documents, row.proposal),
  });
  const answers = await db
    .select()
    .from(criterionAnswer)
    .where(eq(criterionAnswer.commitment, row.id))
    .orderBy(asc(criterionAnswer.at));
  const given = answers.map((one) => ({ ...one, criterion: one.criterion as Criterion }));
  const { issues, criteria } = await readText(documents, row.document, { given, circumstances });
  const written = await db
    .select()
    .from(justification)
    .where(eq(justification.commitment, row.id))
    .orderBy(asc(justification.at));
  const names = await namesOf(db, [...answers.map(({ person }) => person), ...written.map(({ by }) => by)]);
  const thing = { process, group: row.group, invited: row.invited };
  const isOpen = row.lockedAt === null;
  return {
    circumstances: {
      ...circumstances,
      jurisdictions: [...circumstances.jurisdictions],
      others: [...circumstances.others],
      goals: circumstances.goals === null ? null : [...circumstances.goals],
      justified: [...circumstances.justified],
    },
    ...{ issues, criteria },
    answers: given.map(({ criterion, answer, note, person, at }) => ({
      criterion,
      answer,
      note,
      by: names.get(person) ?? "",
      at,
      own: asker.kind === "person" && asker.id === person,
    })),
    justifications: written.map(({ issue, text, by, at }) => ({
      key: issue,
      text,
      by: names.get(by) ?? "",
      at,
    })),
    goals: goals ?? [],
    engaged: await engagedFor(db, row.id),
    problemSheets:
      row.proposal === null
        ? []
        : (await sheetsOfProposal(db, row.proposal)).map(({ no, title }) => ({ no, title })),
    can: {
      answer: may(asker, "discuss_draft", thing).allowed,
      justify: may(asker, "edit_draft", thing).allowed && isOpen,
      place: may(asker, "edit_plan", thing).allowed,
    },
  };
}
