import { canonicalJson } from "@accord/shared/canonical";
import { cellsOf, responseColumns } from "./columns.js";
import { csvHead, csvLines } from "./csv.js";
import type { ResponseModel } from "./response-model.js";

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
