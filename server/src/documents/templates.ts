import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextTemplate } from "@accord/shared/document-schema";
import { termsTemplate } from "@accord/shared/forum";
import { minutesTemplate } from "@accord/shared/meetings";
import { planTextTemplates } from "@accord/shared/plan";
import { positionTemplate } from "@accord/shared/positions";
import { problemSheetTemplate } from "@accord/shared/problems";

export interface Named extends TextTemplate {
  readonly name: string;
}
const all: readonly Named[] = [
  commitmentTemplate,
  termsTemplate,
  problemSheetTemplate,
  minutesTemplate,
  positionTemplate,
  ...Object.values(planTextTemplates),
];

/**
 * By the name in the row. A commitment opened under an earlier template is read by the present one: what it had stays
 * as it is, what it had not reads as empty.
 */
const templates: ReadonlyMap<string, Named> = new Map([
  ["commitment/1", commitmentTemplate],
  ...all.map((one) => [one.name, one] as const),
]);

export function templateOf(name: string): Named {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`No template is called ${name}.`);
  return template;
}
