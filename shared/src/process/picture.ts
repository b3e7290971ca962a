import { daysBetween } from "../messages/dates.js";
import { type Moment, moments } from "./activities.js";
import { addDays, addMonths, earlier, later } from "./days.js";

/** Something with a date, to be drawn in the lane of its moment. */
export interface PictureItem {
  readonly id: string;
  readonly moment: Moment;
  readonly label: string;
  /** Things of one series are drawn as signs in one row that is named once; a thing without is a bar of its own. */
  readonly series: string | null;
  readonly from: string;
  readonly to: string;
  /** It goes on: `to` is only as far as it is drawn. */
  readonly endless?: boolean;
  readonly href: string | null;
  /** Name of the mark for who hears it: what, from, to. */
  readonly name: string;
  /** A window that a rule asks for, drawn as a bracket from the first day. */
  readonly window?: { readonly days: number; readonly met: boolean };
  /** Only its window is drawn. */
  readonly bare?: boolean;
}

export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly href: string | null;
  readonly name: string;
  readonly sign: boolean;
  readonly bare: boolean;
  readonly bracket: { readonly x: number; readonly width: number; readonly met: boolean } | null;
}
export interface Words {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "end" | "middle";
  readonly inside: boolean;
}
export interface Lane {
  readonly moment: Moment;
  readonly y: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly words: readonly Words[];
}
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly from: string;
  readonly to: string;
  /** First days of months, for the words above the grid. */
  readonly months: readonly { readonly day: string; readonly x: number }[];
  readonly today: { readonly day: string; readonly x: number } | null;
  readonly lanes: readonly Lane[];
}

export const picture = { width: 1000, row: 30, bar: 18, head: 28, top: 46, sign: 14, letter: 7.7 } as const;

interface Row {
  readonly items: readonly PictureItem[];
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly words: { x: number; anchor: "start" | "end"; inside: boolean };
}

/** Four lanes over one axis: bars and signs packed into as few rows as their words allow. `mirrored`: from right to left. */
export function timelinePicture(items: readonly PictureItem[], today: string, mirrored = false): Picture {
  const { width, row, head, top } = picture;
  const days = items.flatMap(({ from, to }) => [from, to]);
  const first = days.reduce(earlier, days[0] ?? today);
  const last = days.reduce(later, days[0] ?? today);
  const near = today >= addMonths(first, -3) && today <= addMonths(last, 3);
  const from = monthOf(near ? earlier(today, first) : first);
  const to = addMonths(monthOf(near ? later(today, last) : last), 1);
  const span = Math.max(1, daysBetween(from, to));
  const at = (day: string): number => (daysBetween(from, day) / span) * width;
  const turn = (x: number): number => round(mirrored ? width - x : x);

  let y: number = top;
  const lanes = moments.map((moment): Lane => {
    const rows = packed(
      items.filter((item) => item.moment === moment),
      at,
    );
    const height = head + Math.max(1, rows.length) * row + 6;
    const lane: Lane = {
      moment,
      y,
      height,
      marks: rows.flatMap((line, no) =>
        line.flatMap(({ items: some }) =>
          some.map((item) => markOf(item, y + head + no * row, at, turn, mirrored)),
        ),
      ),
      words: rows.flatMap((line, no) =>
        line.map((one) => wordsOf(one, y + head + no * row + 14, turn, mirrored)),
      ),
    };
    y += height;
    return lane;
  });
  const months: string[] = [];
  const step = Math.max(1, Math.ceil(span / 30.4 / 14));
  for (let day = from; day < to; day = addMonths(day, step)) months.push(day);
  return {
    width,
    height: y,
    from,
    to: addDays(to, -1),
    months: months.map((day) => ({ day, x: turn(at(day)) })),
    today: near ? { day: today, x: turn(at(today)) } : null,
    lanes,
  };
}

const round = (x: number): number => Math.round(x * 10) / 10;
const monthOf = (day: string): string => `${day.slice(0, 8)}01`;

/** Rows of a lane: each thing in the first where it and its words have room. */
function packed(items: readonly PictureItem[], at: (day: string) => number): Row[][] {
  const series = new Map<string, PictureItem[]>();
  for (const item of items) {
    const key = item.series ?? item.id;
    series.set(key, [...(series.get(key) ?? []), item]);
  }
  const all = [...series.values()].map((some) => rowOf(some, at)).sort((a, b) => a.from - b.from);
  const rows: Row[][] = [];
  for (const one of all) {
    const free = rows.find((line) => line.every((other) => one.from > other.to || one.to < other.from));
    if (free) free.push(one);
    else rows.push([one]);
  }
  return rows;
}

function rowOf(items: readonly PictureItem[], at: (day: string) => number): Row {
  const [first] = items;
  const label = first?.series ?? first?.label ?? "";
  const long = label.length * picture.letter;
  const sign = first?.series != null;
  const from = Math.min(...items.map((item) => at(item.from))) - (sign ? picture.sign / 2 : 0);
  const to = Math.max(...items.map((item) => (sign ? at(item.from) + picture.sign / 2 : endOf(item, at))));
  if (!sign && !first?.bare && to - from > long + 16)
    return { items, label, from, to, words: { x: from + 8, anchor: "start", inside: true } };
  if (to + 8 + long <= picture.width)
    return { items, label, from, to: to + 8 + long, words: { x: to + 6, anchor: "start", inside: false } };
  return { items, label, from: from - 8 - long, to, words: { x: from - 6, anchor: "end", inside: false } };
}

const endOf = (item: PictureItem, at: (day: string) => number): number =>
  Math.max(at(addDays(item.to, 1)), at(item.from) + 6);

function markOf(
  item: PictureItem,
  y: number,
  at: (day: string) => number,
  turn: (x: number) => number,
  mirrored: boolean,
): Mark {
  const sign = item.series !== null;
  const start = sign ? at(item.from) - picture.sign / 2 : at(item.from);
  const width = sign ? picture.sign : endOf(item, at) - at(item.from);
  const bracket = (days: number): { x: number; width: number } => {
    const end = at(addDays(item.from, days));
    return { x: turn(mirrored ? end : at(item.from)), width: round(end - at(item.from)) };
  };
  return {
    id: item.id,
    x: turn(mirrored ? start + width : start),
    y,
    width: round(width),
    href: item.href,
    name: item.name,
    sign,
    bare: item.bare ?? false,
    bracket: item.window ? { ...bracket(item.window.days), met: item.window.met } : null,
  };
}

function wordsOf(one: Row, y: number, turn: (x: number) => number, mirrored: boolean): Words {
  const { x, anchor, inside } = one.words;
  const turned = anchor === "start" ? "end" : "start";
  return {
    key: one.items[0]?.id ?? "",
    x: turn(x),
    y,
    text: one.label,
    anchor: mirrored ? turned : anchor,
    inside,
  };
}
