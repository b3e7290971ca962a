import type { CommitmentChecks, TemplateField } from "@accord/shared/commitments";
import type { MessageId } from "@accord/shared/messages";
import { memo } from "react";
import type { OnEditor } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";
import { Sign, useSay } from "../../ui/index.js";
import { FieldHead } from "../drafting/FieldHead.js";
import { FieldBody } from "./FieldBody.js";
import { fieldElement, fieldName, labelOf } from "./fields.js";
import type { FieldIssues } from "./useFieldIssues.js";

export interface FieldSectionProps {
  readonly field: TemplateField;
  readonly opened: OpenDocument;
  readonly process: string;
  readonly n: number;
  readonly place: number | null;
  readonly told: CommitmentChecks | null;
  readonly editable: boolean;
  readonly issues: FieldIssues;
  readonly onEditor: OnEditor;
  /** A comment on the field; none where nobody may comment. */
  readonly onComment: ((root: string) => void) | null;
}

/** One of the 18: number and label, guidance with an example, what stands wrong, and what is written. */
export const FieldSection = memo(function FieldSection(props: FieldSectionProps) {
  const { field, issues, onComment } = props;
  const say = useSay();
  const { no, root, example } = field;
  const guidance = say(field.guidance as MessageId);
  return (
    <section id={fieldElement(root)} className="room-field" aria-labelledby={`label-${root}`}>
      <FieldHead
        {...{ root, no, guidance, onComment }}
        label={labelOf(field, say)}
        name={fieldName(root, say)}
        guidanceLabel={say("commitments.guidance")}
        example={example ? say("commitments.example", { example: say(example as MessageId) }) : null}
      />
      {issues.notes.map((note) => (
        <p key={note} className="field-note">
          <Sign sign="alert" tone="warn" />
          <span>{note}</span>
        </p>
      ))}
      <div className="field-body">
        <FieldBody {...props} />
      </div>
    </section>
  );
});
