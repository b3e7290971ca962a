import { canonicalJson, type JsonValue } from "../canonical/index.js";
import { emptyData, type TypedRow } from "../document-schema/index.js";
import { emptyField, type TypedDraft } from "./draft.js";
import { commitmentTemplate, fieldOf } from "./template.js";
import type { TemplateField } from "./template-field.js";
import { commitmentFields } from "./template-fields.js";

export interface RowChange {
  readonly id: string;
  readonly kind: "same" | "added" | "removed" | "changed";
  readonly before: TypedRow | null;
  readonly after: TypedRow | null;
  /** Columns whose cell differs. */
  readonly cells: readonly string[];
}

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

/** Numbers of the fields in which two drafts differ; one frozen under commitment/1 has all but five empty. */
export function changedFields(before: TypedDraft, after: TypedDraft): number[] {
  const numbers = new Set<number>();
  const note = (root: string, isSame: boolean): void => {
    const no = isSame ? undefined : fieldOf(root)?.no;
    if (no !== undefined) numbers.add(no);
  };
  for (const { root } of commitmentTemplate.fields)
    note(root, same(before.fields[root] ?? emptyField, after.fields[root] ?? emptyField));
  const [a, b] = [before.data ?? emptyData, after.data ?? emptyData];
  for (const { root, shape } of commitmentTemplate.maps) {
    if (shape.map === "rows") note(root, same(a.rows[root] ?? [], b.rows[root] ?? []));
    else if (shape.map === "set") note(root, same(a.sets[root] ?? [], b.sets[root] ?? []));
    else {
      for (const [key, cell] of Object.entries(shape.cells)) {
        const empty = cell.cell === "flag" ? false : null;
        const isSame = same(a.records[root]?.[key] ?? empty, b.records[root]?.[key] ?? empty);
        note(root === "none" ? key : root, isSame);
      }
    }
  }
  return commitmentFields.map(({ no }) => no).filter((no) => numbers.has(no));
}

/** What of a document belongs to a field: its roots, or one value of a record that several share. */
export function partsOf(field: TemplateField): string[] {
  const roots = [...commitmentTemplate.fields, ...commitmentTemplate.maps].map(({ root }) => root);
  return [
    ...new Set(roots.filter((root) => fieldOf(root)?.no === field.no)),
    ...(field.kind === "contacts" && field.none !== null ? [`none/${field.none}`] : []),
  ];
}
