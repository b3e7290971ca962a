import type { Column, FieldFacts, TemplateField } from "./template-field.js";
import {
  branches,
  evidenceTypes,
  ogpValues,
  optionsOf,
  policyAreas,
  sectors,
  securedAnswers,
} from "./vocabularies.js";

const common = (no: number, root: string, group: Group, more: Partial<FieldFacts> = {}): FieldFacts => ({
  no,
  root,
  group: `commitments.group.${group}`,
  label: `commitments.field.${root}`,
  guidance: `commitments.guidance.${root}`,
  example: `commitments.example.${root}`,
  requiredToFile: true,
  mostCharacters: null,
  ...more,
});
type Group = "header" | "description" | "relevance" | "planning" | "additional";

const column = (key: string, kind: Column["kind"], more: Partial<Column> = {}): Column => ({
  key,
  kind,
  label: `commitments.column.${key}`,
  required: true,
  most: kind === "words" ? 200 : null,
  options: [],
  isPrivate: false,
  ...more,
});

const organisation = column("organisation", "words");
const branch = column("branch", "choice", { options: optionsOf("branch", branches) });
const person: readonly Column[] = [
  column("contact", "words"),
  column("title", "words"),
  column("email", "words", { most: 254, isPrivate: true }),
  column("role", "words", { most: 1_000 }),
];
const lead = column("lead", "flag", { required: false });

const milestoneColumns: readonly Column[] = [
  column("output", "text"),
  column("start", "day"),
  column("end", "day"),
  column("agency", "words"),
  column("contact", "words", { label: "commitments.column.contactPerson" }),
  column("evidence", "set", { required: false, options: optionsOf("evidence", evidenceTypes) }),
];

/** All 18 in their order: the client draws the template from this, the server checks and freezes by it. */
export const commitmentFields: readonly TemplateField[] = [
  { ...common(1, "place", "header", { example: null }), kind: "number" },
  { ...common(2, "title", "header", { mostCharacters: 150 }), kind: "line" },
  { ...common(3, "timeframe", "header"), kind: "date_range" },
  {
    ...common(4, "leadAgencies", "header"),
    kind: "contacts",
    columns: [organisation, branch, ...person, lead],
    none: null,
  },
  {
    ...common(5, "leadNonGovernment", "header", { requiredToFile: false }),
    kind: "contacts",
    columns: [organisation, ...person],
    none: "leadNonGovernment",
  },
  {
    ...common(6, "otherStakeholders", "header"),
    kind: "contacts",
    columns: [organisation, ...person],
    none: "otherStakeholders",
  },
  { ...common(7, "problem", "description"), kind: "rich" },
  { ...common(8, "statusQuo", "description"), kind: "rich" },
  { ...common(9, "action", "description"), kind: "rich" },
  { ...common(10, "contribution", "description"), kind: "rich" },
  { ...common(11, "longTermGoal", "relevance"), kind: "goals", goals: "goals" },
  {
    ...common(12, "policyAreas", "relevance"),
    kind: "choice_at_most_two",
    options: optionsOf("policyArea", policyAreas),
  },
  {
    ...common(13, "sectors", "relevance"),
    kind: "choice_at_most_two",
    options: optionsOf("sector", sectors),
  },
  { ...common(14, "values", "relevance"), kind: "choice", options: optionsOf("value", ogpValues) },
  {
    ...common(15, "resources", "planning"),
    kind: "resources",
    parts: [
      { root: "resourcesBudget", label: "commitments.part.budget" },
      { root: "resourcesStaff", label: "commitments.part.staff" },
      { root: "resourcesTime", label: "commitments.part.time" },
      { root: "resourcesContributions", label: "commitments.part.contributions" },
    ],
  },
  {
    ...common(16, "secured", "planning"),
    kind: "secured",
    options: optionsOf("secured", securedAnswers),
    note: "securedNote",
  },
  { ...common(17, "milestones", "planning"), kind: "milestones", columns: milestoneColumns },
  { ...common(18, "additional", "additional", { requiredToFile: false }), kind: "rich" },
];
