import type { Clock } from "../ports/clock.js";

export interface StoryClock extends Clock {
  /** From here the story's own time stands still until it is moved. */
  begin(instant: string): void;
  /** Moves on; never back. */
  moveTo(instant: string): void;
  /** The machine's time again, from now on. */
  end(): void;
}

/** Time as the demo tells it while it is told, and the given clock before and after. */
export function storyClock(live: Clock): StoryClock {
  let told: string | null = null;
  const notBack = (instant: string, last: string) => {
    if (instant < last) throw new Error(`The demo would go back from ${last} to ${instant}.`);
  };
  return {
    now: () => told ?? live.now(),
    begin(instant) {
      told = instant;
    },
    moveTo(instant) {
      if (told === null) throw new Error("No story is being told.");
      notBack(instant, told);
      told = instant;
    },
    end() {
      if (told !== null) notBack(live.now(), told);
      told = null;
    },
  };
}
