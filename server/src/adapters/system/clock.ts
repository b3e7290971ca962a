import type { Clock } from "../../ports/clock.js";

/** The machine's clock, never told earlier than before: `highest` is the last instant that was stored. */
export function systemClock(highest: string | null): Clock {
  let last = highest === null ? 0 : Date.parse(highest);
  // Asked several times for each keystroke, and writing it down takes longer than asking.
  let written = new Date(last).toISOString();
  return {
    now() {
      const now = Date.now();
      if (now > last) {
        last = now;
        written = new Date(now).toISOString();
      }
      return written;
    },
  };
}

/** For the demo and for tests: stands still until set. */
export function setClock(start: string): Clock & { set(instant: string): void; forward(ms: number): void } {
  let at = Date.parse(start);
  return {
    now: () => new Date(at).toISOString(),
    set(instant) {
      at = Math.max(at, Date.parse(instant));
    },
    forward(ms) {
      at += ms;
    },
  };
}
