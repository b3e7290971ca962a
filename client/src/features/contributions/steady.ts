import type { ContributionLine } from "@accord/shared/contributions";

/** A list as it stands under the reader: each row as it was when the list was last put in order. */
export type Held = readonly ContributionLine[];

export interface Steady {
  /** What was held, with the pages that came after its end. */
  readonly held: Held;
  /** The rows in the held order, each as the server knows it now. */
  readonly rows: readonly ContributionLine[];
  /** Rows that came in between or above: they wait until the reader asks for them. */
  readonly news: number;
  /** Held rows that the view no longer has. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Nothing moves under a reader [C20]: what changed changes in place, what came in waits, what left stays as a grey line.
 * Only what stands after the last row known is put on, as the next page is.
 */
export function steady(held: Held, fresh: readonly ContributionLine[], more: boolean): Steady {
  const known = new Map(fresh.map((row) => [row.id, row]));
  const places = new Set(held.map((row) => row.id));
  const end = fresh.findLastIndex((row) => places.has(row.id));
  const tail = held.length === 0 ? fresh : end < 0 ? [] : fresh.slice(end + 1);
  const news = fresh.filter((row) => !places.has(row.id)).length - tail.length;
  // Rows that came in push others behind the end of what was asked for: of those nothing is known.
  const lastSeen = held.findLastIndex((row) => known.has(row.id));
  const gone = new Set(
    held.filter((row, at) => !known.has(row.id) && (!more || at < lastSeen)).map((row) => row.id),
  );
  const all = [...held, ...tail];
  return { held: all, rows: all.map((row) => known.get(row.id) ?? row), news, gone };
}

/** What stays selected: not what left the view, nor what was hidden since it was shown. */
export function stillSelected(
  selected: ReadonlySet<string>,
  { held, rows, gone }: Steady,
): ReadonlySet<string> {
  const hidden = new Set(
    rows.filter((row, at) => row.state === "hidden" && held[at]?.state !== "hidden").map((row) => row.id),
  );
  const left = [...selected].filter((id) => !gone.has(id) && !hidden.has(id));
  return left.length === selected.size ? selected : new Set(left);
}
