import { plainText, type TextJson } from "@accord/shared/document-schema";
import type { Draft } from "./drafts.js";

export const fieldsOfValues = ({ values }: Draft): [root: string, values: Draft["values"]][] =>
  [...new Set(values.map(({ root }) => root))].map((root) => [
    root,
    values.filter((one) => one.root === root),
  ]);

export const wordsOf = (values: Draft["values"]) => values.filter(({ value }) => typeof value !== "boolean");

export const asText = (draft: Draft, fieldName: (root: string) => string): string =>
  [
    ...draft.fields.map(({ field, runs }) => [
      fieldName(field),
      ...runs.flatMap(({ mine }) => mine).map((node: TextJson) => plainText(node)),
    ]),
    ...fieldsOfValues(draft).map(([root, values]) => [
      fieldName(root),
      ...wordsOf(values).map(({ value }) => String(value)),
    ]),
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
