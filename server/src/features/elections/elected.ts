import { outcomeOf } from "@accord/shared/elections";
import type { StoredApplication, StoredElection } from "./queries.js";

/** Numbers of the applications that a seat is due to, by college; none before the result. */
export function electedOf(row: StoredElection, all: readonly StoredApplication[]): number[] {
  if (row.state !== "published") return [];
  return row.form.method === "committee"
    ? all.filter(({ selection }) => selection?.selected).map(({ no }) => no)
    : row.form.colleges.flatMap((_college, at) => outcomeOf(row.rounds, at + 1).elected);
}
