import { changedParts, emptyData } from "../document-schema/index.js";
import type { TypedDraft } from "./draft.js";
import { commitmentTemplate, fieldOf } from "./template.js";
import type { TemplateField } from "./template-field.js";
import { commitmentFields } from "./template-fields.js";

/** Numbers of the fields in which two drafts differ; one frozen under commitment/1 has all but five empty. */
export function changedFields(before: TypedDraft, after: TypedDraft): number[] {
  const read = ({ fields, data = emptyData }: TypedDraft) => ({ fields, data });
  const numbers = changedParts(commitmentTemplate, read(before), read(after)).map(
    (part) => fieldOf(part.replace(/^none\//u, ""))?.no,
  );
  return commitmentFields.map(({ no }) => no).filter((no) => numbers.includes(no));
}

/** What of a document belongs to a field: its roots, or one value of a record that several share. */
export function partsOf(field: TemplateField): string[] {
  const roots = [...commitmentTemplate.fields, ...commitmentTemplate.maps].map(({ root }) => root);
  return [
    ...new Set(roots.filter((root) => fieldOf(root)?.no === field.no)),
    ...(field.kind === "contacts" && field.none !== null ? [`none/${field.none}`] : []),
  ];
}
