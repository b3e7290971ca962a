import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextRoot, TextTemplate } from "@accord/shared/document-schema";

const templates: Readonly<Record<string, TextTemplate>> = { [commitmentTemplate.name]: commitmentTemplate };

export function templateOf(name: string): TextTemplate {
  const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
  if (template === undefined) throw new Error(`No template is called ${name}.`);
  return template;
}

export const kindOfRoot = (template: TextTemplate): ReadonlyMap<string, TextRoot["kind"]> =>
  new Map(template.fields.map(({ root, kind }) => [root, kind]));
