import type { CellShape, MapRoot, TextTemplate } from "../document-schema/index.js";
import type { Column, TemplateField, TextField } from "./template-field.js";
import { commitmentFields } from "./template-fields.js";

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
