import type { MessageId } from "@accord/shared/messages";
import { dayText } from "@accord/shared/messages";
import type { Editor } from "@tiptap/core";
import { useCallback, useMemo } from "react";
import { AnswerField, ChoiceField, DateRangeField, PartsField } from "../../editor/fields/index.js";
import { LineField, RichField } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import type { FieldSectionProps } from "./field-props.js";
import { labelOf } from "./fields.js";
import { Meanings } from "./Meanings.js";
import { type BodyProps, explainedIn, optionsIn, useNamed } from "./named.js";
import { PlaceInPlan } from "./PlaceInPlan.js";
import { Contacts, Milestones } from "./RowsBody.js";

/** What is written in a field, drawn by its kind. */
export function FieldBody(props: FieldSectionProps) {
  const { field } = props;
  switch (field.kind) {
    case "number":
      return <PlaceInPlan {...props} />;
    case "line":
    case "rich":
      return <Words {...props} root={field.root} line={field.kind === "line"} />;
    case "date_range":
      return <Timeframe {...props} field={field} />;
    case "contacts":
      return <Contacts {...props} field={field} />;
    case "choice":
    case "choice_at_most_two":
      return <Choice {...props} field={field} />;
    case "goals":
      return <Goals {...props} field={field} />;
    case "resources":
      return <Resources {...props} field={field} />;
    case "secured":
      return <Secured {...props} field={field} />;
    case "milestones":
      return <Milestones {...props} field={field} />;
  }
}

interface WordsProps extends FieldSectionProps {
  readonly root: string;
  readonly line?: boolean;
  /** Of a part of the field. */
  readonly label?: string;
}

function Words({ field, opened, editable, onEditor, root, line = false, label }: WordsProps) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor(root, editor), [onEditor, root]);
  const Text = line ? LineField : RichField;
  return (
    <Text
      document={opened}
      field={root}
      label={say("commitments.fieldName", { no: field.no, label: label ?? labelOf(field, say) })}
      describedBy={`guidance-${field.root}`}
      editable={editable}
      onEditor={tell}
    />
  );
}

function Timeframe({ field, opened, editable, issues, told }: BodyProps<"date_range">) {
  const say = useSay();
  const named = useNamed({ field });
  const { start = null, end = null } = told?.circumstances.plan ?? {};
  const limits =
    start && end ? say("commitments.plan.span", { start: dayText(start), end: dayText(end) }) : undefined;
  return (
    <DateRangeField
      document={opened}
      root={field.root}
      label={named}
      describedBy={`guidance-${field.root}`}
      startLabel={say("commitments.column.start")}
      endLabel={say("commitments.column.end")}
      limits={limits}
      editable={editable}
      issueAt={issues.at}
    />
  );
}

function Choice({ field, opened, editable }: BodyProps<"choice" | "choice_at_most_two">) {
  const say = useSay();
  const named = useNamed({ field });
  const options = useMemo(() => optionsIn(field.options, say), [field, say]);
  return (
    <div className="field-parts">
      <ChoiceField
        document={opened}
        root={field.root}
        label={named}
        options={options}
        {...(field.kind === "choice_at_most_two" ? { most: 2 } : {})}
        editable={editable}
      />
      {editable ? <Meanings options={field.options} /> : null}
    </div>
  );
}

function Goals({ field, told, ...props }: BodyProps<"goals">) {
  const say = useSay();
  const goals = told?.goals;
  const options = useMemo(() => (goals ?? []).map(({ id, words }) => ({ id, label: words })), [goals]);
  return (
    <div className="field-parts">
      {options.length > 0 ? (
        <ChoiceField
          document={props.opened}
          root={field.goals}
          label={say("commitments.goals")}
          options={options}
          editable={props.editable}
        />
      ) : props.editable ? (
        <p className="hint">{say("commitments.goals.none")}</p>
      ) : null}
      <Words {...props} {...{ field, told }} root={field.root} />
    </div>
  );
}

function Resources({ field, ...props }: BodyProps<"resources">) {
  const say = useSay();
  const parts = useMemo(
    () => field.parts.map(({ root, label }) => ({ root, label: say(label as MessageId) })),
    [field, say],
  );
  return (
    <div className="field-parts">
      <Words {...props} field={field} root={field.root} />
      <PartsField document={props.opened} parts={parts} editable={props.editable} onEditor={props.onEditor} />
    </div>
  );
}

function Secured({ field, ...props }: BodyProps<"secured">) {
  const say = useSay();
  const named = useNamed({ field });
  const options = useMemo(() => explainedIn(field.options, say), [field, say]);
  const note = say("commitments.part.securedNote");
  return (
    <div className="field-parts">
      <AnswerField
        document={props.opened}
        root={field.root}
        cell="answer"
        label={named}
        options={options}
        editable={props.editable}
      />
      <p className="field-label" aria-hidden="true">
        {note}
      </p>
      <Words {...props} field={field} root={field.note} label={note} />
    </div>
  );
}
