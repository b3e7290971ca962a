import type { KeptThread } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import {
  type Blocks,
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

import type { DraftModel, KeptField, KeptText } from "./model.js";

/** Words that a suggestion takes out, and those that it puts in behind them, as places in one text. */
export interface Tracked extends Range {
  readonly put: string;
  readonly thread: KeptThread;
}

/** Every text of a field, those in its rows too. */
const textsOf = ({ texts, table }: KeptField): KeptText[] => [
  ...texts,
  ...(table?.rows ?? []).flatMap((row) => row.flatMap(({ text }) => text ?? [])),
];

/**
 * What open suggestions would change in a text. A word processor knows one change of the same words: of suggestions that
 * change the same ones the first is tracked, and the others are told in its comments.
 */
export function trackedIn(
  kind: "line" | "rich",
  content: TextJson,
  threads: readonly KeptThread[],
): Tracked[] {
  const text = nodeOf(kind, content);
  const tracked: Tracked[] = [];
  for (const thread of threads) {
    const changes = changesOf(text, kind, thread);
    if (!changes.some((one) => tracked.some((other) => one.from <= other.to && other.from <= one.to)))
      tracked.push(...changes);
  }
  return tracked.toSorted((a, b) => a.from - b.from);
}

/** Threads whose whole change is tracked in some text of a draft. */
export const trackedThreads = ({
  fields,
  threads,
}: Pick<DraftModel, "fields" | "threads">): ReadonlySet<string> =>
  new Set(
    fields.flatMap((field) =>
      textsOf(field).flatMap(({ content, address }) =>
        trackedIn("rich", content, onPassages(threads, address)).map(({ thread }) => thread.id),
      ),
    ),
  );

export const onPassages = (threads: readonly KeptThread[], address: string): KeptThread[] =>
  threads.filter(({ field, anchor }) => anchor === "passage" && field === address);

function changesOf(text: Blocks, kind: "line" | "rich", thread: KeptThread): Tracked[] {
  const { suggestion, state } = thread;
  const range = suggestion && state === "open" ? passageIn(text, thread.id) : null;
  if (!suggestion || !range) return [];
  const now = blocksAt(text, range);
  const [base, proposed] = [suggestion.base, suggestion.proposed].map((json) =>
    nodeOf(kind, json as TextJson),
  );
  if (!base || !proposed) return [];
  const wanted = sameBlocks(now, base) ? proposed : merged(base, now, proposed).blocks;
  if (wanted === now) return [];
  const { start } = edgesOf(wanted);
  return changesBetween(now, wanted).map(({ from, to, at, end }) => ({
    from: range.from + from,
    to: range.from + to,
    put: wordsBetween(wanted, start + at, start + end),
    thread,
  }));
}
