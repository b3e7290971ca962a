import type { MessageId } from "@accord/shared/messages";
import { type PlanColumn, type PlanField, type PlanTextKind, planTextTemplates } from "@accord/shared/plan";
import type { Editor } from "@tiptap/core";
import { memo, useCallback, useMemo } from "react";
import { type FieldColumn, type OnEditor, RecordField, RowsField } from "../../editor/fields/index.js";
import { type OpenDocument, RichField } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { FieldHead } from "../drafting/FieldHead.js";
import { fieldName } from "./text-fields.js";

interface Props {
  readonly kind: PlanTextKind;
  readonly opened: OpenDocument;
  readonly editable: boolean;
  readonly onEditor: OnEditor;
  /** A comment on the field; none where nobody may comment. */
  readonly onComment: ((root: string) => void) | null;
}

/** All fields of one text of the plan, under the headings of the annex. */
export const PlanFields = memo(function PlanFields(props: Props) {
  const say = useSay();
  const { drawn } = planTextTemplates[props.kind];
  const groups = [...new Set(drawn.map(({ group }) => group))];
  return groups.map((group) => (
    <div key={group} className="room-group">
      {group === null ? null : <h2 className="room-group-name">{say(group as MessageId)}</h2>}
      {drawn
        .filter((field) => field.group === group)
        .map((field) => (
          <Section key={field.root} {...props} field={field} />
        ))}
    </div>
  ));
});

type OfField = Props & { readonly field: PlanField };

function Section(props: OfField) {
  const { field, kind, onComment } = props;
  const say = useSay();
  const { id, root } = field;
  return (
    <section id={`field-${root}`} className="room-field" aria-labelledby={`label-${root}`}>
      <FieldHead
        {...{ root, onComment }}
        as={field.group === null ? "h2" : "h3"}
        no={id}
        label={say(field.label as MessageId)}
        name={fieldName(kind, root, say)}
        guidance={say(field.guidance as MessageId)}
        guidanceLabel={say("plan.text.guidance")}
      />
      <div className="field-body">
        <Body {...props} />
      </div>
    </section>
  );
}

function Body(props: OfField) {
  const { field } = props;
  switch (field.kind) {
    case "rich":
      return <Words {...props} root={field.root} />;
    case "whole":
      return <Figure {...props} root={field.key} />;
    case "contact":
      return (
        <div className="field-parts">
          <Contact {...props} columns={field.columns} />
          <Words {...props} root={field.text} />
        </div>
      );
    case "list":
      return (
        <div className="field-parts">
          {field.text === null ? null : <Words {...props} root={field.text} />}
          <List {...props} columns={field.columns} />
        </div>
      );
  }
}

function Words({ kind, field, opened, editable, onEditor, root }: OfField & { readonly root: string }) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor(root, editor), [onEditor, root]);
  return (
    <RichField
      document={opened}
      field={root}
      label={fieldName(kind, field.root, say)}
      describedBy={`guidance-${field.root}`}
      editable={editable}
      onEditor={tell}
    />
  );
}

function Figure({ kind, field, opened, editable, root }: OfField & { readonly root: string }) {
  const say = useSay();
  const columns = useMemo(() => [{ key: root, label: say("plan.text.number") }], [root, say]);
  return (
    <RecordField
      document={opened}
      root="figures"
      label={fieldName(kind, field.root, say)}
      describedBy={`guidance-${field.root}`}
      columns={columns}
      editable={editable}
    />
  );
}

const privateKeys = ["email", "phone"];

function useColumns(columns: readonly PlanColumn[], isContact: boolean): FieldColumn[] {
  const say = useSay();
  return useMemo(
    () =>
      columns.map(({ key, label, options, most }) => ({
        key,
        label: say(label as MessageId),
        ...(options.length > 0
          ? { options: options.map((one) => ({ id: one.id, label: say(one.label as MessageId) })) }
          : {}),
        isPrivate: isContact && privateKeys.includes(key),
        wide: (most ?? 0) > 300,
      })),
    [columns, isContact, say],
  );
}

interface WithColumns {
  readonly columns: readonly PlanColumn[];
}

function Contact({ kind, field, opened, editable, ...props }: OfField & WithColumns) {
  const say = useSay();
  const columns = useColumns(props.columns, true);
  return (
    <RecordField
      document={opened}
      root={field.root}
      label={fieldName(kind, field.root, say)}
      describedBy={`guidance-${field.root}`}
      columns={columns}
      editable={editable}
    />
  );
}

function List({ kind, field, opened, editable, onEditor, ...props }: OfField & WithColumns) {
  const say = useSay();
  const columns = useColumns(props.columns, false);
  const { root } = field;
  const rowName = useCallback(
    (no: number) => say("plan.text.row", { no, what: say(`plan.row.${root}` as MessageId) }),
    [root, say],
  );
  return (
    <RowsField
      document={opened}
      root={root}
      label={fieldName(kind, root, say)}
      describedBy={`guidance-${root}`}
      {...{ columns, editable, rowName, onEditor }}
      addLabel={say(`plan.add.${root}` as MessageId)}
      empty={say("plan.text.noRows")}
    />
  );
}
