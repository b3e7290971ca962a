import type { DrawnField } from "@accord/shared/document-schema";
import type { MessageId, Say } from "@accord/shared/messages";
import { type PlanTextKind, planTextTemplates } from "@accord/shared/plan";

/** The field that an address stands in: its own root, that of its text, or of its rows. */
function fieldAt(kind: PlanTextKind, address: string): DrawnField | undefined {
  const [root = ""] = address.split("/");
  return planTextTemplates[kind].drawn.find(
    (field) =>
      field.root === root ||
      ("text" in field && field.text === root) ||
      (field.kind === "whole" && root === "figures" && address.endsWith(`/${field.key}`)),
  );
}

export const fieldElement = (kind: PlanTextKind, address: string): string =>
  `field-${fieldAt(kind, address)?.root ?? address.split("/", 1)[0]}`;

/** "E.2 What are the achievements…"; the one field of a simple text is called as its part. */
export function fieldName(kind: PlanTextKind, address: string, say: Say): string {
  const field = fieldAt(kind, address);
  if (field === undefined || field.id === "") return say(`plan.part.${kind}`);
  return say("plan.text.fieldName", { id: field.id, label: say(field.label as MessageId) });
}
