import type { Column, TemplateField } from "@accord/shared/commitments";
import { fitWords, richSchema, type TextJson } from "@accord/shared/document-schema";
import { dayText, type MessageId, readDay, type Say } from "@accord/shared/messages";
import { getSchema } from "@tiptap/core";
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import { richExtensions } from "../../../editor/extensions.js";
import { likeness } from "./match.js";
import type { Section } from "./sections.js";

export type NewRow = Readonly<Record<string, string | readonly string[]>>;

/** What a part of a draft gives to a field. */
export type Reading =
  | { readonly of: "text"; readonly root: string; readonly blocks: readonly TextJson[] }
  | { readonly of: "line"; readonly root: string; readonly words: string }
  | { readonly of: "days"; readonly root: string; readonly start: string; readonly end: string | null }
  | { readonly of: "set"; readonly root: string; readonly ids: readonly string[] }
  | { readonly of: "rows"; readonly root: string; readonly rows: readonly NewRow[] };

const parser = SchemaParser.fromSchema(getSchema([...richExtensions]));
const textOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

function blocksOf(content: HTMLElement): readonly TextJson[] {
  const read = parser.parse(content);
  const node = richSchema.nodeFromJSON(read.toJSON());
  node.check();
  const blocks = (node.toJSON() as TextJson).content ?? [];
  return textOf(content) === "" ? [] : blocks;
}

/** Null: nothing in it is of the kind that the field holds. */
export function readingFor(field: TemplateField, { heading, content }: Section, say: Say): Reading | null {
  const { root } = field;
  switch (field.kind) {
    case "number":
      return null;
    case "line": {
      const words = textOf(content) || heading;
      return words === ""
        ? null
        : { of: "line", root, words: words.slice(0, field.mostCharacters ?? undefined) };
    }
    case "date_range": {
      const [start, end = null] = daysIn(textOf(content));
      return start === undefined ? null : { of: "days", root, start, end };
    }
    case "choice":
    case "choice_at_most_two": {
      const words = textOf(content).toLowerCase();
      const ids = field.options
        .filter(({ label }) => words.includes(say(label as MessageId).toLowerCase()))
        .map(({ id }) => id);
      return ids.length === 0
        ? null
        : { of: "set", root, ids: field.kind === "choice" ? ids : ids.slice(0, 2) };
    }
    case "contacts":
    case "milestones": {
      const rows = rowsIn(content, field.columns, say);
      return rows.length === 0 ? null : { of: "rows", root, rows };
    }
    default: {
      const blocks = blocksOf(content);
      return blocks.length === 0
        ? null
        : { of: "text", root: field.kind === "secured" ? field.note : root, blocks };
    }
  }
}

/** All days that are written as one. */
const daysIn = (words: string): string[] =>
  (words.match(/\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}/gu) ?? []).flatMap((written) => {
    const day = readDay(written.replaceAll(".", "/"));
    return day === undefined ? [] : [day];
  });

function rowsIn(content: HTMLElement, columns: readonly Column[], say: Say): NewRow[] {
  const first = columns[0] as Column;
  const table = content.querySelector("table");
  if (table === null)
    return [...content.querySelectorAll("li, p")]
      .filter((line) => line.querySelector("li, p") === null && textOf(line) !== "")
      .map((line) => cellsOf([[first, textOf(line)]]));
  const [head = [], ...rows] = [...table.querySelectorAll("tr")].map((row) => [...row.children].map(textOf));
  const places = head.map((name) => columnNamed(name, columns, say));
  const hasHead = places.some((column) => column !== null);
  // Without a head the columns are those of the template, a number in front left out.
  return (hasHead ? rows : [head, ...rows]).flatMap((cells) => {
    const words = hasHead || !/^\d{1,3}\.?$/u.test(cells[0] ?? "") ? cells : cells.slice(1);
    const row = cellsOf(
      words.flatMap((text, at): [Column, string][] => {
        const column = hasHead ? places[at] : columns[at];
        return column && text !== "" ? [[column, text]] : [];
      }),
    );
    return Object.keys(row).length === 0 ? [] : [row];
  });
}

function columnNamed(name: string, columns: readonly Column[], say: Say): Column | null {
  const scored = columns
    .map((column) => ({ column, score: likeness(name, say(column.label as MessageId)) }))
    .toSorted((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= 0.5 ? scored[0].column : null;
}

function cellsOf(cells: readonly (readonly [Column, string])[]): NewRow {
  const row: Record<string, string> = {};
  for (const [column, words] of cells) {
    const day = column.kind === "day" ? daysIn(words)[0] : undefined;
    if (column.kind === "text") row[column.key] = words;
    else if (column.kind === "words") row[column.key] = fitWords(words, column.most ?? 200);
    else if (day !== undefined) row[column.key] = day;
  }
  return row;
}

/** What would be written, for the person to judge. */
export function readingWords(reading: Reading, say: Say): string {
  switch (reading.of) {
    case "text":
      return "";
    case "line":
      return reading.words;
    case "days":
      return reading.end === null
        ? say("drafting.dates.from", { start: dayText(reading.start) })
        : say("drafting.dates", { start: dayText(reading.start), end: dayText(reading.end) });
    case "set":
      return say("drafting.import.chosen", { count: reading.ids.length });
    case "rows":
      return say("drafting.import.rows", { count: reading.rows.length });
  }
}
