import {
  addRow,
  lineSchema,
  plainText,
  readDocument,
  repair,
  richSchema,
  setChosen,
  setValue,
  type TextJson,
  type TextTemplate,
  textAt,
} from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import type { NewRow, Reading } from "./readings.js";

/** Writes what was read below what stands there: nothing that somebody wrote goes. */
export function writeReadings(doc: Y.Doc, template: TextTemplate, readings: readonly Reading[]): void {
  for (const reading of readings) {
    const { root } = reading;
    if (reading.of === "text") append(doc, template, root, reading.blocks);
    else if (reading.of === "line") append(doc, template, root, [paragraph(reading.words)]);
    else if (reading.of === "set") for (const id of reading.ids) setChosen(doc, template, root, id, true);
    else if (reading.of === "rows") for (const row of reading.rows) writeRow(doc, template, root, row);
    else writeValues(doc, template, root, valuesOf(reading));
  }
}

type Values = readonly (readonly [string, string | number])[];

const valuesOf = (reading: Extract<Reading, { of: "days" | "values" }>): Values =>
  Object.entries(
    reading.of === "values"
      ? reading.values
      : { start: reading.start, ...(reading.end === null ? {} : { end: reading.end }) },
  );

const paragraph = (words: string): TextJson => ({
  type: "paragraph",
  content: [{ type: "text", text: words }],
});

/** Where a value stands, it stays. */
function writeValues(doc: Y.Doc, template: TextTemplate, root: string, values: Values): void {
  const now = readDocument(doc, template).data.records[root] ?? {};
  for (const [key, value] of values)
    if (now[key] === null || now[key] === undefined || now[key] === "")
      setValue(doc, template, root, key, value);
}

function append(doc: Y.Doc, template: TextTemplate, address: string, blocks: readonly TextJson[]): void {
  const text = textAt(doc, template, address);
  if (text === null) return;
  const now = repair(text.fragment, text.kind);
  const standing = plainText(now).trim() === "" ? [] : (now.content ?? []);
  // In a line there is one place only: what stands there stays.
  if (text.kind === "line" && standing.length > 0) return;
  const schema = text.kind === "line" ? lineSchema : richSchema;
  const node = schema.nodeFromJSON({ type: "doc", content: [...standing, ...blocks] });
  updateYFragment(doc, text.fragment, node, { mapping: new Map(), isOMark: new Map() });
}

function writeRow(doc: Y.Doc, template: TextTemplate, root: string, row: NewRow): void {
  const cells = Object.entries(row);
  const isText = (key: string): boolean => {
    const shape = template.maps?.find((one) => one.root === root)?.shape;
    return shape?.map === "rows" && shape.cells[key]?.cell === "text";
  };
  const id = addRow(doc, template, root, Object.fromEntries(cells.filter(([key]) => !isText(key))));
  if (id === null) return;
  for (const [key, words] of cells)
    if (isText(key)) append(doc, template, `${root}/${id}/${key}`, [paragraph(String(words))]);
}
