import { addDays, addMonths } from "../process/days.js";
import { type Circumstances, lastDayBefore } from "./circumstances.js";
import { shownDay } from "./days.js";
import { type CommitmentIssue, error, warning } from "./issue.js";
import type { DraftValues } from "./values.js";

export function issuesWithTimeframe(
  { start, end }: DraftValues,
  circumstances: Circumstances,
): CommitmentIssue[] {
  const { plan, jurisdictions } = circumstances;
  const field = "timeframe";
  const issues: CommitmentIssue[] = [];
  if (start === null) issues.push(error("5.1", "date_missing", field, { which: "start" }, { cell: "start" }));
  if (end === null) issues.push(error("5.1", "date_missing", field, { which: "end" }, { cell: "end" }));
  if (start !== null && end !== null) {
    const least = addDays(addMonths(start, 12), -1);
    if (end <= start) {
      const values = { start: shownDay(start), end: shownDay(end) };
      issues.push(error("V1", "end_not_after_start", field, values, { cell: "end" }));
    } else if (end < least) {
      issues.push(warning("V2", "under_a_year", field, { least: shownDay(least) }, { cell: "end" }));
    }
  }
  if (end !== null && plan.end !== null && end > plan.end) {
    const values = { end: shownDay(end), plan: shownDay(plan.end) };
    issues.push(error("V3", "ends_after_plan", field, values, { cell: "end" }));
  }
  if (end !== null && jurisdictions.length > 1) {
    for (const { name, endOfTerm } of jurisdictions) {
      const last = endOfTerm === null ? null : lastDayBefore(endOfTerm);
      if (last !== null && end > last) {
        const values = { last: shownDay(last), jurisdiction: name };
        issues.push(error("V3", "ends_after_term", field, values, { cell: "end" }));
      }
    }
  }
  if (start !== null && plan.start !== null && start < plan.start) {
    const values = { start: shownDay(start), plan: shownDay(plan.start) };
    issues.push(warning("V4", "starts_before_plan", field, values, { cell: "start" }));
  }
  return issues;
}
