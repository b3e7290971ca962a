import type { WrittenRun } from "@accord/shared/history";
import type { Node } from "@tiptap/pm/model";
import * as Y from "yjs";

/** Letters in a row from one source; null: the server has not been asked after them yet. */
export interface Told {
  readonly length: number;
  readonly source: number | null;
}

/** The same between two positions of an editor. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly source: number;
}

/** The sources of letters by the ids that Yjs gives them. */
export type Sources = ReadonlyMap<
  number,
  readonly (readonly [clock: number, length: number, source: number])[]
>;

export function sourcesOf(fields: Readonly<Record<string, readonly WrittenRun[]>>): Sources {
  const all = new Map<number, [number, number, number][]>();
  for (const [client, clock, length, source] of Object.values(fields).flat()) {
    const own = all.get(client);
    if (own) own.push([clock, length, source]);
    else all.set(client, [[clock, length, source]]);
  }
  for (const own of all.values()) own.sort(([a], [b]) => a - b);
  return all;
}

type Type = Y.AbstractType<unknown>;

function* lettersIn(type: Type): Iterable<{ id: Y.ID; length: number }> {
  for (let item = type._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) yield item;
    else if (item.content instanceof Y.ContentType) yield* lettersIn(item.content.type as never);
  }
}

/** The letters of a text in reading order with their sources. */
export function toldIn(fragment: Y.XmlFragment, sources: Sources): Told[] {
  const told: { length: number; source: number | null }[] = [];
  const add = (length: number, source: number | null): void => {
    const last = told.at(-1);
    if (last?.source === source) last.length += length;
    else told.push({ length, source });
  };
  for (const { id, length } of lettersIn(fragment as never)) {
    const ranges = sources.get(id.client) ?? [];
    let at = id.clock;
    const end = id.clock + length;
    for (let i = firstEndingAfter(ranges, at); at < end; i++) {
      const range = ranges[i];
      if (range === undefined || range[0] >= end) {
        add(end - at, null);
        break;
      }
      if (range[0] > at) add(range[0] - at, null);
      const from = Math.max(range[0], at);
      const to = Math.min(range[0] + range[1], end);
      add(to - from, range[2]);
      at = to;
    }
  }
  return told;
}

function firstEndingAfter(ranges: readonly (readonly [number, number, number])[], clock: number): number {
  let low = 0;
  for (let high = ranges.length; low < high; ) {
    const middle = (low + high) >> 1;
    const [start, length] = ranges[middle] as [number, number, number];
    if (start + length > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where they stand in an editor; null where it does not hold the same letters at this moment. */
export function stretchesIn(doc: Node, told: readonly Told[]): Stretch[] | null {
  const stretches: Stretch[] = [];
  let at = 0;
  let within = 0;
  let fits = true;
  doc.descendants((node, position) => {
    for (let from = 0; node.isText && from < node.nodeSize && fits; ) {
      const one = told[at];
      if (one === undefined) {
        fits = false;
        break;
      }
      const length = Math.min(one.length - within, node.nodeSize - from);
      if (one.source !== null) {
        const last = stretches.at(-1);
        const start = position + from;
        if (last?.source === one.source && last.to === start)
          stretches[stretches.length - 1] = { ...last, to: start + length };
        else stretches.push({ from: start, to: start + length, source: one.source });
      }
      from += length;
      within += length;
      if (within === one.length) {
        at += 1;
        within = 0;
      }
    }
    return fits;
  });
  return fits && at === told.length ? stretches : null;
}

/** The sentence of a block that a place in it is in, from and to, as the reader's language parts sentences. */
export function sentenceAt(words: string, place: number, language: string): readonly [number, number] {
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(words)) {
    const end = index + segment.length;
    if (place < end || end === words.length) return [index, index + segment.trimEnd().length];
  }
  return [0, words.length];
}
