import type { MessageId } from "@accord/shared/messages";
import { memo } from "react";
import { Sign, useSay } from "../../ui/index.js";
import { FieldHead } from "../drafting/FieldHead.js";
import { FieldBody } from "./FieldBody.js";
import type { FieldSectionProps } from "./field-props.js";
import { fieldElement, fieldName, labelOf } from "./fields.js";

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
