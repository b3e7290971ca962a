import type { Session, Waiting } from "./session.js";

/** So many messages of a connection are written at a time: where it waits alone, and where others wait as well. */
const mostOfEach = { alone: 128, amongOthers: 16 } as const;

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
  if (waiting.length <= most) return [[...waiting], []];
  const taken = new Map<Session, number>();
  const now: Waiting[] = [];
  const later: Waiting[] = [];
  for (const one of waiting) {
    const before = taken.get(one.session) ?? 0;
    taken.set(one.session, before + 1);
    (before < most ? now : later).push(one);
  }
  return [now, later];
}
