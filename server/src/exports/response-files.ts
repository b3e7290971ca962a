import { canonicalJson } from "@accord/shared/canonical";
import type { ResponseRow } from "@accord/shared/responses";
import { csvHead, csvLines } from "./csv.js";
import type { ResponseModel } from "./response-model.js";

/** domain.md 8.4, in its order. */
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
] as const satisfies readonly (keyof ResponseRow)[];

/** Canonical JSON of the whole, written row by row. */
export async function* responseJson(model: ResponseModel): AsyncGenerator<string> {
  const { format, process, publishedSince, release } = model;
  const head = canonicalJson({ format, process, publishedSince, release });
  yield `${head.slice(0, -1)},"rows":[`;
  let first = true;
  for await (const rows of model.rows()) {
    yield `${first ? "" : ","}${rows.map((row) => canonicalJson(row)).join(",")}`;
    first = false;
  }
  yield "]}";
}

export async function* responseCsv(model: ResponseModel): AsyncGenerator<string> {
  yield csvHead(responseColumns);
  for await (const rows of model.rows()) yield csvLines(rows.map(cellsOf));
}

/** What is said to one contributor alone stands before the reasons that are shared. */
function cellsOf(row: ResponseRow): string[] {
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
