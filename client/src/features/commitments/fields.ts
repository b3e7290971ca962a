import {
  commitmentFields,
  commitmentTemplate,
  fieldOf,
  isAnswered,
  type TemplateField,
  type TypedDraft,
} from "@accord/shared/commitments";
import type { MessageId, Say } from "@accord/shared/messages";
import { goToRow } from "../../editor/fields/index.js";

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

export const filledCount = (draft: TypedDraft, place: number | null): number =>
  fields.filter((field) => isAnswered(field, draft, place)).length;

export const fieldElement = (address: string): string =>
  `field-${fieldOf(address)?.root ?? address.split("/", 1)[0]}`;

export interface PlaceInDraft {
  readonly field: string;
  readonly row?: string | undefined;
  readonly cell?: string | undefined;
}

const controls = '[role="textbox"], input, textarea, button:not(.field-comment), summary';

/** Goes to a field, to its row and cell where they are named, and puts the caret there. */
export function goToField({ field, row, cell }: PlaceInDraft): void {
  const place = document.getElementById(fieldElement(field));
  if (place === null) return;
  place.scrollIntoView({ block: "start" });
  if (row !== undefined) {
    goToRow(field, row, cell);
    return;
  }
  const within = cell === undefined ? null : place.querySelector(`[data-field="${CSS.escape(cell)}"]`);
  const text = within === null ? place.querySelector(`.text-field[data-field="${CSS.escape(field)}"]`) : null;
  const parent = within ?? text ?? place.querySelector(".field-body") ?? place;
  // The tools of a text stand before it.
  const words = parent.classList.contains("text-field") ? parent.querySelector('[role="textbox"]') : null;
  const control = words ?? (parent.matches(controls) ? parent : parent.querySelector(controls));
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}
