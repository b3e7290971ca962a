import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Clock } from "./clock.js";

/** `open` takes the last instant that was stored before, or null. The machine's time is set by the suite. */
export function clockContract(name: string, open: (highest: string | null) => Clock): void {
  describe(`clock: ${name}`, () => {
    beforeEach(() => {
      vi.useFakeTimers({ now: new Date("2026-11-21T10:00:00.000Z") });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("[CLOCK-1] tells UTC with milliseconds", () => {
      expect(open(null).now()).toBe("2026-11-21T10:00:00.000Z");
    });

    it("[CLOCK-2] never goes back when the machine's time does", () => {
      const clock = open(null);
      const first = clock.now();
      vi.setSystemTime(new Date("2026-11-21T09:00:00.000Z"));
      expect(clock.now()).toBe(first);
      vi.setSystemTime(new Date("2026-11-21T10:00:00.001Z"));
      expect(clock.now()).toBe("2026-11-21T10:00:00.001Z");
    });

    it("[CLOCK-2] never tells less than what was stored before the restart", () => {
      expect(open("2026-11-21T12:00:00.000Z").now()).toBe("2026-11-21T12:00:00.000Z");
    });
  });
}
