import {
  type CellValue,
  emptyData,
  plainText,
  type TextJson,
  type TypedRow,
} from "../document-schema/index.js";
import { shownDay } from "./days.js";
import { goalWordsRoot, isFilled, type TypedDraft } from "./draft.js";
import type { Column, TemplateField } from "./template-field.js";
import { commitmentFields } from "./template-fields.js";
import type { Option } from "./vocabularies.js";

/** Says a message of the catalogue. */
type Words = (id: string) => string;

/** A field in words: texts as they stand, choices and dates as lines, rows as a table. */
export interface ShownField {
  readonly no: number;
  readonly root: string;
  readonly label: string;
  /** Parts of a field have a label of their own. */
  readonly texts: readonly { readonly label: string | null; readonly content: TextJson }[];
  readonly lines: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
}

/**
 * The 18 fields of a draft as a reader sees them; those that nobody has filled are left out. A frozen draft has the
 * words of its goals; a live one has ids, whose words are those of the strategic vision, where it is at hand.
 */
export function shownFields(
  draft: TypedDraft,
  say: Words,
  place: number | null = null,
  goals: ReadonlyMap<string, string> = new Map(),
): ShownField[] {
  return commitmentFields.flatMap((field) => {
    const shown = shownField(field, draft, say, place, goals);
    return shown.texts.length + shown.lines.length === 0 && shown.table === null ? [] : [shown];
  });
}

function shownField(
  field: TemplateField,
  draft: TypedDraft,
  say: Words,
  place: number | null,
  goals: ReadonlyMap<string, string>,
): ShownField {
  const { records, rows, sets } = draft.data ?? emptyData;
  const { no, root } = field;
  const base: ShownField = { no, root, label: say(field.label), texts: [], lines: [], table: null };
  const text = (at: string, label: string | null = null) => {
    const content = draft.fields[at];
    return content !== undefined && isFilled(content) ? [{ label: label && say(label), content }] : [];
  };
  const labels = (options: readonly Option[], chosen: readonly string[]): string[] =>
    options.filter(({ id }) => chosen.includes(id)).map(({ label }) => say(label));
  switch (field.kind) {
    case "number":
      return { ...base, lines: place === null ? [] : [String(place)] };
    case "line":
    case "rich":
      return { ...base, texts: text(root) };
    case "goals":
      return {
        ...base,
        lines: (sets[field.goals] ?? []).flatMap(
          (id) => String(records[goalWordsRoot]?.[id] ?? "") || (goals.get(id) ?? []),
        ),
        texts: text(root),
      };
    case "date_range": {
      const days = ["start", "end"].flatMap((key) => {
        const day = records[root]?.[key];
        return typeof day === "string" ? [`${say(`commitments.column.${key}`)}: ${shownDay(day)}`] : [];
      });
      return { ...base, lines: days };
    }
    case "contacts":
    case "milestones": {
      const all = rows[root] ?? [];
      const none = field.kind === "contacts" && field.none !== null && records.none?.[field.none] === true;
      if (all.length === 0) return none ? { ...base, lines: [say(`commitments.none.${field.root}`)] } : base;
      return { ...base, table: tableOf(all, field, say) };
    }
    case "choice":
    case "choice_at_most_two":
      return { ...base, lines: labels(field.options, sets[root] ?? []) };
    case "resources":
      return {
        ...base,
        texts: [...text(root), ...field.parts.flatMap((part) => text(part.root, part.label))],
      };
    case "secured": {
      const answer = records[root]?.answer;
      return {
        ...base,
        lines: labels(field.options, typeof answer === "string" ? [answer] : []),
        texts: text(field.note),
      };
    }
  }
}

/** What of a row everybody reads. */
export const shownColumns = (
  field: Extract<TemplateField, { kind: "contacts" | "milestones" }>,
): readonly Column[] => field.columns.filter(({ key, isPrivate }) => !isPrivate && key !== "lead");

function tableOf(
  rows: readonly TypedRow[],
  field: Extract<TemplateField, { kind: "contacts" | "milestones" }>,
  say: Words,
): NonNullable<ShownField["table"]> {
  const columns = shownColumns(field);
  const numbered = field.kind === "milestones";
  const heads = columns.map(({ label }) => say(label));
  return {
    columns: numbered ? [say("commitments.column.number"), ...heads] : heads,
    rows: rows.map((row, at) => {
      const cells = columns.map((column) => shownCell(column, row.cells[column.key], say));
      return numbered ? [String(at + 1), ...cells] : cells;
    }),
  };
}

function shownCell({ kind, options }: Column, value: CellValue | undefined, say: Words): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value))
    return options
      .filter(({ id }) => value.includes(id))
      .map(({ label }) => say(label))
      .join("; ");
  if (typeof value === "object") return plainText(value as TextJson).trim();
  if (kind === "day") return shownDay(String(value));
  if (kind === "choice")
    return options.filter(({ id }) => id === value).map(({ label }) => say(label))[0] ?? "";
  return String(value);
}

const line = (words: string): TextJson => ({
  type: "paragraph",
  ...(words === "" ? {} : { content: [{ type: "text", text: words }] }),
});

/** A shown field for places that draw one text and, below it, rows as the table they are. */
export const shownWithTable = (field: ShownField) => ({
  label: field.label,
  content: shownAsText({ ...field, table: null }),
  ...(field.table === null
    ? {}
    : { table: { columns: [...field.table.columns], rows: field.table.rows.map((row) => [...row]) } }),
});

/** A shown field as one text, for places that draw texts alone: rows are items of a list. */
export function shownAsText({
  texts,
  lines,
  table,
}: Pick<ShownField, "texts" | "lines" | "table">): TextJson {
  const items = (table?.rows ?? []).map((row): TextJson => {
    const said = row.flatMap((cell, at) => (cell === "" ? [] : [`${table?.columns[at]}: ${cell}`]));
    return { type: "listItem", content: [line(said.join("; "))] };
  });
  const content = [
    ...lines.map(line),
    ...texts.flatMap(({ label, content: own }) => [
      ...(label === null ? [] : [line(label)]),
      ...(own.content ?? []),
    ]),
    ...(items.length === 0 ? [] : [{ type: "bulletList", content: items }]),
  ];
  return { type: "doc", content: content.length > 0 ? content : [line("")] };
}
