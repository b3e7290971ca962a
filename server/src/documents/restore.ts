import {
  addRow,
  type CellPlain,
  type CellShape,
  lineSchema,
  liveRows,
  type MapShape,
  mapsOf,
  moveRow,
  type ReadDocument,
  readDocument,
  removedRows,
  removeRow,
  repair,
  restoreRow,
  richSchema,
  setCell,
  setCellChosen,
  setChosen,
  setValue,
  type TextJson,
  type TextTemplate,
  type TypedRow,
  textAt,
  withoutThreads,
} from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

type Typed = Pick<ReadDocument, "fields" | "data">;
type RowsShape = Extract<MapShape, { map: "rows" }>;

/** Roots, or one value of a record as "root/key"; null: all of it. */
export type Parts = readonly string[] | null;

/**
 * Writes a text, or parts of it, as it was read at another time. Only what differs is written, so that marks of
 * conversations and what others type beside it stay.
 */
export function restoreInto(doc: Y.Doc, template: TextTemplate, past: Typed, parts: Parts): void {
  const now = readDocument(doc, template);
  const isAsked = (part: string): boolean => parts === null || parts.includes(part);
  for (const { root } of template.fields)
    if (isAsked(root)) writeText(doc, template, root, past.fields[root]);
  for (const { root, shape } of mapsOf(template)) {
    if (shape.map === "record") {
      for (const [key, value] of Object.entries(past.data.records[root] ?? {}))
        if ((isAsked(root) || isAsked(`${root}/${key}`)) && value !== now.data.records[root]?.[key])
          setValue(doc, template, root, key, value);
    } else if (isAsked(root) && shape.map === "set") {
      writeSet(now.data.sets[root] ?? [], past.data.sets[root] ?? [], (id, is) =>
        setChosen(doc, template, root, id, is),
      );
    } else if (isAsked(root) && shape.map === "rows") {
      const [was, is] = [past, now].map(({ data }) => data.rows[root] ?? []) as [TypedRow[], TypedRow[]];
      writeRows(doc, template, root, shape, was, is);
    }
  }
}

function writeSet(
  now: readonly string[],
  past: readonly string[],
  choose: (id: string, chosen: boolean) => void,
): void {
  for (const id of now) if (!past.includes(id)) choose(id, false);
  for (const id of past) choose(id, true);
}

function writeText(doc: Y.Doc, template: TextTemplate, address: string, past: TextJson | undefined): void {
  const text = textAt(doc, template, address);
  if (text === null || past === undefined) return;
  const now = repair(text.fragment, text.kind);
  if (JSON.stringify(withoutThreads(now)) === JSON.stringify(past)) return;
  const schema = text.kind === "line" ? lineSchema : richSchema;
  const node = schema.nodeFromJSON({ ...past, content: withMarksOf(now, past) });
  updateYFragment(doc, text.fragment, node, { mapping: new Map(), isOMark: new Map() });
}

/** Blocks that stand there already keep the conversations that hang on them. */
function withMarksOf(now: TextJson, past: TextJson): TextJson[] {
  const standing = new Map<string, TextJson[]>();
  for (const block of (now.content ?? []).toReversed()) {
    const words = JSON.stringify(withoutThreads(block));
    const alike = standing.get(words);
    if (alike) alike.push(block);
    else standing.set(words, [block]);
  }
  return (past.content ?? []).map((block) => standing.get(JSON.stringify(block))?.pop() ?? block);
}

function writeRows(
  doc: Y.Doc,
  template: TextTemplate,
  root: string,
  shape: RowsShape,
  past: readonly TypedRow[],
  standing: readonly TypedRow[],
): void {
  const map = doc.getMap(root);
  const known = new Map([...standing, ...removedRows(doc, template, root)].map((row) => [row.id, row]));
  for (const { id } of standing) if (!past.some((row) => row.id === id)) removeRow(doc, root, id);
  let before: string | null = null;
  for (const row of past) {
    restoreRow(doc, root, row.id);
    const now = known.get(row.id);
    // A row that the text does not know any more, as after a copy of it: a new one in its place.
    const id: string | null = now?.id ?? addRow(doc, template, root, {}, before);
    if (id === null) continue;
    for (const [key, cell] of Object.entries(shape.cells)) {
      const place = { root, row: id, key };
      writeCell(doc, template, place, cell, row.cells[key], now?.cells[key]);
    }
    const order = liveRows(map).map(([one]) => one);
    if ((order[order.indexOf(id) - 1] ?? null) !== before) moveRow(doc, root, id, before);
    before = id;
  }
}

function writeCell(
  doc: Y.Doc,
  template: TextTemplate,
  place: { readonly root: string; readonly row: string; readonly key: string },
  { cell }: CellShape,
  past: TypedRow["cells"][string] | undefined,
  now: TypedRow["cells"][string] | undefined,
): void {
  if (past === undefined) return;
  const { root, row, key } = place;
  if (cell === "text") writeText(doc, template, `${root}/${row}/${key}`, past as TextJson);
  else if (cell === "set")
    writeSet((now ?? []) as readonly string[], past as readonly string[], (id, is) =>
      setCellChosen(doc, template, place, id, is),
    );
  else if (past !== now) setCell(doc, template, root, row, key, past as CellPlain);
}
