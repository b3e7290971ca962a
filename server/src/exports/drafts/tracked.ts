import type { KeptThread } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import {
  blocksAt,
  changesBetween,
  edgesOf,
  merged,
  nodeOf,
  passageIn,
  type Range,
  sameBlocks,
  wordsBetween,
} from "@accord/shared/suggestions";

/** Words that a suggestion takes out, and those that it puts in behind them, as places in one text. */
export interface Tracked extends Range {
  readonly put: string;
  readonly thread: KeptThread;
}

/** What open suggestions would change in a text; of several for the same words the first, the others are told beside. */
export function trackedIn(
  kind: "line" | "rich",
  content: TextJson,
  threads: readonly KeptThread[],
): Tracked[] {
  const text = nodeOf(kind, content);
  const taken: Range[] = [];
  const tracked: Tracked[] = [];
  for (const thread of threads) {
    const { suggestion, state } = thread;
    const range = suggestion && state === "open" ? passageIn(text, thread.id) : null;
    if (!suggestion || !range || taken.some((one) => one.from < range.to && range.from < one.to)) continue;
    const now = blocksAt(text, range);
    const [base, proposed] = [suggestion.base, suggestion.proposed].map((json) =>
      nodeOf(kind, json as TextJson),
    );
    if (!base || !proposed) continue;
    const wanted = sameBlocks(now, base) ? proposed : merged(base, now, proposed).blocks;
    const { start } = edgesOf(wanted);
    taken.push(range);
    for (const { from, to, at, end } of changesBetween(now, wanted))
      tracked.push({
        from: range.from + from,
        to: range.from + to,
        put: wordsBetween(wanted, start + at, start + end),
        thread,
      });
  }
  return tracked.toSorted((a, b) => a.from - b.from);
}
