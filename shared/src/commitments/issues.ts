import { plainText } from "../document-schema/index.js";
import { type Issue, type IssueValues, issue } from "../issues/index.js";
import { daysBetween } from "../messages/dates.js";
import { addDays, addMonths } from "../process/days.js";
import { type Circumstances, lastDayBefore, maxCommitments, noCircumstances } from "./circumstances.js";
import { shownDay } from "./days.js";
import { emptyField, isFilled, type TypedDraft, titleOf } from "./draft.js";
import { commitmentTemplate, type TextField } from "./template.js";
import { type Contact, type DraftValues, type Milestone, valuesOf } from "./values.js";

export type Rule =
  | "5.1"
  | "V1"
  | "V2"
  | "V3"
  | "V4"
  | "V5"
  | "V6"
  | "V7"
  | "V8"
  | "V9"
  | "V10"
  | "V11"
  | "V12"
  | "5.7";

/** What stands against filing: an error, or a warning that a written justification answers. It points at its field. */
export interface CommitmentIssue extends Issue {
  readonly rule: Rule;
  readonly severity: "error" | "warning";
  /** Under which a justification is kept: "V2", or with its row "5.7:<row>". */
  readonly key: string;
  readonly row?: string;
  /** Column of the row. */
  readonly cell?: string;
  /** A warning with a written justification. */
  readonly justified: boolean;
}

interface At {
  readonly row?: string;
  readonly cell?: string;
}

const found = (
  rule: Rule,
  severity: CommitmentIssue["severity"],
  about: Issue,
  { row, cell }: At = {},
): CommitmentIssue => ({
  ...about,
  rule,
  severity,
  key: row === undefined ? rule : `${rule}:${row}`,
  justified: false,
  ...(row === undefined ? {} : { row }),
  ...(cell === undefined ? {} : { cell }),
});
const error = (rule: Rule, code: string, field: string, values: IssueValues = {}, at?: At): CommitmentIssue =>
  found(rule, "error", issue(code, values, field), at);
const warning = (
  rule: Rule,
  code: string,
  field: string,
  values: IssueValues = {},
  at?: At,
): CommitmentIssue => found(rule, "warning", issue(code, values, field), at);

/** All that is missing or wrong, in the order of the fields; a draft may be saved, frozen and voted on all the same. */
export function issuesWith(
  draft: TypedDraft,
  circumstances: Circumstances = noCircumstances,
): CommitmentIssue[] {
  const values = valuesOf(draft);
  const all = [
    ...issuesWithPlace(circumstances),
    ...textIssues(draft, circumstances, [2]),
    ...issuesWithTitle(draft, circumstances),
    ...issuesWithTimeframe(values, circumstances),
    ...issuesWithContacts(values),
    ...textIssues(draft, circumstances, [7, 8, 9, 10, 11]),
    ...issuesWithGoals(values, circumstances),
    ...issuesWithChoices(values),
    ...issuesWithResources(draft, values),
    ...issuesWithMilestones(values),
    ...issuesAtFiling(circumstances),
  ];
  return all.map((one) =>
    one.severity === "warning" && circumstances.justified.includes(one.key)
      ? { ...one, justified: true }
      : one,
  );
}

/** What keeps it from being filed: errors, and warnings nobody has justified. */
export const standing = (issues: readonly CommitmentIssue[]): CommitmentIssue[] =>
  issues.filter((one) => !one.justified);

/** Length as a reader counts it: an accent or an emoji is one. */
const charactersIn = (text: string) => [...text].length;

function textIssues(
  draft: TypedDraft,
  { level }: Circumstances,
  numbers: readonly number[],
): CommitmentIssue[] {
  return commitmentTemplate.fields
    .filter(({ no }) => numbers.includes(no))
    .flatMap((field) => issuesWithText(field, draft, level));
}

function issuesWithText(
  field: TextField,
  draft: TypedDraft,
  level: Circumstances["level"],
): CommitmentIssue[] {
  const content = draft.fields[field.root] ?? emptyField;
  const values = { no: field.no };
  const required = field.requiredToFile && (field.no !== 11 || level === "local");
  if (!isFilled(content)) return required ? [error("5.1", "field_empty", field.root, values)] : [];
  const characters = charactersIn(plainText(content).trim());
  if (field.mostCharacters === null || characters <= field.mostCharacters) return [];
  return [error("5.1", "field_too_long", field.root, { ...values, most: field.mostCharacters, characters })];
}

function issuesWithPlace({ place, others, level, jurisdictions }: Circumstances): CommitmentIssue[] {
  const issues: CommitmentIssue[] = [];
  if (place === null) issues.push(error("5.1", "place_missing", "place"));
  const other = place === null ? undefined : others.find((one) => one.place === place);
  if (other) issues.push(error("5.1", "place_taken", "place", { n: other.n, place: place as number }));
  const most = level === "local" ? maxCommitments(Math.max(1, jurisdictions.length)) : null;
  const count = others.filter(({ inPlan }) => inPlan).length + 1;
  if (most !== null && count > most) issues.push(error("V9", "plan_is_full", "place", { count, most }));
  return issues;
}

const bare = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

