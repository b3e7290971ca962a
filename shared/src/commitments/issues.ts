import { plainText } from "../document-schema/index.js";
import { type Circumstances, maxCommitments, noCircumstances } from "./circumstances.js";
import { emptyField, isFilled, type TypedDraft, titleOf } from "./draft.js";
import { bare, type CommitmentIssue, error, warning } from "./issue.js";
import { issuesWithContacts } from "./issues-contacts.js";
import { issuesWithMilestones } from "./issues-milestones.js";
import { issuesWithTimeframe } from "./issues-timeframe.js";
import { commitmentTemplate } from "./template.js";
import type { TextField } from "./template-field.js";
import { type DraftValues, valuesOf } from "./values.js";

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
  if (!isFilled(content)) {
    const namesGoal = field.no === 11 && (draft.data?.sets.goals ?? []).length > 0;
    const code = namesGoal ? "goal_without_words" : "field_empty";
    return required ? [error("5.1", code, field.root, values)] : [];
  }
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

function issuesWithTitle(draft: TypedDraft, { others }: Circumstances): CommitmentIssue[] {
  const title = bare(titleOf(draft));
  const other = title === "" ? undefined : others.find((one) => bare(one.title) === title);
  return other ? [error("5.1", "title_taken", "title", { n: other.n })] : [];
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

function issuesAtFiling({ filing, included, unanswered }: Circumstances): CommitmentIssue[] {
  if (!filing) return [];
  return [
    ...(included ? [] : [error("V12", "not_included", "place")]),
    ...(unanswered === 0 ? [] : [error("V12", "contributions_unanswered", "place", { count: unanswered })]),
  ];
}
