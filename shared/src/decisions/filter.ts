import { isWithoutConsensus } from "./lines.js";
import type { DecisionRecord } from "./public-record.js";

export const filterNames = ["subject", "body", "year", "rule", "result"] as const;
export type FilterName = (typeof filterNames)[number];
/** What a decision is filtered by, as codes. */
export type Facets = Readonly<Record<FilterName, string>>;

function resultOf(record: DecisionRecord): string {
  if (record.veto?.given) return "vetoed";
  return isWithoutConsensus(record) ? "no_consensus" : record.result;
}

export function facetsOf(record: DecisionRecord): Facets {
  return {
    subject: record.subject ?? "other",
    body: record.body,
    year: record.at.slice(0, 4),
    rule: record.rule === "none" ? "none" : record.rule.kind,
    result: resultOf(record),
  };
}

/** The values that some decision has, each once, in order. */
export const valuesOf = (all: readonly Facets[], name: FilterName): string[] =>
  [...new Set(all.map((facets) => facets[name]))].sort();

export const fits = (facets: Facets, wanted: Partial<Facets>): boolean =>
  filterNames.every((name) => !wanted[name] || wanted[name] === facets[name]);
