import type { ResponseRow } from "@accord/shared/responses";

/** domain.md 8.4, in its order; then what else is public of a response. */
export const responseColumns = [
  "reference",
  "dateReceived",
  "contributor",
  "kind",
  "channel",
  "theme",
  "contribution",
  "proposal",
  "outcome",
  "reasonCode",
  "inputCollected",
  "howConsidered",
  "howInfluenced",
  "includedAndWhy",
  "beyondCurrentPlan",
  "commitmentNo",
  "commitmentTitle",
  "decisionId",
  "decisionDate",
  "rule",
  "count",
  "respondedOn",
  "link",
  "juncture",
  "before",
  "after",
  "departure",
  "told",
] as const satisfies readonly (keyof ResponseRow)[];
export type ResponseColumn = (typeof responseColumns)[number];

/** What is said to one contributor alone stands before the reasons that are shared. */
export function cellsOf(row: ResponseRow): string[] {
  const told: ResponseRow = {
    ...row,
    contributor: row.contributor ?? "anonymous",
    includedAndWhy: [row.ownLine, row.includedAndWhy].filter((one) => one !== "").join("\n\n"),
  };
  return responseColumns.map((column) => {
    const value = told[column];
    return Array.isArray(value) ? value.join("; ") : String(value ?? "");
  });
}
