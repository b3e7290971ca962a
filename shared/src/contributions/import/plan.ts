import { issue } from "../../issues/index.js";
import type { CellRefusal, ContributionWords, ImportedRow } from "./read-row.js";

/** What stands in the process under the same id of the same source. */
export interface KnownRow extends ContributionWords {
  readonly id: string;
  readonly reference: string;
  readonly answered: boolean;
}

type RowFate =
  | { readonly fate: "added" }
  | { readonly fate: "updated"; readonly known: KnownRow }
  | { readonly fate: "unchanged"; readonly known: KnownRow }
  | { readonly fate: "refused"; readonly refusal: CellRefusal };

export const comparedFields = [
  "title",
  "text",
  "receivedAt",
  "contributorName",
  "organisation",
  "contributorKind",
  "channel",
  "place",
  "language",
  "sourceAddress",
] as const satisfies readonly (keyof ContributionWords)[];

/**
 * The same id of the same source is the same contribution: never a second one. It is updated while nobody has
 * answered it; afterwards a change is listed, because an answer was given to the words that stand there.
 */
export function fateOf(
  row: ImportedRow,
  known: KnownRow | undefined,
  earlierRow: number | undefined,
  idColumn: number | null,
): RowFate {
  const value = row.sourceId ?? "";
  if (earlierRow !== undefined)
    return {
      fate: "refused",
      refusal: { column: idColumn, value, issue: issue("import_id_twice", { row: earlierRow }) },
    };
  if (known === undefined) return { fate: "added" };
  if (comparedFields.every((field) => row[field] === known[field])) return { fate: "unchanged", known };
  if (known.answered)
    return {
      fate: "refused",
      refusal: {
        column: idColumn,
        value,
        issue: issue("import_answered_already", { reference: known.reference }),
      },
    };
  return { fate: "updated", known };
}
