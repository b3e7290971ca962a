import { commitmentTemplate, type TextField } from "@accord/shared/commitments";
import type { MessageId, Say } from "@accord/shared/messages";

export const fields = commitmentTemplate.fields;

export const labelOf = (field: TextField, say: Say): string => say(field.label as MessageId);
export const guidanceOf = (field: TextField, say: Say): string => say(field.guidance as MessageId);

/** "7 Problem", as people name it. */
export function fieldName(root: string, say: Say): string {
  const field = fields.find((one) => one.root === root);
  return field ? say("commitments.fieldName", { no: field.no, label: labelOf(field, say) }) : root;
}

export const fieldElement = (root: string): string => `field-${root}`;

/** Goes to a field of the text and puts the caret there. */
export function goToField(root: string): void {
  const place = document.getElementById(fieldElement(root));
  place?.scrollIntoView({ block: "start" });
  place?.querySelector<HTMLElement>('[role="textbox"]')?.focus({ preventScroll: true });
}

export function goToPassage(mark: string): void {
  const place = document.querySelector<HTMLElement>(`mark[data-thread="${CSS.escape(mark)}"]`);
  place?.scrollIntoView({ block: "center" });
  place?.closest<HTMLElement>('[role="textbox"]')?.focus({ preventScroll: true });
}
