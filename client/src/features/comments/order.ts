import type { ThreadRow } from "@accord/shared/comments";

export interface Places {
  /** Roots of fields in the order of the template. */
  readonly fields: readonly string[];
  /** Marks that stand in the text, in reading order. */
  readonly marks: ReadonlySet<string>;
}

export const isGone = (
  thread: Pick<ThreadRow, "anchor" | "id">,
  { marks, isRead = true }: Pick<Places, "marks"> & { readonly isRead?: boolean },
): boolean => isRead && thread.anchor === "passage" && !marks.has(thread.id);

/** As one reads: the whole first, each field and its passages, what lost its passage last. */
export function inReadingOrder(threads: readonly ThreadRow[], places: Places): ThreadRow[] {
  const marks = [...places.marks];
  const placeOf = (thread: ThreadRow): [number, number] => {
    if (thread.anchor === "whole") return [-1, 0];
    if (isGone(thread, places)) return [places.fields.length + 1, 0];
    const field = places.fields.indexOf(thread.field?.split("/", 1)[0] ?? "");
    return [
      field < 0 ? places.fields.length : field,
      thread.anchor === "field" ? -1 : marks.indexOf(thread.id),
    ];
  };
  return threads
    .map((thread) => ({ thread, place: placeOf(thread) }))
    .toSorted(
      (a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || (a.thread.at < b.thread.at ? -1 : 1),
    )
    .map(({ thread }) => thread);
}

export const filters = ["open", "mine", "mentioned", "unanswered", "unread", "resolved"] as const;
export type Filter = (typeof filters)[number];

export const isFilter = (word: string | undefined): word is Filter =>
  (filters as readonly (string | undefined)[]).includes(word);

export function passes(thread: ThreadRow, filter: Filter, me: string): boolean {
  switch (filter) {
    case "mentioned":
      return thread.comments.some(({ mentions }) => mentions.some(({ id }) => id === me));
    case "mine":
      return thread.mine;
    case "unread":
      return thread.unread > 0;
    case "unanswered":
      return thread.state === "open" && thread.comments.every(({ by }) => by.id === thread.by.id);
    default:
      return thread.state === filter;
  }
}

/** Open suggestions for the same words, each with those that share words with it; every other thread is alone. */
export function stacked(
  threads: readonly ThreadRow[],
  standings: ReadonlyMap<string, { readonly others: readonly string[] }> | undefined,
): ThreadRow[][] {
  const stacks: ThreadRow[][] = [];
  for (const thread of threads) {
    const also =
      thread.state === "open" && thread.suggestion ? (standings?.get(thread.id)?.others ?? []) : [];
    const meets = stacks.filter((stack) => stack.some(({ id }) => also.includes(id)));
    const [first, ...more] = meets;
    if (!first) {
      stacks.push([thread]);
      continue;
    }
    first.push(...more.flat(), thread);
    for (const stack of more) stacks.splice(stacks.indexOf(stack), 1);
  }
  for (const stack of stacks) stack.sort((a, b) => (a.at < b.at ? -1 : 1));
  return stacks;
}

/**
 * A key for each stack that it keeps while its first suggestions end and others join: who writes in one of its cards
 * keeps the caret. By thread.
 */
export function keysOfStacks(
  stacks: readonly (readonly Pick<ThreadRow, "id">[])[],
  before: ReadonlyMap<string, string>,
): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const stack of stacks) {
    const kept = stack.flatMap(({ id }) => before.get(id) ?? []);
    const own = stack.flatMap(({ id }) => [id, `${id}+`]);
    const key = [...kept, ...own].find((one) => !used.has(one)) ?? "";
    used.add(key);
    for (const { id } of stack) keys.set(id, key);
  }
  return keys;
}
