/** Words to find again in a row of letters, with what stood around them. */
export interface Quoted {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** A place of the quote; the first of those whose surroundings agree most. */
export interface Place {
  readonly at: number;
  /** So many letters next to it are as they were. */
  readonly around: number;
  /** The quote stands nowhere else; not asked where all around it agrees. */
  readonly isOnly: boolean;
}

export interface Search {
  /** None: the quote is gone, or stands among too many that say nearly the same. */
  readonly place: Place | null;
  /** Letters that were compared with others. */
  readonly compared: number;
}

/** A quote is looked for by its first letters alone before anything is made ready for it. */
const probe = 32;
/**
 * So many letters of surroundings are compared. A text that people write has no quote so often; where there are more,
 * one may be taken for another, and none is taken.
 */
const mostAround = 4_000_000;

/** Looks at each letter of the text twice at most, whatever it repeats. */
export function placeOf(all: string, { quote, before, after }: Quoted): Search {
  const head = quote.slice(0, probe);
  const start = head === "" ? -1 : all.indexOf(head);
  if (start === -1) return { place: null, compared: 0 };
  const known = before.length + after.length;
  const borders = bordersOf(quote);
  let [at, most, times, matched, compared, around] = [-1, -1, 0, 0, 0, 0];
  const isSettled = () => (known > 0 ? most === known : times > 1);
  for (let end = start; end < all.length && !isSettled(); end++) {
    const letter = all.charCodeAt(end);
    compared += 1;
    while (matched > 0 && quote.charCodeAt(matched) !== letter) {
      matched = borders[matched - 1] as number;
      compared += 1;
    }
    if (quote.charCodeAt(matched) === letter) matched += 1;
    if (matched === 0) {
      const next = all.indexOf(head, end + 1);
      if (next === -1) break;
      end = next - 1;
    }
    if (matched < quote.length) continue;
    matched = borders[matched - 1] as number;
    times += 1;
    const from = end + 1 - quote.length;
    const agree = agreeingBefore(all, from, before) + agreeingAfter(all, end + 1, after);
    around += agree + 2;
    if (around > mostAround) return { place: null, compared: compared + around };
    if (agree > most) [at, most] = [from, agree];
  }
  const place = at === -1 ? null : { at, around: most, isOnly: times === 1 };
  return { place, compared: compared + around };
}

/** For each beginning of the words: how long an end of it, shorter than itself, begins them too. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words.charCodeAt(at) !== words.charCodeAt(length))
      length = borders[length - 1] as number;
    if (words.charCodeAt(at) === words.charCodeAt(length)) length += 1;
    borders[at] = length;
  }
  return borders;
}

function agreeingBefore(all: string, at: number, before: string): number {
  const most = Math.min(at, before.length);
  let n = 0;
  while (n < most && all.charCodeAt(at - 1 - n) === before.charCodeAt(before.length - 1 - n)) n += 1;
  return n;
}

function agreeingAfter(all: string, at: number, after: string): number {
  const most = Math.min(all.length - at, after.length);
  let n = 0;
  while (n < most && all.charCodeAt(at + n) === after.charCodeAt(n)) n += 1;
  return n;
}
