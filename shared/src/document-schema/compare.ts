import { canonicalJson, type JsonValue } from "../canonical/index.js";
import { emptyValue } from "./cells.js";
import type { ReadDocument } from "./reader.js";
import type { TextJson } from "./repair.js";
import type { TypedRow } from "./structure.js";
import { mapsOf, type TextTemplate } from "./template.js";

export interface RowChange {
  readonly id: string;
  readonly kind: "same" | "added" | "removed" | "changed";
  readonly before: TypedRow | null;
  readonly after: TypedRow | null;
  /** Columns whose cell differs. */
  readonly cells: readonly string[];
}

type Typed = Pick<ReadDocument, "fields" | "data">;

const emptyText: TextJson = { type: "doc", content: [{ type: "paragraph" }] };

const same = (a: unknown, b: unknown): boolean =>
  canonicalJson(a as JsonValue) === canonicalJson(b as JsonValue);

/** Rows by their ids, in the order of what is after; those taken out come last. */
export function rowChanges(before: readonly TypedRow[], after: readonly TypedRow[]): RowChange[] {
  const kept = after.map((row): RowChange => {
    const old = before.find(({ id }) => id === row.id) ?? null;
    if (old === null) return { id: row.id, kind: "added", before: null, after: row, cells: [] };
    const cells = Object.keys(row.cells).filter((key) => !same(row.cells[key], old.cells[key] ?? null));
    return { id: row.id, kind: cells.length > 0 ? "changed" : "same", before: old, after: row, cells };
  });
  const gone = before.filter(({ id }) => !after.some((row) => row.id === id));
  return [
    ...kept,
    ...gone.map((row): RowChange => ({ id: row.id, kind: "removed", before: row, after: null, cells: [] })),
  ];
}

/** Roots in which two readings of a text differ, and values of records as "root/key"; what one lacks is empty. */
export function changedParts(template: TextTemplate, before: Typed, after: Typed): string[] {
  const parts = template.fields.flatMap(({ root }) =>
    same(before.fields[root] ?? emptyText, after.fields[root] ?? emptyText) ? [] : [root],
  );
  const [a, b] = [before.data, after.data];
  for (const { root, shape } of mapsOf(template)) {
    if (shape.map === "rows") {
      if (!same(a.rows[root] ?? [], b.rows[root] ?? [])) parts.push(root);
    } else if (shape.map === "set") {
      if (!same(a.sets[root] ?? [], b.sets[root] ?? [])) parts.push(root);
    } else {
      for (const [key, cell] of Object.entries(shape.cells)) {
        const empty = emptyValue(cell);
        if (!same(a.records[root]?.[key] ?? empty, b.records[root]?.[key] ?? empty))
          parts.push(`${root}/${key}`);
      }
    }
  }
  return parts;
}
