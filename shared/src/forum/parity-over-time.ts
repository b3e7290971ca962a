import { z } from "zod";
import { dayText, inZone, isRightToLeft, type Say } from "../messages/index.js";
import { type Drawn, part } from "../pictures/drawn.js";
import { type Bloc, blocs } from "./bloc.js";
import { isParityMet } from "./parity.js";

/** Filled voting seats from an instant on. */
export const seatCountSchema = z.strictObject({
  at: z.string(),
  government: z.int(),
  non_government: z.int(),
});
export type SeatCount = z.infer<typeof seatCountSchema>;

export interface ParityWords {
  readonly say: Say;
  readonly labels: Readonly<Record<Bloc, string>>;
  readonly zone: string;
  readonly language: string;
}

/** A picture for each room there is, so that its words are never small. */
const sizes = {
  wide: { width: 640, height: 240, inset: { start: 32, end: 168, top: 16, bottom: 36 } },
  narrow: { width: 320, height: 200, inset: { start: 24, end: 124, top: 16, bottom: 36 } },
} as const;
export const paritySizes = ["wide", "narrow"] as const;
const round = (value: number): number => Math.round(value * 10) / 10;
const dateOf = (at: string, zone: string): string => dayText(inZone(at, zone).day);

/** In alphabetical order by label (C26). */
export const blocsByLabel = (labels: ParityWords["labels"]): Bloc[] =>
  blocs.toSorted((a, b) => labels[a].localeCompare(labels[b]));

/** Two step lines of filled seats, one for each bloc, with labels at their ends (6.3). `id`: of its title. */
export function drawParity(
  counts: readonly SeatCount[],
  now: string,
  {
    say,
    labels,
    zone,
    language,
    id,
    size,
  }: ParityWords & { readonly id: string; readonly size: (typeof paritySizes)[number] },
): Drawn {
  const { width, height, inset } = sizes[size];
  const mirrored = isRightToLeft(language);
  const from = Date.parse(counts[0]?.at ?? now);
  const to = Math.max(Date.parse(now), from + 1);
  const most = Math.max(2, ...counts.flatMap((one) => blocs.map((bloc) => one[bloc])));
  const side = (x: number): number => round(mirrored ? width - x : x);
  const x = (at: number): number =>
    side(inset.start + ((at - from) / (to - from)) * (width - inset.start - inset.end));
  const y = (seats: number): number =>
    round(height - inset.bottom - (seats / most) * (height - inset.top - inset.bottom));
  const [start, end] = [side(inset.start), x(to)];
  const path = (bloc: Bloc): string =>
    counts
      .map((one, nth) =>
        nth === 0 ? `M${x(Date.parse(one.at))} ${y(one[bloc])}` : `H${x(Date.parse(one.at))}V${y(one[bloc])}`,
      )
      .concat(`H${end}`)
      .join("");
  const last = counts.at(-1);
  const ends = blocsByLabel(labels)
    .map((bloc) => ({ bloc, count: last?.[bloc] ?? 0 }))
    .toSorted((a, b) => b.count - a.count)
    .map((one, nth, all) => ({
      ...one,
      // The lower label stands clear of the upper one.
      y: nth === 0 ? y(one.count) + 5 : Math.max(y(one.count) + 5, y(all[0]?.count ?? 0) + 25),
    }));
  const text = (key: string, at: { x: number; y: number; textAnchor: string }, words: string, more = "") =>
    part("text", key, { className: `parity-label${more}`, ...at }, words);
  const [before, after] = mirrored ? ["start", "end"] : ["end", "start"];
  return part(
    "svg",
    size,
    {
      className: `parity-picture parity-${size}`,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": id,
    },
    part("title", "title", { id }, parityFinding(counts, { say, labels, zone, language })),
    ...[...new Set([0, Math.ceil(most / 2), most])].map((seats) =>
      part(
        "g",
        `tick-${seats}`,
        {},
        part("line", "line", { className: "parity-tick", x1: start, x2: end, y1: y(seats), y2: y(seats) }),
        text(
          "words",
          { x: side(inset.start - 6), y: y(seats) + 5, textAnchor: before ?? "end" },
          String(seats),
        ),
      ),
    ),
    text(
      "from",
      { x: start, y: height - 10, textAnchor: after ?? "start" },
      dateOf(counts[0]?.at ?? now, zone),
    ),
    text("to", { x: end, y: height - 10, textAnchor: "middle" }, dateOf(now, zone)),
    ...ends.map(({ bloc }) =>
      part("path", `line-${bloc}`, { className: `parity-line parity-${bloc}`, d: path(bloc) }),
    ),
    ...ends.map(({ bloc, count, y: at }) =>
      text(
        `label-${bloc}`,
        { x: side(width - inset.end + 8), y: at, textAnchor: after ?? "start" },
        say("forum.balance.label", { label: labels[bloc], count }),
        ` parity-${bloc}`,
      ),
    ),
  );
}

/** How many of each bloc there are, whether that is in balance, and since when. */
export function parityFinding(counts: readonly SeatCount[], { say, labels, zone }: ParityWords): string {
  const last = counts.at(-1);
  if (last === undefined) return say("forum.balance.none");
  const isMet = (one: SeatCount): boolean => isParityMet(one.government, one.non_government);
  const other = counts.findLastIndex((one) => isMet(one) !== isMet(last));
  const [first, second] = blocsByLabel(labels) as [Bloc, Bloc];
  return say(isMet(last) ? "forum.balance.met" : "forum.balance.notMet", {
    date: dateOf(counts[other + 1]?.at ?? last.at, zone),
    first: labels[first],
    second: labels[second],
    filledFirst: last[first],
    filledSecond: last[second],
  });
}

/** The picture in words, newest first: from when, both figures, and whether they were in balance. */
export function parityRows(counts: readonly SeatCount[], { say, labels, zone }: ParityWords) {
  const order = blocsByLabel(labels) as [Bloc, Bloc];
  return {
    heads: [say("forum.balance.date"), ...order.map((bloc) => labels[bloc]), say("forum.balance.is")],
    rows: counts.toReversed().map((one) => ({
      key: one.at,
      cells: [
        dateOf(one.at, zone),
        ...order.map((bloc) => String(one[bloc])),
        say(isParityMet(one.government, one.non_government) ? "forum.balance.yes" : "forum.balance.no"),
      ],
    })),
  };
}
