import { plainText, type TextJson, withoutThreads } from "../document-schema/index.js";
import { type Issue, issue } from "../issues/index.js";
import { commitmentTemplate, type TextField } from "./template.js";

/** A text read by its template: each field as ProseMirror JSON. */
export interface TypedDraft {
  readonly template: string;
  readonly fields: Readonly<Record<string, TextJson>>;
}

export const emptyField: TextJson = { type: "doc", content: [{ type: "paragraph" }] };

/** The draft as it is frozen: the template's fields only, in its order, without thread marks. */
export function draftToFreeze(draft: TypedDraft): TypedDraft {
  const fields: Record<string, TextJson> = {};
  for (const { root } of commitmentTemplate.fields) {
    fields[root] = withoutThreads(draft.fields[root] ?? emptyField);
  }
  return { template: draft.template, fields };
}

export const isFilled = (field: TextJson | undefined): boolean =>
  field !== undefined && plainText(field).trim() !== "";

export const titleOf = (draft: TypedDraft): string =>
  plainText(draft.fields.title ?? emptyField)
    .replaceAll(/\s+/g, " ")
    .trim();

/** Length as a reader counts it: an accent or an emoji is one. */
const charactersIn = (text: string) => [...text].length;

/** What is missing or too long, field by field [5.1]; a draft may be saved and frozen all the same. */
export function issuesWith(draft: TypedDraft): Issue[] {
  return commitmentTemplate.fields.flatMap((field) => issuesWithField(field, draft.fields[field.root]));
}

function issuesWithField(field: TextField, content: TextJson | undefined): Issue[] {
  const values = { no: field.no };
  if (!isFilled(content)) {
    return field.requiredToFile ? [issue("field_empty", values, field.root)] : [];
  }
  const characters = charactersIn(plainText(content ?? emptyField).trim());
  if (field.mostCharacters === null || characters <= field.mostCharacters) return [];
  return [issue("field_too_long", { ...values, most: field.mostCharacters, characters }, field.root)];
}

/** One leaf of the Merkle tree: an unlawful block can be taken out of a version and its root stays. */
export interface Block {
  readonly field: string;
  readonly index: number;
  readonly content: TextJson;
}

/** The draft's blocks in reading order: each top-level block of each field. */
export function blocksOf(draft: TypedDraft): Block[] {
  return commitmentTemplate.fields.flatMap(({ root }) =>
    (draft.fields[root]?.content ?? []).map((content, index) => ({ field: root, index, content })),
  );
}
