import { canonicalJson } from "@accord/shared/canonical";
import { figureColumns, figuresOf, type PublicChoice } from "@accord/shared/choices";
import { csvHead, csvLines } from "../../exports/csv.js";

/** The result as published: question, options, totals, what did not count and why. */
export const resultJson = (row: PublicChoice): string =>
  canonicalJson({ format: "accord-public-choice/1", ...row });

export function resultCsv(row: PublicChoice): string {
  const rows = (row.tally?.groups ?? []).flatMap(({ category, options }) =>
    options.map((one) => {
      const option = row.options[one.option - 1];
      return [
        String(row.no),
        category ?? "",
        String(one.place),
        String(one.option),
        option?.title ?? "",
        option?.about?.kind === "theme" ? "" : (option?.about?.ref ?? ""),
        ...figuresOf(row, one).map(String),
      ];
    }),
  );
  const head = [
    "choice",
    "category",
    "place",
    "option",
    "title",
    "reference",
    ...figureColumns[row.rule.kind],
  ];
  return `${csvHead(head)}${csvLines(rows)}`;
}
