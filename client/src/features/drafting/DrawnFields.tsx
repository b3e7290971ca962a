import type { DrawnColumn, DrawnField } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import type { Editor } from "@tiptap/core";
import { Fragment, memo, type ReactNode, useCallback, useMemo } from "react";
import { type FieldColumn, type OnEditor, RecordField, RowsField } from "../../editor/fields/index.js";
import { type OpenDocument, RichField } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import type { DrawnWords } from "./drawn-words.js";
import { FieldHead } from "./FieldHead.js";
import type { OutlineEntry } from "./Outline.js";

interface Props {
  readonly drawn: readonly DrawnField[];
  readonly words: DrawnWords;
  readonly opened: OpenDocument;
  readonly editable: boolean;
  readonly onEditor: OnEditor;
  /** A comment on the field; none where nobody may comment. */
  readonly onComment: ((root: string) => void) | null;
  /** What is filled elsewhere and stands among the fields; the same list each time. */
  readonly asides?: readonly Aside[] | undefined;
}

/** A field of the template that is not in the text: facts of the process, files. */
export interface Aside {
  /** As in the outline. */
  readonly entry: OutlineEntry;
  /** The group behind which it stands; null: before the first. */
  readonly behind: string | null;
  readonly content: ReactNode;
}

/** All fields of a text whose template says how it is drawn, under its headings. */
export const DrawnFields = memo(function DrawnFields(props: Props) {
  const say = useSay();
  const { drawn, asides } = props;
  const groups = [...new Set(drawn.map(({ group }) => group))];
  const standing = (behind: string | null) =>
    asides
      ?.filter((one) => one.behind === behind)
      .map(({ entry, content }) => <Fragment key={entry.root}>{content}</Fragment>);
  return (
    <>
      {standing(null)}
      {groups.map((group) => (
        <Fragment key={group}>
          <div className="room-group">
            {group === null ? null : <h2 className="room-group-name">{say(group as MessageId)}</h2>}
            {drawn
              .filter((field) => field.group === group)
              .map((field) => (
                <Section key={field.root} {...props} field={field} />
              ))}
          </div>
          {group === null ? null : standing(group)}
        </Fragment>
      ))}
    </>
  );
});

type OfField<Kind extends DrawnField["kind"] = DrawnField["kind"]> = Props & {
  readonly field: Extract<DrawnField, { kind: Kind }>;
};

function Section(props: OfField) {
  const { field, words, onComment } = props;
  const say = useSay();
  const { id, root } = field;
  return (
    <section id={`field-${root}`} className="room-field" aria-labelledby={`label-${root}`}>
      <FieldHead
        {...{ root, onComment }}
        as={field.group === null ? "h2" : "h3"}
        no={id}
        label={say(field.label as MessageId)}
        name={words.field(root)}
        guidance={say(field.guidance as MessageId)}
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
          <Contact {...props} field={field} />
          <Words {...props} root={field.text} />
        </div>
      );
    case "list":
      return (
        <div className="field-parts">
          {field.text === null ? null : <Words {...props} root={field.text} />}
          <List {...props} field={field} />
        </div>
      );
  }
}

function Words({ words, field, opened, editable, onEditor, root }: OfField & { readonly root: string }) {
  const tell = useCallback((editor: Editor | null) => onEditor(root, editor), [onEditor, root]);
  return (
    <RichField
      document={opened}
      field={root}
      label={words.field(field.root)}
      describedBy={`guidance-${field.root}`}
      editable={editable}
      onEditor={tell}
    />
  );
}

function Figure({ words, field, opened, editable, root }: OfField & { readonly root: string }) {
  const say = useSay();
  const columns = useMemo(() => [{ key: root, label: say("drafting.number") }], [root, say]);
  return (
    <RecordField
      document={opened}
      root="figures"
      label={words.field(field.root)}
      describedBy={`guidance-${field.root}`}
      columns={columns}
      editable={editable}
    />
  );
}

const privateKeys = ["email", "phone"];

function useColumns(columns: readonly DrawnColumn[], isContact: boolean): FieldColumn[] {
  const say = useSay();
  return useMemo(
    () =>
      columns.map(({ key, label, options, most, under }) => ({
        key,
        ...(under === undefined ? {} : { under }),
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

function Contact({ words, field, opened, editable }: OfField<"contact">) {
  const columns = useColumns(field.columns, true);
  return (
    <RecordField
      document={opened}
      root={field.root}
      label={words.field(field.root)}
      describedBy={`guidance-${field.root}`}
      columns={columns}
      editable={editable}
    />
  );
}

function List({ words, field, opened, editable, onEditor }: OfField<"list">) {
  const columns = useColumns(field.columns, false);
  const say = useSay();
  const { root } = field;
  const rowName = useCallback((no: number) => words.row(root, no), [root, words]);
  return (
    <RowsField
      document={opened}
      root={root}
      label={words.field(root)}
      describedBy={`guidance-${root}`}
      {...{ columns, editable, rowName, onEditor }}
      addLabel={say(field.add as MessageId)}
      empty={say("drafting.noRows")}
    />
  );
}
