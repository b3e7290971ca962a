import { pauseMs } from "./sittings.js";

/** An update of an archive, without its words. */
export interface Step {
  readonly seq: number;
  readonly person: string | null;
  readonly act: string | null;
  readonly at: string;
}

/** Updates that belong together: what some people wrote at one time, or what one act did. */
export interface Moment {
  /** The text as it stood after this one. */
  readonly seq: number;
  /** Its first update. */
  readonly first: number;
  readonly people: readonly string[];
  readonly act: string | null;
  readonly from: string;
  readonly until: string;
}

/** Acts that set or take marks of conversations: no word changes by them. */
const marking: ReadonlySet<string> = new Set([
  "open-thread",
  "place-thread",
  "link-passage",
  "unlink-passage",
  "link-sheet-passage",
  "unlink-sheet-passage",
  "keep-marks",
]);

export const isOfWords = ({ act }: Pick<Step, "act">): boolean => act === null || !marking.has(act);

const longestPauses = 3;

/**
 * An archive as moments: a pause ends one, so does an act, so does somebody else who goes on where the first has left
 * off. Who write at the same time are in one moment. With more than `most`, pauses that part them grow.
 */
export function momentsOf(steps: readonly Step[], most = 400): Moment[] {
  const written = steps.filter(isOfWords);
  const later = returnsOf(written);
  for (let pause = pauseMs; ; pause *= 2) {
    const moments = parted(written, later, pause);
    if (moments.length <= most || pause > yearMs) return moments;
  }
}

const yearMs = 366 * 24 * 60 * 60_000;

/** For each update, when its person writes the next time. */
function returnsOf(steps: readonly Step[]): number[] {
  const next = new Map<string | null, number>();
  const returns: number[] = new Array(steps.length).fill(Number.POSITIVE_INFINITY);
  for (let i = steps.length - 1; i >= 0; i--) {
    const { person, at, act } = steps[i] as Step;
    if (act !== null) continue;
    returns[i] = next.get(person) ?? Number.POSITIVE_INFINITY;
    next.set(person, Date.parse(at));
  }
  return returns;
}

function parted(steps: readonly Step[], returns: readonly number[], pause: number): Moment[] {
  const moments: Moment[] = [];
  /** Who is in the last moment, and when each writes again. */
  let present = new Map<string, number>();
  steps.forEach((step, i) => {
    const last = moments.at(-1);
    const now = Date.parse(step.at);
    const own = step.person === null ? [] : [step.person];
    const back = returns[i] as number;
    const goesOn =
      last !== undefined &&
      step.act === null &&
      last.act === null &&
      now - Date.parse(last.until) <= pause &&
      now - Date.parse(last.from) <= longestPauses * pause &&
      (own.every((person) => present.has(person)) || [...present.values()].some((at) => at - now <= pause));
    if (goesOn) {
      for (const person of own) present.set(person, back);
      const people = [...present.keys()];
      moments[moments.length - 1] = { ...last, seq: step.seq, people, until: step.at };
    } else {
      present = new Map(own.map((person) => [person, back]));
      moments.push({
        seq: step.seq,
        first: step.seq,
        people: own,
        act: step.act,
        from: step.at,
        until: step.at,
      });
    }
  });
  return moments;
}
