import { textAt } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { useCallback } from "react";
import { Checkbox, CheckboxGroup } from "../../ui/Choice.js";
import { Select } from "../../ui/Select.js";
import { useSay } from "../../ui/say.js";
import { LineField, RichField } from "../RichField.js";
import { CellInput, type CellProps, labelOf, type TypedShape } from "./CellInput.js";
import type { AnyShape, PlainShape } from "./columns.js";
import { chooseInRow } from "./maps.js";

/** An editor of a text inside a field, by the address of the text. */
export type OnEditor = (address: string, editor: Editor | null) => void;

/** A cell with one value under it, drawn by what may stand there. */
export function PlainCell({ shape, ...props }: CellProps<PlainShape>) {
  const say = useSay();
  const { column, bound, issue } = props;
  switch (shape.cell) {
    case "choice":
      return (
        <div className="cell" data-wide={column.wide || undefined}>
          <Select
            name={column.key}
            label={labelOf(column, say)}
            hint={column.hint}
            issue={issue}
            options={[...(column.options ?? []), { id: noChoice, label: say("drafting.cell.clear") }]}
            value={typeof bound.value === "string" ? bound.value : null}
            onChange={(id) => bound.write(id === noChoice ? null : id)}
          />
        </div>
      );
    case "flag":
      return (
        <div className="cell cell-flag" data-wide={column.wide || undefined}>
          <Checkbox
            name={column.key}
            isSelected={bound.value === true}
            onChange={(selected) => bound.write(selected)}
          >
            {labelOf(column, say)}
          </Checkbox>
          {issue ? <p className="field-issue">{issue}</p> : null}
        </div>
      );
    default:
      return <CellInput {...props} shape={shape as TypedShape} />;
  }
}

const noChoice = "-";

interface SetCellProps extends Omit<CellProps<AnyShape>, "bound" | "place"> {
  readonly root: string;
  readonly row: string;
  readonly chosen: readonly string[];
}

/** Flags of a set in a row. */
export function SetCell({ opened, column, root, row, chosen, issue }: SetCellProps) {
  const say = useSay();
  return (
    <div className="cell cell-set" data-wide="">
      <CheckboxGroup
        name={column.key}
        label={labelOf(column, say)}
        hint={column.hint}
        issue={issue}
        options={(column.options ?? []).map(({ id, label, hint }) => ({ value: id, label, hint }))}
        value={chosen}
        onChange={(ids) => chooseInRow(opened, { root, row, key: column.key }, ids, chosen)}
      />
    </div>
  );
}

interface TextCellProps extends Omit<CellProps<AnyShape>, "bound" | "place" | "shape"> {
  readonly address: string;
  readonly label: string;
  readonly onEditor?: OnEditor | undefined;
  readonly editable: boolean;
}

/** A text of a row, written by many at once. */
export function TextCell({ opened, column, address, label, onEditor, editable, issue }: TextCellProps) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor?.(address, editor), [onEditor, address]);
  const text = textAt(opened.doc, opened.template, address);
  if (text === null) return null;
  const Text = text.kind === "line" ? LineField : RichField;
  const issueId = `issue-${address}`;
  return (
    <div className="cell cell-text field" data-wide="" data-invalid={issue ? "" : undefined}>
      <span className="field-label" aria-hidden="true">
        {labelOf(column, say)}
      </span>
      {column.hint ? <span className="hint">{column.hint}</span> : null}
      {issue ? (
        <p className="field-issue" id={issueId}>
          {issue}
        </p>
      ) : null}
      <Text
        document={opened}
        field={address}
        label={label}
        editable={editable}
        describedBy={issue ? issueId : undefined}
        onEditor={tell}
      />
    </div>
  );
}
