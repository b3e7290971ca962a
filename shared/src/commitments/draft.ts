import type * as Y from "yjs";
import {
  type CellValue,
  type DocumentData,
  emptyData,
  mapsOf,
  plainText,
  readDocument,
  type TextJson,
  type TypedRow,
  withoutThreads,
} from "../document-schema/index.js";
import { commitmentTemplate, privateColumns } from "./template.js";
import type { TemplateField } from "./template-field.js";

/** A draft read by its template: each text as ProseMirror JSON, and the structured fields, which commitment/1 had not. */
export interface TypedDraft {
  readonly template: string;
  readonly fields: Readonly<Record<string, TextJson>>;
  readonly data?: DocumentData;
}

export const emptyField: TextJson = { type: "doc", content: [{ type: "paragraph" }] };

/** The live document as all readers read it. */
export const readDraft = (doc: Y.Doc): TypedDraft => ({
  template: commitmentTemplate.name,
  ...readDocument(doc, commitmentTemplate),
});

/** Where a frozen draft keeps the words of the goals it names: a draft keeps their ids, and a vision may change. */
export const goalWordsRoot = "goalWords";

/**
 * The draft as it is frozen: the template's fields only, in its order, without thread marks; with the words of the
 * goals it names, as the strategic vision has them now.
 */
export function draftToFreeze(draft: TypedDraft, goals: ReadonlyMap<string, string> = new Map()): TypedDraft {
  const fields: Record<string, TextJson> = {};
  for (const { root } of commitmentTemplate.fields) {
    fields[root] = withoutThreads(draft.fields[root] ?? emptyField);
  }
  const data = withGoalWords(dataToFreeze(draft.data ?? emptyData), goals);
  return { template: draft.template, fields, data };
}

/** With the words of the goals that field 11 names, where they are known. */
export function withGoalWords(data: DocumentData, goals: ReadonlyMap<string, string>): DocumentData {
  const named = Object.fromEntries(
    (data.sets.goals ?? []).flatMap((id) => {
      const words = goals.get(id);
      return words === undefined ? [] : [[id, words]];
    }),
  );
  if (Object.keys(named).length === 0) return data;
  return { ...data, records: { ...data.records, [goalWordsRoot]: named } };
}

function dataToFreeze({ records, rows, sets }: DocumentData): DocumentData {
  const only = <T>(all: Readonly<Record<string, T>>, map: string, none: T): Record<string, T> =>
    Object.fromEntries(
      mapsOf(commitmentTemplate).flatMap(({ root, shape }) =>
        shape.map === map ? [[root, all[root] ?? none]] : [],
      ),
    );
  return {
    records: only(records, "record", {}),
    rows: only(rows, "rows", []),
    sets: only(sets, "set", []),
  };
}

export const isFilled = (field: TextJson | undefined): boolean =>
  field !== undefined && plainText(field).trim() !== "";

/** Whether somebody has answered a field, wholly or in part: what the outline and the counts say of it. */
export function isAnswered(field: TemplateField, draft: TypedDraft, place: number | null = null): boolean {
  const { records, rows, sets } = draft.data ?? emptyData;
  const text = isFilled(draft.fields[field.root]);
  switch (field.kind) {
    case "number":
      return place !== null;
    case "line":
    case "rich":
      return text;
    case "date_range":
      return Boolean(records[field.root]?.start ?? null) || Boolean(records[field.root]?.end ?? null);
    case "contacts":
      return (
        (rows[field.root] ?? []).length > 0 || (field.none !== null && records.none?.[field.none] === true)
      );
    case "choice":
    case "choice_at_most_two":
      return (sets[field.root] ?? []).length > 0;
    case "goals":
      return text || (sets[field.goals] ?? []).length > 0;
    case "resources":
      return text || field.parts.some(({ root }) => isFilled(draft.fields[root]));
    case "secured":
      return (records[field.root]?.answer ?? null) !== null;
    case "milestones":
      return (rows[field.root] ?? []).length > 0;
  }
}

export const titleOf = (draft: TypedDraft): string =>
  plainText(draft.fields.title ?? emptyField)
    .replaceAll(/\s+/g, " ")
    .trim();

/**
 * One leaf of the Merkle tree: a block of a text, a row, or a structured field. An unlawful one can be taken out of a
 * version and its root stays.
 */
export interface Block {
  readonly field: string;
  readonly index: number;
  readonly content: TextJson | TypedRow | Readonly<Record<string, CellValue>> | readonly string[];
}

/** The draft's blocks: each top-level block of each text in reading order, then each row, record and set. */
export function blocksOf(draft: TypedDraft): Block[] {
  const texts = commitmentTemplate.fields.flatMap(({ root }) =>
    (draft.fields[root]?.content ?? []).map((content, index) => ({ field: root, index, content })),
  );
  if (draft.data === undefined) return texts;
  const { records, rows, sets } = draft.data;
  const maps = mapsOf(commitmentTemplate).flatMap(({ root, shape }): Block[] => {
    if (shape.map === "rows")
      return (rows[root] ?? []).map((content, index) => ({ field: root, index, content }));
    const content = shape.map === "record" ? records[root] : sets[root];
    return content === undefined ? [] : [{ field: root, index: 0, content }];
  });
  const goals = records[goalWordsRoot];
  return [...texts, ...maps, ...(goals ? [{ field: goalWordsRoot, index: 0, content: goals }] : [])];
}

/** The same draft without what is shown with consent only (10.1): e-mail addresses of contacts. */
export function withoutPrivate(draft: TypedDraft): TypedDraft {
  if (draft.data === undefined) return draft;
  const rows = Object.fromEntries(
    Object.entries(draft.data.rows).map(([root, all]) => {
      const hidden = privateColumns.get(root) ?? [];
      return [root, all.map((row) => ({ ...row, cells: without(row.cells, hidden) }))];
    }),
  );
  return { ...draft, data: { ...draft.data, rows } };
}

const without = <T>(cells: Readonly<Record<string, T>>, hidden: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => !hidden.includes(key)));
