import { plainText, type TextJson } from "@accord/shared/document-schema";
import type { Draft } from "./drafts.js";
import type { ReturnedValue } from "./values-back.js";

/** How a text calls its fields and says its values. */
export interface NamesOfText {
  readonly fieldName: (root: string) => string;
  /** The root of the field that a value belongs to, and its words; none where it says nothing by itself. */
  readonly valueWords?: ((value: ReturnedValue) => { root: string; words: string | null }) | undefined;
}

const asItStands: NonNullable<NamesOfText["valueWords"]> = ({ root, value }) => ({
  root,
  words: typeof value === "boolean" ? null : String(value),
});

export interface FieldOfValues {
  readonly root: string;
  readonly count: number;
  readonly words: readonly string[];
}

export function fieldsOfValues({ values }: Draft, names: NamesOfText): readonly FieldOfValues[] {
  const said = values.map(names.valueWords ?? asItStands);
  return [...new Set(said.map(({ root }) => root))].map((root) => {
    const own = said.filter((one) => one.root === root);
    return { root, count: own.length, words: own.flatMap(({ words }) => words ?? []) };
  });
}

export const asText = (draft: Draft, names: NamesOfText): string =>
  [
    ...draft.fields.map(({ field, runs }) => [
      names.fieldName(field),
      ...runs.flatMap(({ mine }) => mine).map((node: TextJson) => plainText(node)),
    ]),
    ...fieldsOfValues(draft, names).map(({ root, words }) => [names.fieldName(root), ...words]),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
