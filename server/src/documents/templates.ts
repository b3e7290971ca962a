import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextTemplate } from "@accord/shared/document-schema";

/** By the name in the row. A commitment opened under an earlier template is read by the present one: what it had stays, what it had not is empty. */
const templates: Readonly<Record<string, TextTemplate>> = {
  "commitment/1": commitmentTemplate,
  [commitmentTemplate.name]: commitmentTemplate,
};

export function templateOf(name: string): TextTemplate {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (template === undefined) throw new Error(`No template is called ${name}.`);
  return template;
}
