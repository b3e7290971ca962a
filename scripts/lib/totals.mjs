/** A runner that failed without naming a failed test has failed once all the same. */
const honest = (counts, good) => ({ ...counts, failed: !good && counts.failed === 0 ? 1 : counts.failed });

export function unitCounts(report, good) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  return honest(
    {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    },
    good,
  );
}

/** What passed only when tried again has not passed. */
export function journeyCounts(report, good) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, good);
}

export function lastLines({ passed, failed, skipped }) {
  return [...(skipped > 0 ? [`${skipped} skipped`] : []), `${passed} passed, ${failed} failed`];
}
