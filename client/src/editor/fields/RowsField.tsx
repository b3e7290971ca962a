import { mapLimits } from "@accord/shared/document-schema";
import { memo, type ReactNode, useCallback, useRef } from "react";
import { Button } from "../../ui/Button.js";
import { Sheet } from "../../ui/Dialog.js";
import { useNarrow } from "../../ui/narrow.js";
import { useSay } from "../../ui/say.js";
import { UndoLine } from "../../ui/UndoLine.js";
import { useWrites } from "../useDocument.js";
import type { OnEditor } from "./Cell.js";
import { labelOf } from "./CellInput.js";
import type { RecordFieldProps } from "./RecordField.js";
import { RemovedRows } from "./RemovedRows.js";
import { RowForm } from "./RowForm.js";
import { RowLine } from "./RowLine.js";
import { stacksOf } from "./RowLines.js";
import { placeOf } from "./rows.js";
import { useRows } from "./useMaps.js";
import { useHolds } from "./useRoomFor.js";
import { useRowsActs } from "./useRowsActs.js";
import "./fields.css";

export interface RowsFieldProps extends RecordFieldProps {
  /** "Milestone 2". */
  readonly rowName: (no: number) => string;
  /** What the act that makes a row is called. */
  readonly addLabel: string;
  /** Said where there are no rows. */
  readonly empty?: string | undefined;
  /** Editors of the texts in opened rows, by address. */
  readonly onEditor?: OnEditor | undefined;
}

/** Rows: a table where there is room, cards where there is not; one is written in when it is opened. */
export const RowsField = memo(function RowsField(props: RowsFieldProps) {
  const { document: opened, root, label, describedBy, columns, rowName, addLabel, empty } = props;
  const say = useSay();
  const rows = useRows(opened, root);
  const writes = useWrites(opened, props.editable);
  const place = useRef<HTMLDivElement>(null);
  const isTable = useHolds(place, "26rem");
  const isNarrow = useNarrow();
  const { open, undone, setIsOpen, move, remove, restore, add } = useRowsActs({
    opened,
    root,
    rows,
    rowName,
    writes,
    isNarrow,
    place,
  });
  const textLabel = useCallback(
    (column: string, row: string) => say("drafting.cell.inRow", { label: column, row }),
    [say],
  );

  const undo = undone ? (
    <UndoLine
      done={say("drafting.rows.removed", { row: undone.name })}
      onUndo={() => restore(undone.id, undone.name)}
    />
  ) : null;
  const lines = rows.map((row, at): ReactNode => {
    const line = (
      <RowLine
        key={row.id}
        {...{
          opened,
          root,
          row,
          columns,
          rowName,
          textLabel,
          isTable,
          isNarrow,
          writes,
          setIsOpen,
          move,
          remove,
        }}
        no={at + 1}
        count={rows.length}
        isOpen={writes && open.has(row.id)}
        issueAt={props.issueAt}
        onEditor={props.onEditor}
      />
    );
    return undone?.at === at ? [<UndoAt key={`undo-${undone.id}`} {...{ isTable, undo }} />, line] : line;
  });
  if (undone && undone.at >= rows.length) lines.push(<UndoAt key="undo" {...{ isTable, undo }} />);
  const inSheet = isNarrow ? rows.find(({ id }) => open.has(id)) : undefined;
  const sheetName = inSheet ? rowName(placeOf(rows, inSheet.id)) : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: the field around it is the section
    <div
      ref={place}
      role="group"
      aria-label={label}
      aria-describedby={describedBy}
      className="rows-field"
      data-rows={root}
      data-table={isTable || undefined}
    >
      {lines.length === 0 ? (
        <p className="hint">{empty ?? say("drafting.rows.empty")}</p>
      ) : isTable ? (
        <table className="table rows-table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              {stacksOf(columns).map((stack) => (
                <th key={stack[0]?.key} scope="col">
                  {stack.map((column, at) => (
                    <span key={column.key} className={at > 0 ? "cell-under" : undefined}>
                      {labelOf(column, say)}
                    </span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          {lines}
        </table>
      ) : (
        <ol className="row-cards">{lines}</ol>
      )}
      {writes ? (
        <p className="acts rows-acts">
          {rows.length < mapLimits.rows ? (
            <Button onPress={add}>{addLabel}</Button>
          ) : (
            <span className="hint">{say("drafting.rows.full", { most: mapLimits.rows })}</span>
          )}
          {rows.length > 1 && isTable ? <span className="hint">{say("drafting.rows.keys")}</span> : null}
        </p>
      ) : null}
      {writes ? <RemovedRows {...{ opened, root, columns, restore }} hidden={undone?.id} /> : null}
      <Sheet
        title={sheetName}
        isOpen={writes && inSheet !== undefined}
        onOpenChange={(is) => {
          if (!is && inSheet) setIsOpen(inSheet.id, false);
        }}
        acts={(close) => (
          <Button kind="primary" onPress={close}>
            {say("drafting.rows.done")}
          </Button>
        )}
      >
        {inSheet ? (
          <RowForm
            document={opened}
            {...{ root, columns, textLabel }}
            row={inSheet}
            name={sheetName}
            issueAt={props.issueAt}
            onEditor={props.onEditor}
          />
        ) : null}
      </Sheet>
    </div>
  );
});

function UndoAt({ isTable, undo }: { readonly isTable: boolean; readonly undo: ReactNode }) {
  return isTable ? (
    <tbody>
      <tr>
        <td colSpan={99}>{undo}</td>
      </tr>
    </tbody>
  ) : (
    <li>{undo}</li>
  );
}
