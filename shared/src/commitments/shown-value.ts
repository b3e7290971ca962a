import type { CellPlain } from "../document-schema/index.js";
import { shownDay } from "./days.js";
import type { Column, TemplateField } from "./template-field.js";
import { commitmentFields } from "./template-fields.js";
import type { Option } from "./vocabularies.js";

/** A value as it stands in the live document: `key` of a cell of many choices is `<column>:<id>`. */
export interface StoredValue {
  readonly root: string;
  readonly key: string;
  readonly value: CellPlain;
}

/**
 * One value of the structured fields in a reader's words, under the root of its field: a day as a day, a choice by its
 * label, a flag by what it says. `words` is null where it says nothing by itself, as a choice that was taken away or a
 * goal, whose words the strategic vision has.
 */
export function shownValue(
  { root, key, value }: StoredValue,
  say: (id: string) => string,
): { readonly root: string; readonly words: string | null } {
  const field = commitmentFields.find((one) => isOf(one, root, key));
  if (field === undefined) return { root, words: plainly(value) };
  return { root: field.root, words: inWords(field, root, key, value, say) };
}

const isOf = (field: TemplateField, root: string, key: string): boolean =>
  root === "none"
    ? field.kind === "contacts" && field.none === key
    : field.root === root || (field.kind === "goals" && field.goals === root);

function inWords(
  field: TemplateField,
  root: string,
  key: string,
  value: CellPlain,
  say: (id: string) => string,
): string | null {
  if (root === "none") return value === true ? say(`commitments.none.${field.root}`) : null;
  switch (field.kind) {
    case "goals":
      return null;
    case "date_range":
      return typeof value === "string" ? `${say(`commitments.column.${key}`)}: ${shownDay(value)}` : null;
    case "choice":
    case "choice_at_most_two":
      return value === true ? labelIn(field.options, key, say) : null;
    case "secured":
      return labelIn(field.options, value, say);
    case "contacts":
    case "milestones":
      return cellIn(field.columns, key, value, say);
    default:
      return plainly(value);
  }
}

function cellIn(
  columns: readonly Column[],
  key: string,
  value: CellPlain,
  say: (id: string) => string,
): string | null {
  const [name, id] = key.split(":");
  const column = columns.find((one) => one.key === name);
  if (column === undefined) return plainly(value);
  switch (column.kind) {
    case "day":
      return typeof value === "string" ? shownDay(value) : null;
    case "choice":
      return labelIn(column.options, value, say);
    case "set":
      return value === true ? labelIn(column.options, id, say) : null;
    case "flag":
      return value === true ? say(column.label) : null;
    default:
      return plainly(value);
  }
}

const labelIn = (options: readonly Option[], of: unknown, say: (id: string) => string): string | null => {
  const option = options.find(({ id }) => id === of);
  return option ? say(option.label) : null;
};

const plainly = (value: CellPlain): string | null =>
  value === null || typeof value === "boolean" ? null : String(value);
