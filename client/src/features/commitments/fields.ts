import {
  commitmentFields,
  commitmentTemplate,
  fieldOf,
  type StoredValue,
  shownValue,
  type TemplateField,
} from "@accord/shared/commitments";
import type { MessageId, Say } from "@accord/shared/messages";

/** The 18 fields of the template, and the texts that stand in them. */
export const fields = commitmentFields;
export const texts = commitmentTemplate.fields;

export const labelOf = (field: TemplateField, say: Say): string => say(field.label as MessageId);

/** A name that fits a line: the labels of the annex are whole questions. */
export const shortLabel = (field: TemplateField, say: Say): string =>
  say(`commitments.short.${field.root}` as MessageId);

/** "7 Problem", as people name it; for a text or a row within a field, that field. */
export function fieldName(address: string, say: Say): string {
  const field = fieldOf(address);
  return field ? say("commitments.fieldName", { no: field.no, label: shortLabel(field, say) }) : address;
}

export const fieldElement = (address: string): string =>
  `field-${fieldOf(address)?.root ?? address.split("/", 1)[0]}`;

/** A value of a structured field as people read it. */
export const valueWords = (value: StoredValue, say: Say) => shownValue(value, (id) => say(id as MessageId));
