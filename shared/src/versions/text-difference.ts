import type { TextJson } from "../document-schema/index.js";
import { inCommon } from "../suggestions/index.js";
import { type Line, type LineForm, linesOf, type Words, wordsOfLine } from "./lines.js";
import { differenceByWords, type Piece } from "./word-difference.js";

/** Words that stayed and look otherwise: what came and what went, or where the link leads now. */
export interface FormChange {
  readonly words: string;
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly link: { readonly from: string; readonly to: string } | null;
}

export interface DrawnPiece extends Words {
  readonly kind: Piece["kind"];
}

export interface LineDifference {
  readonly kind: "same" | "inserted" | "deleted" | "changed";
  readonly line: Line;
  /** What the line was before, where that is another form. */
  readonly was: LineForm | null;
  readonly pieces: readonly DrawnPiece[];
  readonly looks: readonly FormChange[];
}

/** So many pairs of lines are weighed; beyond it only equal lines are found. */
const mostPairs = 160_000;
/** Lines that share less than this of their words are two lines, not one that was changed. */
const leastAlike = 0.4;

/** What differs between two texts, line by line and in each line by words, with the form they have. */
export function textDifference(
  before: TextJson | undefined,
  after: TextJson | undefined,
  language: string,
): LineDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const found: LineDifference[] = [];
  let [at, to] = [0, 0];
  const whole = (kind: "inserted" | "deleted", line: Line): void => {
    const pieces = line.words.map((one) => ({ ...one, kind }));
    found.push({ kind, line, was: null, pieces, looks: [] });
  };
  const close = (toOld: number, toNow: number): void => {
    while (at < toOld) whole("deleted", old[at++] as Line);
    while (to < toNow) whole("inserted", now[to++] as Line);
  };
  for (const [a, b] of paired(old, now)) {
    close(a, b);
    found.push(pairDifference(old[a] as Line, now[b] as Line, language));
    [at, to] = [a + 1, b + 1];
  }
  close(old.length, now.length);
  return found;
}

