import type { ImportPlace } from "./places.js";

/** Words of a name, without accents, numbers in front, and what says nothing. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^\W*(?:(?:field|section|campo|champ)?\s*(?:[a-z]\.)?\d+|[a-z](?=[.)]))\s*[.):-]?\s*/u, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !little.has(word));
}
const little = new Set(
  "a an and the of to in is are for this it if la le les el los las de del do da dos das des du o os y e et l d que what".split(
    " ",
  ),
);

/** 1 for the same words, 0 for none in common; of longer words the beginning counts. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const same = (x: string, y: string): boolean =>
    x === y || (x.length > 4 && y.length > 4 && x.slice(0, 5) === y.slice(0, 5));
  const shared = a.filter((word) => b.some((its) => same(word, its))).length;
  const back = b.filter((word) => a.some((its) => same(word, its))).length;
  return (shared + back) / (a.length + b.length);
}

const enough = 0.6;
/** Its number in front makes a weaker likeness good. */
const withNumber = 0.3;

/** Another number in front makes a likeness that is not whole weaker: "1 Commitment Number" names no text. */
const otherNumber = 0.1;

/** "E.2" of "E.2 Achievements", "7" of "Field 7: Problem". */
const numberIn = (heading: string): string =>
  /^\W*(?:field\s+|section\s+)?((?:[a-z]\.)?\d{1,2}|[a-z](?=[.)]))\b/iu.exec(heading)?.[1]?.toUpperCase() ??
  "";

/** The place that a heading names, if any. */
export function placeNamed(heading: string, places: readonly ImportPlace[]): ImportPlace | null {
  const number = numberIn(heading);
  let best: ImportPlace | null = null;
  let most = 0;
  for (const place of places) {
    const own = Math.max(...place.names.map((name) => likeness(heading, name)));
    const isNumbered = number !== "" && number === place.no && own >= withNumber;
    const score = isNumbered ? own + 1 : number !== "" && own < 1 ? own - otherNumber : own;
    if (score > most) [best, most] = [place, score];
  }
  return most >= enough ? best : null;
}
