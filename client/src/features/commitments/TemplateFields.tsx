import type { MessageId } from "@accord/shared/messages";
import { memo } from "react";
import { useSay } from "../../ui/index.js";
import { FieldSection } from "./FieldSection.js";
import type { FieldSectionProps } from "./field-props.js";
import { fields } from "./fields.js";
import type { FieldIssues } from "./useFieldIssues.js";

interface Props extends Omit<FieldSectionProps, "field" | "issues"> {
  readonly issuesOf: (root: string) => FieldIssues;
}

const groups = [...new Set(fields.map(({ group }) => group))];

/** All 18 fields as one page, under the headings of the annex. */
export const TemplateFields = memo(function TemplateFields({ issuesOf, ...props }: Props) {
  const say = useSay();
  return groups.map((group) => (
    <div key={group} className="room-group">
      <h2 className="room-group-name">{say(group as MessageId)}</h2>
      {fields
        .filter((field) => field.group === group)
        .map((field) => (
          <FieldSection key={field.root} {...props} field={field} issues={issuesOf(field.root)} />
        ))}
    </div>
  ));
});
