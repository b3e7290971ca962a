import type { Search } from "../../ports/search.js";
import type { Db } from "../../ports/store.js";

interface Findable {
  readonly id: string;
  readonly process: string;
  readonly title: string;
  readonly text: string;
  readonly anonymous: boolean;
  readonly contributorName: string | null;
  readonly organisation: string | null;
}

/** How a contribution is found by those who read the workspace; a hidden name finds nothing. */
function entryOf(row: Findable) {
  const who = row.anonymous ? [] : [row.contributorName, row.organisation];
  return {
    process: row.process,
    kind: "contribution",
    id: row.id,
    title: row.title,
    body: [row.text === row.title ? "" : row.text, ...who].filter(Boolean).join("\n"),
  };
}

export const indexContribution = (search: Search, tx: Db, row: Findable): Promise<void> =>
  search.index(tx, entryOf(row));

export const indexContributions = (search: Search, tx: Db, rows: readonly Findable[]): Promise<void> =>
  search.indexAll(tx, rows.map(entryOf));
