import type { PublicRecord } from "@accord/shared/contributions";
import type { ResponseRow } from "@accord/shared/responses";
import type { Db } from "../../ports/store.js";
import { type Publication, publicationsAt } from "./queries.js";

/** A public contribution with the outcome of its public response; null while there is none. */
export interface ContributionLine {
  readonly record: PublicRecord;
  readonly outcome: ResponseRow["outcome"];
}

export async function contributionLines(
  db: Db,
  process: string,
  rows: readonly Publication[],
): Promise<ContributionLine[]> {
  const records = rows.map(({ body }) => body as unknown as PublicRecord);
  const responses = await publicationsAt(
    db,
    process,
    records.map(({ reference }) => `responses/${reference}`),
  );
  const answers = responses.map(({ body }) => body as unknown as ResponseRow);
  const outcomes = new Map(answers.map(({ reference, outcome }) => [reference, outcome]));
  return records.map((record) => ({ record, outcome: outcomes.get(record.reference) ?? null }));
}
