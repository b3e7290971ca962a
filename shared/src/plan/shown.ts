import { isFilled } from "../commitments/index.js";
import {
  type DrawnColumn,
  type DrawnField,
  plainText,
  type TextJson,
  type TypedRow,
} from "../document-schema/index.js";
import type { PlanText } from "./body.js";
import { planTextTemplates } from "./templates.js";

type Words = (id: string) => string;

/** A field of a text of the plan in words: texts as they stand, numbers as lines, rows as a table. */
export interface ShownPlanField {
  readonly id: string;
  readonly root: string;
  /** Heading it stands under in the annex; null: none. */
  readonly group: string | null;
  readonly label: string;
  readonly texts: readonly { readonly label: string | null; readonly content: TextJson }[];
  readonly lines: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/** Columns of the monitoring body that are kept, and shown to the public nowhere [10.1]. */
const privateKeys = new Set(["email", "phone"]);

export function withoutPrivateContacts(text: PlanText): PlanText {
  const record = text.data.records.monitoringBody;
  if (record === undefined) return text;
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !privateKeys.has(key)));
  return {
    ...text,
    data: { ...text.data, records: { ...text.data.records, monitoringBody: kept } },
  };
}

/** The fields that somebody has filled, in their order. */
export function shownPlanText(text: PlanText, say: Words): ShownPlanField[] {
  return planTextTemplates[text.kind].drawn.flatMap((field) => {
    const shown = shownField(field, text, say);
    return shown.texts.length + shown.lines.length === 0 && shown.table === null ? [] : [shown];
  });
}

function shownField(field: DrawnField, { fields, data }: PlanText, say: Words): ShownPlanField {
  const { id, root, group } = field;
  const base: ShownPlanField = {
    id,
    root,
    group: group && say(group),
    label: say(field.label),
    texts: [],
    lines: [],
    table: null,
  };
  const words = (at: string | null) => {
    const content = at === null ? undefined : fields[at];
    return content !== undefined && isFilled(content) ? [{ label: null, content }] : [];
  };
  switch (field.kind) {
    case "rich":
      return { ...base, texts: words(root) };
    case "whole": {
      const value = data.records.figures?.[field.key];
      return { ...base, lines: typeof value === "number" ? [String(value)] : [] };
    }
    case "contact": {
      const record = data.records[root] ?? {};
      const said = field.columns.flatMap(({ key, label }) => {
        const value = record[key];
        return typeof value === "string" && value.trim() !== "" ? [`${say(label)}: ${value.trim()}`] : [];
      });
      return { ...base, lines: said, texts: words(field.text) };
    }
    case "list":
      return withRows(base, field.columns, data.rows[root] ?? [], words(field.text), say);
  }
}

/** Rows with a text of their own are texts, signed by their other cells; one column is a list; more are a table. */
function withRows(
  base: ShownPlanField,
  columns: readonly DrawnColumn[],
  rows: readonly TypedRow[],
  texts: ShownPlanField["texts"],
  say: Words,
): ShownPlanField {
  if (rows.length === 0) return { ...base, texts };
  const rich = columns.find(({ kind }) => kind === "rich");
  const rest = columns.filter((column) => column !== rich);
  const cells = (row: TypedRow) => rest.map((column) => cellOf(column, row, say));
  if (rich !== undefined) {
    const own = rows.flatMap((row) => {
      const content = row.cells[rich.key] as TextJson | undefined;
      const label = cells(row)
        .filter((one) => one !== "")
        .join(", ");
      return content !== undefined && isFilled(content)
        ? [{ label: label === "" ? null : label, content }]
        : [];
    });
    return { ...base, texts: [...texts, ...own] };
  }
  if (rest.length === 1)
    return { ...base, texts, lines: rows.flatMap((row) => cells(row).filter((one) => one !== "")) };
  return { ...base, texts, table: { columns: rest.map(({ label }) => say(label)), rows: rows.map(cells) } };
}

function cellOf({ key, kind, options }: DrawnColumn, { cells }: TypedRow, say: Words): string {
  const value = cells[key];
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return plainText(value as TextJson).trim();
  if (kind !== "choice") return String(value).trim();
  const chosen = options.find(({ id }) => id === value);
  return chosen === undefined ? "" : say(chosen.label);
}
