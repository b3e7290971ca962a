import { fitWords, richSchema, type TextJson } from "@accord/shared/document-schema";
import { dayText, type MessageId, type Say } from "@accord/shared/messages";
import { getSchema } from "@tiptap/core";
import { DOMParser as SchemaParser } from "@tiptap/pm/model";
import { richExtensions } from "../../../editor/extensions.js";
import { daysIn } from "./days.js";
import { likeness } from "./match.js";
import type { Holds, ImportColumn, ImportPlace } from "./places.js";
import { isBare, type Section } from "./sections.js";

export type NewRow = Readonly<Record<string, string | readonly string[]>>;

/** What a part of a draft gives to a field. */
export type Reading =
  | { readonly of: "text"; readonly root: string; readonly blocks: readonly TextJson[] }
  | { readonly of: "line"; readonly root: string; readonly words: string }
  | { readonly of: "days"; readonly root: string; readonly start: string; readonly end: string | null }
  | {
      readonly of: "values";
      readonly root: string;
      readonly values: Readonly<Record<string, string | number>>;
    }
  | { readonly of: "set"; readonly root: string; readonly ids: readonly string[] }
  | { readonly of: "rows"; readonly root: string; readonly rows: readonly NewRow[] };

const parser = SchemaParser.fromSchema(getSchema([...richExtensions]));
const textOf = (element: Element): string => (element.textContent ?? "").replaceAll(/\s+/gu, " ").trim();

function blocksOf(content: HTMLElement): readonly TextJson[] {
  besideRows(content);
  const node = richSchema.nodeFromJSON(parser.parse(content).toJSON());
  node.check();
  return (node.toJSON() as TextJson).content ?? [];
}

/** In rows and lists no picture can stand: it comes behind them. */
function besideRows(content: HTMLElement): void {
  for (const rows of content.querySelectorAll(":scope > :is(table, ul, ol)"))
    rows.after(...rows.querySelectorAll("img"));
}

/** What a part gives to a field; nothing in it may be of the kind that the field holds. */
export function readingsFor(place: ImportPlace, section: Section, say: Say): readonly Reading[] {
  const { root, holds } = place;
  const { heading, content } = section;
  switch (holds.kind) {
    case "line": {
      const words = textOf(content) || heading;
      return words === "" ? [] : [{ of: "line", root, words: words.slice(0, holds.most ?? undefined) }];
    }
    case "days": {
      const [start, end = null] = daysIn(textOf(content));
      return start === undefined ? [] : [{ of: "days", root, start, end }];
    }
    case "choice": {
      const ids = chosenIn(textOf(content), holds.options, say).slice(0, holds.most ?? undefined);
      return ids.length === 0 ? [] : [{ of: "set", root, ids }];
    }
    case "whole": {
      const [figure] = /\d+/u.exec(textOf(content)) ?? [];
      return figure === undefined
        ? []
        : [{ of: "values", root: "figures", values: { [holds.key]: Number(figure) } }];
    }
    case "rows":
      return rowsAndText(root, holds, content, say);
    case "contact":
      return contactIn(root, holds, content, say);
    case "text":
      return textIn(holds.text, content, isNameOf(place, heading) ? "" : heading);
  }
}

const isNameOf = ({ names }: ImportPlace, heading: string): boolean =>
  names.some((name) => likeness(heading, name) >= 0.6);

/** A heading that does not name the field stays, above its words. */
function textIn(root: string, content: HTMLElement, heading: string): Reading[] {
  const whole = content.ownerDocument.createElement("div");
  if (heading !== "") whole.append(content.ownerDocument.createElement("h3"));
  if (whole.firstElementChild) whole.firstElementChild.textContent = heading;
  whole.append(...[...content.childNodes].map((node) => node.cloneNode(true)));
  const blocks = isBare(content) ? [] : blocksOf(whole);
  return blocks.length === 0 ? [] : [{ of: "text", root, blocks }];
}

