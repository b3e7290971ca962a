import {
  type DrawnColumn,
  type DrawnCommon,
  type DrawnField,
  type DrawnTemplate,
  drawnTemplate,
} from "../document-schema/index.js";

/** Texts of the plan (6.2), and the strategic vision of a local one (6.1). */
export const planTextKinds = [
  "introduction",
  "efforts_to_date",
  "development_process",
  "strategic_vision",
] as const;
export type PlanTextKind = (typeof planTextKinds)[number];

interface PlanTextTemplate extends DrawnTemplate {
  readonly kind: PlanTextKind;
}

const column = (key: string, kind: DrawnColumn["kind"], more: Partial<DrawnColumn> = {}): DrawnColumn => ({
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
const common = (id: string, root: string): DrawnCommon => ({
  id,
  root,
  group: groupOf(id),
  label: `planText.field.${root}`,
  short: `plan.short.${root}`,
  guidance: `planText.guidance.${root}`,
  required: true,
});
const rich = (id: string, root: string): DrawnField => ({ ...common(id, root), kind: "rich" });
const list = (
  id: string,
  root: string,
  columns: readonly DrawnColumn[],
  text: string | null = null,
): DrawnField => ({
  ...common(id, root),
  kind: "list",
  columns,
  text,
  row: `plan.row.${root}`,
  add: `plan.add.${root}`,
});
const whole = (id: string, key: string): DrawnField => ({ ...common(id, key), kind: "whole", key });

const vision: readonly DrawnField[] = [
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

const template = (kind: PlanTextKind, drawn: readonly DrawnField[]): PlanTextTemplate => ({
  ...drawnTemplate(`${kind}/1`, drawn),
  kind,
});

const one = (kind: Exclude<PlanTextKind, "strategic_vision">, root: string): PlanTextTemplate =>
  template(kind, [{ ...rich("", root), group: null }]);

export const planTextTemplates: Readonly<Record<PlanTextKind, PlanTextTemplate>> = {
  introduction: one("introduction", "introduction"),
  efforts_to_date: one("efforts_to_date", "effortsToDate"),
  development_process: one("development_process", "developmentProcess"),
  strategic_vision: template("strategic_vision", vision),
};