/** Which line took the place of which: equal ones, and between them those that are most alike. */
function paired(old: readonly Line[], now: readonly Line[]): [number, number][] {
  const equal = inCommon(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  );
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...equal, [old.length, now.length] as [number, number]]) {
    pairs.push(
      ...alike(old.slice(a, nextA), now.slice(b, nextB)).map(([x, y]): [number, number] => [a + x, b + y]),
    );
    if (nextA < old.length) pairs.push([nextA, nextB]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return pairs;
}

function alike(old: readonly Line[], now: readonly Line[]): [number, number][] {
  if (old.length * now.length === 0 || old.length * now.length > mostPairs) return [];
  const [bags, others] = [old.map(bagOf), now.map(bagOf)];
  const likeness = old.map((one, x) =>
    now.map((other, y) => {
      if ((one.form.kind === "picture") !== (other.form.kind === "picture")) return 0;
      const share = shared(bags[x] as Bag, others[y] as Bag);
      return share < leastAlike ? 0 : share;
    }),
  );
  const width = now.length + 1;
  const best = new Float64Array((old.length + 1) * width);
  const worth = (x: number, y: number): number => best[x * width + y] as number;
  const like = (x: number, y: number): number => likeness[x]?.[y] ?? 0;
  for (let x = old.length - 1; x >= 0; x -= 1)
    for (let y = now.length - 1; y >= 0; y -= 1)
      best[x * width + y] = Math.max(
        worth(x + 1, y),
        worth(x, y + 1),
        like(x, y) > 0 ? like(x, y) + worth(x + 1, y + 1) : 0,
      );
  const pairs: [number, number][] = [];
  for (let x = 0, y = 0; x < old.length && y < now.length; ) {
    if (like(x, y) > 0 && worth(x, y) === like(x, y) + worth(x + 1, y + 1)) pairs.push([x++, y++]);
    else if (worth(x + 1, y) >= worth(x, y + 1)) x += 1;
    else y += 1;
  }
  return pairs;
}

type Bag = ReadonlyMap<string, number>;

function bagOf(line: Line): Bag {
  const bag = new Map<string, number>();
  // Scripts without spaces are weighed by their letters.
  for (const word of wordsOfLine(line).match(/[\p{Script=Han}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function shared(a: Bag, b: Bag): number {
  const count = (bag: Bag): number => [...bag.values()].reduce((sum, one) => sum + one, 0);
  const common = [...a].reduce((sum, [word, times]) => sum + Math.min(times, b.get(word) ?? 0), 0);
  const all = count(a) + count(b);
  return all === 0 ? 1 : (2 * common) / all;
}

function pairDifference(old: Line, now: Line, language: string): LineDifference {
  const same = old.form.kind === now.form.kind && old.form.level === now.form.level;
  const [was, is] = [lettersOf(old), lettersOf(now)];
  const pieces: DrawnPiece[] = [];
  const looks: FormChange[] = [];
  let [from, to] = [0, 0];
  for (const { kind, words } of differenceByWords(wordsOfLine(old), wordsOfLine(now), language)) {
    for (let at = 0; at < words.length; at += 1) {
      const [before, after] = [was[from], is[to]];
      const own = (kind === "deleted" ? before : after) as Words;
      const letter = words[at] as string;
      const last = pieces.at(-1);
      if (last && last.kind === kind && at > 0 && looksLike(last, own))
        pieces[pieces.length - 1] = { ...last, words: last.words + letter };
      else pieces.push({ ...own, words: letter, kind });
      if (kind === "same" && before && after && !looksLike(before, after))
        note(looks, letter, before, after, at > 0);
      if (kind !== "inserted") from += 1;
      if (kind !== "deleted") to += 1;
    }
  }
  const isChanged = old.key !== now.key;
  return {
    kind: isChanged ? "changed" : "same",
    line: now,
    was: same ? null : old.form,
    pieces,
    looks,
  };
}

const lettersOf = (line: Line): Words[] =>
  line.words.flatMap((run) => Array.from({ length: run.words.length }, () => run));

const looksLike = (a: Words, b: Words): boolean => a.href === b.href && a.marks.join() === b.marks.join();

/** One change of looks goes on as long as the letters change alike. */
function note(looks: FormChange[], letter: string, before: Words, after: Words, goesOn: boolean): void {
  const link =
    before.href !== null && after.href !== null && before.href !== after.href
      ? { from: before.href, to: after.href }
      : null;
  const one: FormChange = {
    words: letter,
    came: after.marks.filter((name) => !before.marks.includes(name)),
    went: before.marks.filter((name) => !after.marks.includes(name)),
    link,
  };
  const last = looks.at(-1);
  const like = (a: FormChange): string => JSON.stringify([a.came, a.went, a.link]);
  if (last && goesOn && like(last) === like(one))
    looks[looks.length - 1] = { ...last, words: last.words + letter };
  else looks.push(one);
}

/** Lines behind each other that are shown, or folded because they stayed. */
export interface Run {
  readonly at: number;
  readonly folded: boolean;
  readonly of: readonly LineDifference[];
}

/** Fewer lines than this are not worth a fold. */
const leastFolded = 3;

/** All of it; else what stayed is folded, a line beside each difference excepted. */
export function runsOf(lines: readonly LineDifference[], whole: boolean): Run[] {
  const stays = (at: number): boolean =>
    whole || [at - 1, at, at + 1].some((near) => lines[near] !== undefined && lines[near].kind !== "same");
  const runs: { at: number; folded: boolean; of: LineDifference[] }[] = [];
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last && last.folded === !stays(at)) last.of.push(line);
    else runs.push({ at, folded: !stays(at), of: [line] });
  }
  return runs.map((run) => ({ ...run, folded: run.folded && run.of.length >= leastFolded }));
}
