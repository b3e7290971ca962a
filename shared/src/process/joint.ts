import { type Issue, issue } from "../issues/index.js";
import { addMonths } from "./days.js";

export interface Jurisdiction {
  readonly name: string;
  /** Last day of its administration's term; null where there are no elections [T22]. */
  readonly endOfTerm: string | null;
}

export const mostJurisdictions = 4;

/** [T21] last day on which a jurisdiction may still be finishing its commitments (3.7). */
export const lastDayOf = ({ endOfTerm }: Jurisdiction): string | null =>
  endOfTerm === null ? null : addMonths(endOfTerm, -2);

/** [3.7] one jurisdiction, or two to four of the same country with names of their own; a national plan has none. */
export function issuesWithJurisdictions(
  level: "national" | "local",
  jurisdictions: readonly Jurisdiction[],
): Issue[] {
  const field = "jurisdictions";
  if (level === "national")
    return jurisdictions.length > 0 ? [issue("jurisdictions_of_national", {}, field)] : [];
  const names = jurisdictions.map(({ name }) => name.trim().toLocaleLowerCase());
  return [
    ...(jurisdictions.length > mostJurisdictions
      ? [issue("jurisdictions_too_many", { count: jurisdictions.length, most: mostJurisdictions }, field)]
      : []),
    ...(names.includes("") ? [issue("jurisdiction_name_missing", {}, field)] : []),
    ...(new Set(names).size < names.length ? [issue("jurisdiction_twice", {}, field)] : []),
  ];
}
