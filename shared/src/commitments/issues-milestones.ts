import { daysBetween } from "../messages/dates.js";
import { shownDay } from "./days.js";
import { isFilled } from "./draft.js";
import { type CommitmentIssue, error, warning } from "./issue.js";
import { isNamed } from "./issues-contacts.js";
import type { DraftValues, Milestone } from "./values.js";

const latestGap = 31;

export function issuesWithMilestones(values: DraftValues): CommitmentIssue[] {
  const { milestones, start, end } = values;
  if (milestones.length === 0) return [error("V5", "milestones_missing", "milestones")];
  const issues = milestones.flatMap((one) => issuesWithMilestone(one, values));
  const ends = milestones.flatMap((one) => (one.end === null ? [] : [one.end]));
  const last = ends.toSorted().at(-1);
  const days = last === undefined || end === null ? 0 : daysBetween(last, end);
  if (start !== null && days > latestGap)
    issues.push(warning("V7", "milestones_end_early", "milestones", { days }));
  return issues;
}

function issuesWithMilestone(milestone: Milestone, values: DraftValues): CommitmentIssue[] {
  const { id: row, no, start, end, agency } = milestone;
  const field = "milestones";
  const empty = {
    output: !isFilled(milestone.output),
    start: start === null,
    end: end === null,
    agency: agency === "",
    contact: milestone.contact === "",
  };
  const issues = Object.entries(empty)
    .filter(([, is]) => is)
    .map(([cell]) => error("V5", "milestone_incomplete", field, { row: no, what: cell }, { row, cell }));
  if (start !== null && end !== null && end < start) {
    const said = { row: no, start: shownDay(start), end: shownDay(end) };
    issues.push(error("V5", "milestone_ends_before_start", field, said, { row, cell: "end" }));
  }
  const { start: from, end: until } = values;
  const outside = (day: string | null) =>
    day !== null && ((from !== null && day < from) || (until !== null && day > until));
  if (from !== null && until !== null && (outside(start) || outside(end))) {
    const said = { row: no, start: shownDay(from), end: shownDay(until) };
    const cell = outside(start) ? "start" : "end";
    issues.push(error("V6", "milestone_outside", field, said, { row, cell }));
  }
  if (agency !== "" && !isNamed(agency, values))
    issues.push(warning("5.7", "agency_unknown", field, { row: no, found: agency }, { row, cell: "agency" }));
  return issues;
}