function rowsAndText(
  root: string,
  { columns, text }: Extract<Holds, { kind: "rows" }>,
  content: HTMLElement,
  say: Say,
): Reading[] {
  const isRow = (element: Element): boolean => /^(?:UL|OL|TABLE)$/u.test(element.tagName);
  if (text === null) return rowsReading(root, rowsIn(content, columns, say));
  const [rows, words] = [
    content.ownerDocument.createElement("div"),
    content.ownerDocument.createElement("div"),
  ];
  for (const child of content.children) (isRow(child) ? rows : words).append(child.cloneNode(true));
  return [...textIn(text, words, ""), ...rowsReading(root, rowsIn(rows, columns, say))];
}

const rowsReading = (root: string, rows: readonly NewRow[]): Reading[] =>
  rows.length === 0 ? [] : [{ of: "rows", root, rows }];

/** Lines such as "E-mail: office@example.org" go to the contact, all others to the text. */
function contactIn(
  root: string,
  { columns, text }: Extract<Holds, { kind: "contact" }>,
  content: HTMLElement,
  say: Say,
): Reading[] {
  const values: Record<string, string> = {};
  const words = content.cloneNode(true) as HTMLElement;
  for (const line of words.querySelectorAll("p, li, tr")) {
    const [, name = "", value = ""] = /^([^:]{2,40}):\s*(.+)$/u.exec(textOf(line)) ?? [];
    const column = name === "" ? null : columnNamed(name, columns, say);
    if (column === null || column.key in values) continue;
    values[column.key] = fitWords(value, column.most ?? 300);
    line.remove();
  }
  return [
    ...(Object.keys(values).length === 0 ? [] : [{ of: "values" as const, root, values }]),
    ...textIn(text, words, ""),
  ];
}

const chosenIn = (words: string, options: ImportColumn["options"], say: Say): string[] =>
  options
    .filter(({ label }) => words.toLowerCase().includes(say(label as MessageId).toLowerCase()))
    .map(({ id }) => id);

function rowsIn(content: HTMLElement, columns: readonly ImportColumn[], say: Say): NewRow[] {
  const first = columns[0] as ImportColumn;
  const table = content.querySelector("table");
  if (table === null)
    return [...content.querySelectorAll("li, p")]
      .filter((line) => line.querySelector("li, p") === null && textOf(line) !== "")
      .map((line) => cellsOf([[first, textOf(line)]], say));
  const [head = [], ...rows] = [...table.querySelectorAll("tr")].map((row) => [...row.children].map(textOf));
  const places = head.map((name) => columnNamed(name, columns, say));
  const hasHead = places.some((column) => column !== null);
  // Without a head the columns are those of the template, a number in front left out.
  return (hasHead ? rows : [head, ...rows]).flatMap((cells) => {
    const words = hasHead || !/^\d{1,3}\.?$/u.test(cells[0] ?? "") ? cells : cells.slice(1);
    const row = cellsOf(
      words.flatMap((text, at): [ImportColumn, string][] => {
        const column = hasHead ? places[at] : columns[at];
        return column && text !== "" ? [[column, text]] : [];
      }),
      say,
    );
    return Object.keys(row).length === 0 ? [] : [row];
  });
}

function columnNamed(name: string, columns: readonly ImportColumn[], say: Say): ImportColumn | null {
  const scored = columns
    .map((column) => ({ column, score: likeness(name, say(column.label as MessageId)) }))
    .toSorted((a, b) => b.score - a.score);
  return scored[0] && scored[0].score >= 0.5 ? scored[0].column : null;
}

function cellsOf(cells: readonly (readonly [ImportColumn, string])[], say: Say): NewRow {
  const row: Record<string, string> = {};
  for (const [column, words] of cells) {
    const value = cellOf(column, words, say);
    if (value !== undefined) row[column.key] = value;
  }
  return row;
}

function cellOf({ kind, most, options }: ImportColumn, words: string, say: Say): string | undefined {
  switch (kind) {
    case "text":
    case "line":
    case "rich":
      return words;
    case "words":
      return fitWords(words, most ?? 200);
    case "day":
      return daysIn(words)[0];
    case "choice":
      return chosenIn(words, options, say)[0];
    default:
      return undefined;
  }
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
    case "values":
      return Object.values(reading.values).join(", ");
    case "set":
      return say("drafting.import.chosen", { count: reading.ids.length });
    case "rows":
      return say("drafting.import.rows", { count: reading.rows.length });
  }
}
