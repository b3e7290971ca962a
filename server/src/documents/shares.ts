import type { Session, Waiting } from "./session.js";

/** So many messages of a connection are written at a time: where it waits alone, and where others wait as well. */
const mostOfEach = { alone: 128, amongOthers: 16 } as const;
/** And so many bytes for each of them, but one message at least: long ones are tried before they are written. */
const bytesOfOne = 2_048;

/** How many of each are written next, so that who sends much makes nobody else wait for all of it (G11). */
export function mostNow(rooms: Iterable<{ readonly waiting: readonly Waiting[] }>): number {
  let only: Session | null = null;
  for (const { waiting } of rooms)
    for (const { session } of waiting) {
      if (only !== null && only !== session) return mostOfEach.amongOthers;
      only = session;
    }
  return mostOfEach.alone;
}

/** What is written now and what waits on, each connection's own in the order it came. */
export function sharedOut(waiting: readonly Waiting[], most: number): [now: Waiting[], later: Waiting[]] {
  if (most === Number.POSITIVE_INFINITY) return [[...waiting], []];
  const taken = new Map<Session, { messages: number; bytes: number }>();
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting) {
    const share = taken.get(one.session) ?? { messages: 0, bytes: 0 };
    taken.set(one.session, share);
    (share.messages < most && share.bytes < most * bytesOfOne ? now : later).push(one);
    share.messages += 1;
    share.bytes += one.bytes.length;
  }
  return [now, later];
}
