import type { CommitmentChecks } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { memo } from "react";
import type { OnEditor } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { FieldSection } from "./FieldSection.js";
import { fields } from "./fields.js";
import type { FieldIssues } from "./useFieldIssues.js";

interface Props {
  readonly opened: OpenDocument;
  readonly process: string;
  readonly n: number;
  readonly place: number | null;
  readonly told: CommitmentChecks | null;
  readonly editable: boolean;
  readonly issuesOf: (root: string) => FieldIssues;
  readonly onEditor: OnEditor;
  readonly onComment: ((root: string) => void) | null;
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
