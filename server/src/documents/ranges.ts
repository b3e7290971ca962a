import type * as Y from "yjs";
import type { By } from "./by.js";
import type { Span } from "./provenance.js";

export interface Range extends Span<By> {
  readonly clock: number;
}

/** What is known of letters by their ids: for each client id stretches in the order of their clocks. */
export type Ranges = Map<number, Range[]>;

export function spansOf(marks: readonly (By | null)[], otherwise: By): Span<By>[] {
  const spans: { length: number; mark: By }[] = [];
  for (const mark of marks) {
    const last = spans.at(-1);
    if (last && last.mark === (mark ?? otherwise)) last.length += 1;
    else spans.push({ length: 1, mark: mark ?? otherwise });
  }
  return spans;
}

export function push(into: Ranges, { client, clock }: Y.ID, spans: readonly Span<By>[]): void {
  const ranges = into.get(client) ?? [];
  into.set(client, ranges);
  let at = clock;
  const added = spans.map(({ length, mark }) => {
    at += length;
    return { clock: at - length, length, mark };
  });
  const last = ranges.at(-1);
  if (last === undefined || last.clock < clock) ranges.push(...added);
  else ranges.splice(placeOf(ranges, clock) + 1, 0, ...added);
}

/** Says something else of letters of which something is known. */
export function replace(all: Ranges, { client, clock }: Y.ID, spans: readonly Span<By>[]): void {
  const ranges = all.get(client) ?? [];
  const end = clock + spans.reduce((sum, { length }) => sum + length, 0);
  const first = placeOf(ranges, clock);
  const last = placeOf(ranges, end - 1);
  const [from, to] = [ranges[first], ranges[last]] as [Range, Range];
  const head = { ...from, length: clock - from.clock };
  const tail = { clock: end, length: to.clock + to.length - end, mark: to.mark };
  let at = clock;
  const middle = spans.map(({ length, mark }) => {
    at += length;
    return { clock: at - length, length, mark };
  });
  const now = [head, ...middle, tail].filter(({ length }) => length > 0);
  ranges.splice(first, last - first + 1, ...now);
}

/** The last range that begins at this clock or before it; -1: none does. */
function placeOf(ranges: readonly Range[], clock: number): number {
  let low = -1;
  for (let high = ranges.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((ranges[middle] as Range).clock <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function spansBetween(all: Ranges, { client, clock }: Y.ID, length: number): Span<By>[] {
  const ranges = all.get(client) ?? [];
  const spans: Span<By>[] = [];
  for (let i = placeOf(ranges, clock), at = clock; at < clock + length; i++) {
    const range = ranges[i];
    if (range === undefined || range.clock > at || range.clock + range.length <= at)
      throw new Error(`Nobody is known to have written ${client}:${at}.`);
    const end = Math.min(clock + length, range.clock + range.length);
    spans.push({ length: end - at, mark: range.mark });
    at = end;
  }
  return spans;
}

/** What is known of any of these letters. */
export function rangesAmong(all: Ranges, { client, clock }: Y.ID, length: number): Range[] {
  const ranges = all.get(client) ?? [];
  const found: Range[] = [];
  for (let i = Math.max(0, placeOf(ranges, clock)); i < ranges.length; i++) {
    const { mark, ...range } = ranges[i] as Range;
    if (range.clock >= clock + length) break;
    const from = Math.max(clock, range.clock);
    const end = Math.min(clock + length, range.clock + range.length);
    if (from < end) found.push({ clock: from, length: end - from, mark });
  }
  return found;
}

/** All marks that any of these letters bear. */
export const marksAmong = (all: Ranges, id: Y.ID, length: number): By[] =>
  rangesAmong(all, id, length).map(({ mark }) => mark);
