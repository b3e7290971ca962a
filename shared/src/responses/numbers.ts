import { type Issue, issue } from "../issues/index.js";

/** Most things that one response answers in one go. */
export const mostAtOnce = 500;

export interface NumberList {
  /** References in the order typed, each once. */
  readonly asked: readonly string[];
  /** References typed more than once. */
  readonly twice: readonly string[];
  /** Pieces that are no number, no reference and no range. */
  readonly unreadable: readonly string[];
  /** The ranges together hold more than may be answered in one go. */
  readonly tooMany: boolean;
}

const piece = /^([CP])?-?0*(\d{1,9})(?:[-–—]([CP])?-?0*(\d{1,9}))?$/i;

/** "11, 14, 15-18, C-0020, P-3" as references: a bare number is a contribution's. */
export function readNumbers(typed: string): NumberList {
  const asked = new Set<string>();
  const twice = new Set<string>();
  const unreadable: string[] = [];
  let tooMany = false;
  const close = typed.replace(/(?<!\s)\s*([-–—])\s*/gu, "$1");
  for (const part of close.split(/[\s,;]+/u).filter((one) => one !== "")) {
    const found = piece.exec(part);
    const letter = (found?.[1] ?? "C").toUpperCase();
    const from = Number(found?.[2] ?? 0);
    const to = Number(found?.[4] ?? found?.[2] ?? 0);
    if (!found || from === 0 || to < from || (found[3]?.toUpperCase() ?? letter) !== letter) {
      unreadable.push(part);
      continue;
    }
    for (let no = from; no <= to; no++) {
      if (asked.size >= mostAtOnce) {
        tooMany = true;
        break;
      }
      const reference = `${letter}-${String(no).padStart(4, "0")}`;
      if (asked.has(reference)) twice.add(reference);
      asked.add(reference);
    }
  }
  return { asked: [...asked], twice: [...twice], unreadable, tooMany };
}

/** All that is named before anything is written: what is unknown, double or answered already. */
export function issuesWithNumbers(
  list: NumberList,
  known: {
    readonly exists: (reference: string) => boolean;
    readonly answered: (reference: string) => boolean;
  },
): Issue[] {
  const named = (code: string, references: readonly string[]): Issue[] =>
    references.length === 0
      ? []
      : [issue(code, { count: references.length, references: references.join(", ") }, "numbers")];
  return [
    ...named("numbers_unreadable", list.unreadable),
    ...named(
      "numbers_unknown",
      list.asked.filter((one) => !known.exists(one)),
    ),
    ...named("numbers_double", list.twice),
    ...named(
      "numbers_answered",
      list.asked.filter((one) => known.exists(one) && known.answered(one)),
    ),
    ...(list.tooMany ? [issue("numbers_too_many", { most: mostAtOnce }, "numbers")] : []),
  ];
}