function issuesWithTitle(draft: TypedDraft, { others }: Circumstances): CommitmentIssue[] {
  const title = bare(titleOf(draft));
  const other = title === "" ? undefined : others.find((one) => bare(one.title) === title);
  return other ? [error("5.1", "title_taken", "title", { n: other.n })] : [];
}

function issuesWithTimeframe({ start, end }: DraftValues, circumstances: Circumstances): CommitmentIssue[] {
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

/** As far as its form tells: one @, no blanks, a name with a point after it. */
export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@.,;<>"()]{2,}$/u.test(text) && !text.includes("..");

const contactColumns = ["organisation", "branch", "contact", "title", "email", "role"] as const;

function issuesWithContacts(values: DraftValues): CommitmentIssue[] {
  const { leadAgencies, leadNonGovernment, otherStakeholders, none } = values;
  const issues: CommitmentIssue[] = [];
  if (leadAgencies.length === 0) issues.push(error("V10", "lead_agency_missing", "leadAgencies"));
  else {
    const count = leadAgencies.filter(({ lead }) => lead).length;
    if (count === 0) issues.push(error("V10", "lead_not_marked", "leadAgencies"));
    if (count > 1) issues.push(error("V10", "lead_marked_twice", "leadAgencies", { count }));
  }
  issues.push(...contactIssues(4, "leadAgencies", leadAgencies));
  issues.push(...contactIssues(5, "leadNonGovernment", leadNonGovernment));
  if (otherStakeholders.length === 0 && !none.otherStakeholders)
    issues.push(error("5.1", "answer_missing", "otherStakeholders", { no: 6 }));
  issues.push(...contactIssues(6, "otherStakeholders", otherStakeholders));
  return issues;
}

function contactIssues(no: number, field: string, contacts: readonly Contact[]): CommitmentIssue[] {
  return contacts.flatMap((contact, at): CommitmentIssue[] => {
    const place = { row: contact.id };
    // Of those who do not lead for government, the organisation must be named; the rest is as far as it is known.
    const needed = no === 4 ? contactColumns : (["organisation"] as const);
    const missing = needed
      .filter((cell) => contact[cell] === "" || contact[cell] === null)
      .map((cell) =>
        error("V10", "contact_incomplete", field, { no, row: at + 1, what: cell }, { ...place, cell }),
      );
    if (contact.email === "" || isEmail(contact.email)) return missing;
    const values = { no, row: at + 1, found: contact.email };
    return [...missing, error("V10", "contact_email_wrong", field, values, { ...place, cell: "email" })];
  });
}

function issuesWithGoals({ goals }: DraftValues, circumstances: Circumstances): CommitmentIssue[] {
  const known = circumstances.goals;
  return known === null || goals.every((id) => known.includes(id))
    ? []
    : [error("5.1", "goal_unknown", "longTermGoal")];
}

function issuesWithChoices({ policyAreas, sectors, values }: DraftValues): CommitmentIssue[] {
  const upToTwo = (no: number, field: string, chosen: number): CommitmentIssue[] => {
    if (chosen === 0) return [error("V8", "choices_missing", field, { no })];
    return chosen > 2 ? [error("V8", "choices_too_many", field, { no, most: 2, chosen })] : [];
  };
  return [
    ...upToTwo(12, "policyAreas", policyAreas.length),
    ...upToTwo(13, "sectors", sectors.length),
    ...(values.length === 0 ? [error("5.1", "values_missing", "values")] : []),
  ];
}

function issuesWithResources(draft: TypedDraft, { secured }: DraftValues): CommitmentIssue[] {
  const issues: CommitmentIssue[] = [];
  const parts = commitmentTemplate.fields.filter(({ no }) => no === 15);
  if (!parts.some(({ root }) => isFilled(draft.fields[root])))
    issues.push(error("5.1", "field_empty", "resources", { no: 15 }));
  if (secured === null) issues.push(error("5.1", "field_empty", "secured", { no: 16 }));
  else if (secured !== "yes" && !isFilled(draft.fields.securedNote))
    issues.push(warning("V11", "resources_not_secured", "secured"));
  return issues;
}

const latestGap = 31;

function issuesWithMilestones(values: DraftValues): CommitmentIssue[] {
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
  if (agency !== "" && !namesOf(values).has(bare(agency)))
    issues.push(warning("5.7", "agency_unknown", field, { row: no, found: agency }, { row, cell: "agency" }));
  return issues;
}

/** Organisations of fields 4, 5 and 6. */
export const namesOf = (values: DraftValues): ReadonlySet<string> =>
  new Set(
    [...values.leadAgencies, ...values.leadNonGovernment, ...values.otherStakeholders].map((one) =>
      bare(one.organisation),
    ),
  );
export const isNamed = (agency: string, values: DraftValues): boolean => namesOf(values).has(bare(agency));

function issuesAtFiling({ filing, included, unanswered }: Circumstances): CommitmentIssue[] {
  if (!filing) return [];
  return [
    ...(included ? [] : [error("V12", "not_included", "place")]),
    ...(unanswered === 0 ? [] : [error("V12", "contributions_unanswered", "place", { count: unanswered })]),
  ];
}
