import type { CellShape, MapRoot, TextRoot, TextTemplate } from "../document-schema/index.js";

/** Texts of the plan (6.2), and the strategic vision of a local one (6.1). */
export const planTextKinds = [
  "introduction",
  "efforts_to_date",
  "development_process",
  "strategic_vision",
] as const;
export type PlanTextKind = (typeof planTextKinds)[number];

export interface PlanColumn {
  readonly key: string;
  readonly kind: "words" | "line" | "rich" | "choice";
  /** Message id. */
  readonly label: string;
  readonly most: number | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

interface Common {
  /** "E.1" of the vision; empty where the text has one field alone. */
  readonly id: string;
  readonly root: string;
  /** Message ids; the group is a heading of the annex, null where there is none. */
  readonly group: string | null;
  readonly label: string;
  readonly guidance: string;
  readonly required: boolean;
}

/** A field as the client draws it. */
export type PlanField = Common &
  (
    | { readonly kind: "rich" }
    /** Rows; with `text` also a rich text under that root. */
    | { readonly kind: "list"; readonly columns: readonly PlanColumn[]; readonly text: string | null }
    /** Whole number under `key` of the record `figures`. */
    | { readonly kind: "whole"; readonly key: string }
    /** A record of words, and a rich text under `text`. */
    | { readonly kind: "contact"; readonly columns: readonly PlanColumn[]; readonly text: string }
  );

interface PlanTextTemplate extends TextTemplate {
  readonly name: string;
  readonly kind: PlanTextKind;
  readonly maps: readonly MapRoot[];
  /** What is drawn, in its order. */
  readonly drawn: readonly PlanField[];
}

const column = (key: string, kind: PlanColumn["kind"], more: Partial<PlanColumn> = {}): PlanColumn => ({
  key,
  kind,
  label: `planText.column.${key}`,
  most: kind === "words" ? 300 : null,
  options: [],
  ...more,
});

const foreword = [
  column("text", "rich"),
  column("signer", "words"),
  column("side", "choice", {
    options: ["government", "civil_society", "msf"].map((id) => ({ id, label: `planText.side.${id}` })),
  }),
];
const goal = [column("goal", "line")];
const institution = [column("institution", "words"), column("task", "words", { most: 1_000 })];
const space = [
  column("space", "words"),
  column("mode", "choice", {
    options: ["online", "in_person", "both"].map((id) => ({ id, label: `planText.mode.${id}` })),
  }),
];
const participant = [column("participant", "words")];
const contact = [
  column("organisation", "words"),
  column("contact", "words"),
  column("email", "words", { most: 254 }),
  column("phone", "words", { most: 60 }),
];

const groupOf = (id: string): string | null =>
  ["C", "E", "F", "G"].includes(id.charAt(0)) ? `planText.group.${id.charAt(0)}` : null;
const common = (id: string, root: string): Common => ({
  id,
  root,
  group: groupOf(id),
  label: `planText.field.${root}`,
  guidance: `planText.guidance.${root}`,
  required: true,
});
const rich = (id: string, root: string): PlanField => ({ ...common(id, root), kind: "rich" });
const list = (
  id: string,
  root: string,
  columns: readonly PlanColumn[],
  text: string | null = null,
): PlanField => ({
  ...common(id, root),
  kind: "list",
  columns,
  text,
});
const whole = (id: string, key: string): PlanField => ({ ...common(id, key), kind: "whole", key });

const vision: readonly PlanField[] = [
  list("C", "foreword", foreword),
  list("E.1", "longTermGoals", goal, "longTermVision"),
  rich("E.2", "achievements"),
  rich("E.3", "challenges"),
  list("E.4", "mediumTermGoals", goal, "mediumTerm"),
  rich("E.5", "planServesVision"),
  rich("E.6", "visionServesPolicy"),
  list("F.1", "leadInstitutions", institution),
  rich("F.2", "coordination"),
  list("F.3", "spaces", space),
  rich("F.4", "diversity"),
  list("F.5", "participants", participant),
  whole("F.6", "groups"),
  whole("F.7", "meetings"),
  rich("F.8", "collaboration"),
  { ...common("G.1", "monitoringBody"), kind: "contact", columns: contact, text: "monitoringDescription" },
  rich("G.2", "progressTalks"),
  rich("G.3", "checkIns"),
  rich("G.4", "sharingResults"),
];

/** Roots of the vision whose rows are the goals that field 11 of a commitment links to. */
export const goalRoots = ["longTermGoals", "mediumTermGoals"] as const;

function cellOf({ kind, most, options }: PlanColumn): CellShape {
  if (kind === "words") return { cell: "words", most: most ?? 300 };
  if (kind === "choice") return { cell: "choice", of: options.map(({ id }) => id) };
  return { cell: "text", kind };
}

function textsOf(field: PlanField): TextRoot[] {
  if (field.kind === "rich") return [{ root: field.root, kind: "rich" }];
  return "text" in field && field.text !== null ? [{ root: field.text, kind: "rich" }] : [];
}

function mapsOf(fields: readonly PlanField[]): MapRoot[] {
  const maps = fields.flatMap((field): MapRoot[] => {
    const { root } = field;
    if (field.kind === "list")
      return [
        {
          root,
          shape: {
            map: "rows",
            cells: Object.fromEntries(field.columns.map((one) => [one.key, cellOf(one)])),
          },
        },
      ];
    if (field.kind !== "contact") return [];
    const cells = field.columns.map((one) => [one.key, { cell: "words" as const, most: one.most ?? 300 }]);
    return [{ root, shape: { map: "record", cells: Object.fromEntries(cells) } }];
  });
  const figures = fields.flatMap((field) => (field.kind === "whole" ? [field.key] : []));
  const figure = { cell: "whole" as const, least: 0, most: 1_000_000 };
  return figures.length === 0
    ? maps
    : [
        ...maps,
        {
          root: "figures",
          shape: { map: "record", cells: Object.fromEntries(figures.map((key) => [key, figure])) },
        },
      ];
}

const template = (kind: PlanTextKind, drawn: readonly PlanField[]): PlanTextTemplate => ({
  name: `${kind}/1`,
  kind,
  fields: drawn.flatMap(textsOf),
  maps: mapsOf(drawn),
  drawn,
});

const one = (kind: Exclude<PlanTextKind, "strategic_vision">, root: string): PlanTextTemplate =>
  template(kind, [{ ...rich("", root), group: null }]);

export const planTextTemplates: Readonly<Record<PlanTextKind, PlanTextTemplate>> = {
  introduction: one("introduction", "introduction"),
  efforts_to_date: one("efforts_to_date", "effortsToDate"),
  development_process: one("development_process", "developmentProcess"),
  strategic_vision: template("strategic_vision", vision),
};
