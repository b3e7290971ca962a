import type { CellShape, MapRoot, TextTemplate } from "../document-schema/index.js";
import {
  branches,
  evidenceTypes,
  type Option,
  ogpValues,
  optionsOf,
  policyAreas,
  sectors,
  securedAnswers,
} from "./vocabularies.js";

/** A text of the template: an XmlFragment of the document under `root`. */
export interface TextField {
  /** Number in the annex. */
  readonly no: number;
  readonly root: string;
  /** `line`: one paragraph without marks; `rich`: headings, lists, links. */
  readonly kind: "line" | "rich";
  /** Message ids of label and guidance. */
  readonly label: string;
  readonly guidance: string;
  readonly requiredToFile: boolean;
  readonly mostCharacters: number | null;
}

/** A column of rows: `text` is an XmlFragment of its own in each row, all others are one value. */
export interface Column {
  readonly key: string;
  readonly kind: "words" | "text" | "day" | "choice" | "flag" | "set";
  readonly label: string;
  readonly required: boolean;
  /** Most characters of words. */
  readonly most: number | null;
  readonly options: readonly Option[];
  /** Whether it is left out of public pages (10.1: contact data only with consent). */
  readonly isPrivate: boolean;
}

interface Common {
  readonly no: number;
  readonly root: string;
  /** Message ids; the group is a heading of the annex. */
  readonly group: string;
  readonly label: string;
  readonly guidance: string;
  readonly example: string | null;
  readonly requiredToFile: boolean;
  readonly mostCharacters: number | null;
}

/** One of the 18 fields [Local Handbook Annex 2; domain.md 5.1] as the client draws it. */
export type TemplateField = Common &
  (
    | { readonly kind: "number" }
    | { readonly kind: "line" | "rich" }
    /** A record with the days `start` and `end`. */
    | { readonly kind: "date_range" }
    /** `none`: key of the record `none` that answers "there are none". */
    | { readonly kind: "contacts"; readonly columns: readonly Column[]; readonly none: string | null }
    | { readonly kind: "choice" | "choice_at_most_two"; readonly options: readonly Option[] }
    /** A rich text, and the set `goals` of ids of goals in the strategic vision. */
    | { readonly kind: "goals"; readonly goals: string }
    /** A rich text, and optional parts, each a rich text of its own. */
    | {
        readonly kind: "resources";
        readonly parts: readonly { readonly root: string; readonly label: string }[];
      }
    /** A record with the choice `answer`, and a rich text `note`. */
    | { readonly kind: "secured"; readonly options: readonly Option[]; readonly note: string }
    | { readonly kind: "milestones"; readonly columns: readonly Column[] }
  );
export type FieldKind = TemplateField["kind"];
export type FieldOf<Kind extends FieldKind> = Extract<TemplateField, { kind: Kind }>;

const common = (no: number, root: string, group: Group, more: Partial<Common> = {}): Common => ({
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

const text = (field: TemplateField, more: Partial<TextField> = {}): TextField => ({
  no: field.no,
  root: field.root,
  kind: field.kind === "line" ? "line" : "rich",
  label: field.label,
  guidance: field.guidance,
  requiredToFile: field.requiredToFile,
  mostCharacters: field.mostCharacters,
  ...more,
});

function textsOf(field: TemplateField): readonly TextField[] {
  switch (field.kind) {
    case "line":
    case "rich":
    case "goals":
      return [text(field)];
    case "resources":
      return [
        text(field),
        ...field.parts.map(({ root, label }) => text(field, { root, label, requiredToFile: false })),
      ];
    case "secured":
      return [
        text(field, { root: field.note, label: "commitments.part.securedNote", requiredToFile: false }),
      ];
    default:
      return [];
  }
}

function cellOf({ kind, most, options }: Column): CellShape {
  const of = options.map(({ id }) => id);
  switch (kind) {
    case "words":
      return { cell: "words", most: most ?? 200 };
    case "text":
      return { cell: "text", kind: "line" };
    case "choice":
      return { cell: "choice", of };
    case "set":
      return { cell: "set", of };
    default:
      return { cell: kind };
  }
}

/** Columns as the cells of a row. */
export const cellsOf = (columns: readonly Column[]): Readonly<Record<string, CellShape>> =>
  Object.fromEntries(columns.map((one) => [one.key, cellOf(one)]));

function mapsOf(field: TemplateField): readonly MapRoot[] {
  const { root } = field;
  switch (field.kind) {
    case "date_range":
      return [{ root, shape: { map: "record", cells: { start: { cell: "day" }, end: { cell: "day" } } } }];
    case "contacts":
    case "milestones":
      return [{ root, shape: { map: "rows", cells: cellsOf(field.columns) } }];
    case "choice":
    case "choice_at_most_two":
      return [{ root, shape: { map: "set", of: field.options.map(({ id }) => id) } }];
    case "goals":
      return [{ root: field.goals, shape: { map: "set", of: null } }];
    case "secured":
      return [
        {
          root,
          shape: {
            map: "record",
            cells: { answer: { cell: "choice", of: field.options.map(({ id }) => id) } },
          },
        },
      ];
    default:
      return [];
  }
}

const noneRoot: MapRoot = {
  root: "none",
  shape: {
    map: "record",
    cells: Object.fromEntries(
      commitmentFields.flatMap((field) =>
        field.kind === "contacts" && field.none !== null ? [[field.none, { cell: "flag" as const }]] : [],
      ),
    ),
  },
};

export interface CommitmentTemplate extends TextTemplate {
  readonly name: string;
  readonly fields: readonly TextField[];
  readonly maps: readonly MapRoot[];
}

/** What may stand in a document of a commitment. Texts frozen under commitment/1 had the first five alone. */
export const commitmentTemplate: CommitmentTemplate = {
  name: "commitment/2",
  fields: commitmentFields.flatMap(textsOf),
  maps: [...commitmentFields.flatMap(mapsOf), noneRoot],
};

/** The field of the 18 that a root, a part of one or an address of a cell belongs to. */
export function fieldOf(address: string): TemplateField | undefined {
  const root = address.split("/", 1)[0] as string;
  return commitmentFields.find(
    (field) =>
      field.root === root ||
      (field.kind === "resources" && field.parts.some((part) => part.root === root)) ||
      (field.kind === "secured" && field.note === root) ||
      (field.kind === "goals" && field.goals === root),
  );
}

/** Columns by root of the rows that are shown in public only with the consent of who is named (10.1). */
export const privateColumns: ReadonlyMap<string, readonly string[]> = new Map(
  commitmentFields.flatMap((field) =>
    "columns" in field
      ? [[field.root, field.columns.filter((one) => one.isPrivate).map(({ key }) => key)] as const]
      : [],
  ),
);
