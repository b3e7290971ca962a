import type { Search } from "../../ports/search.js";
import type { Db } from "../../ports/store.js";

/** How a contribution is found by those who read the workspace; a hidden name finds nothing. */
export async function indexContribution(
  search: Search,
  tx: Db,
  row: {
    readonly id: string;
    readonly process: string;
    readonly title: string;
    readonly text: string;
    readonly anonymous: boolean;
    readonly contributorName: string | null;
    readonly organisation: string | null;
  },
): Promise<void> {
  const who = row.anonymous ? [] : [row.contributorName, row.organisation];
  await search.index(tx, {
    process: row.process,
    kind: "contribution",
    id: row.id,
    title: row.title,
    body: [row.text === row.title ? "" : row.text, ...who].filter(Boolean).join("\n"),
  });
}
