import { describe, expect, it } from "vitest";
import { journeyCounts, lastLines, unitCounts } from "./lib/totals.mjs";

describe("totals of npm test", () => {
  it("[RUN-4] ends with one plain line, skipped ones on a line before it", () => {
    expect(lastLines({ passed: 12, failed: 0, skipped: 0 })).toEqual(["12 passed, 0 failed"]);
    expect(lastLines({ passed: 12, failed: 1, skipped: 3 })).toEqual(["3 skipped", "12 passed, 1 failed"]);
  });

  it("[RUN-4] counts a flaky journey as failed", () => {
    expect(journeyCounts({ stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 1 } }, false)).toEqual({
      passed: 4,
      failed: 3,
      skipped: 1,
    });
  });

  it("[RUN-4] counts a runner that failed without a failed test, or left no report, as one failed", () => {
    expect(unitCounts({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 0 }, false).failed).toBe(1);
    expect(unitCounts(null, true).failed).toBe(1);
    expect(journeyCounts(null, true).failed).toBe(1);
  });
});
