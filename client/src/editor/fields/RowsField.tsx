import { mapLimits } from "@accord/shared/document-schema";
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { announce } from "../../ui/announce.js";
import { Button } from "../../ui/Button.js";
import { Sheet } from "../../ui/Dialog.js";
import { useSay } from "../../ui/say.js";
import { UndoLine } from "../../ui/UndoLine.js";
import type { OpenDocument } from "../useDocument.js";
import type { OnEditor } from "./Cell.js";
import { labelOf } from "./CellInput.js";
import type { FieldColumn, IssueAt } from "./columns.js";
import { cellSelector, goToRowEvent, type RowPlace } from "./go-to-row.js";
import { cellsIn } from "./maps.js";
import { RemovedRows } from "./RemovedRows.js";
import { RowForm } from "./RowForm.js";
import { CardRow, stacksOf, TableRow } from "./RowLines.js";
import { RowMenu } from "./RowMenu.js";
import { placeOf, rowActs } from "./rows.js";
import { useRows, useWrites } from "./useMaps.js";
import { useFocusKept, useHolds, useNarrow } from "./useRoomFor.js";
import "./fields.css";

export interface RowsFieldProps {
  readonly document: OpenDocument;
  /** Root of the rows in the document. */
  readonly root: string;
  /** Accessible name of the table. */
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly columns: readonly FieldColumn[];
  readonly editable: boolean;
  /** "Milestone 2". */
  readonly rowName: (no: number) => string;
  /** What the act that makes a row is called. */
  readonly addLabel: string;
  /** Said where there are no rows. */
  readonly empty?: string | undefined;
  readonly issueAt?: IssueAt | undefined;
  /** Editors of the texts in opened rows, by address. */
  readonly onEditor?: OnEditor | undefined;
}

interface Undone {
  readonly id: string;
  readonly name: string;
  /** Where it stood. */
  readonly at: number;
}

/** Rows: a table where there is room, cards where there is not; one is written in when it is opened. */
export const RowsField = memo(function RowsField(props: RowsFieldProps) {
  const { document: opened, root, label, describedBy, columns, rowName, addLabel, empty } = props;
  const say = useSay();
  const rows = useRows(opened, root);
  const writes = useWrites(opened, props.editable);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [undone, setUndone] = useState<Undone | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const focusOn = useFocusKept(place);
  const isTable = useHolds(place, "26rem");
  const isNarrow = useNarrow();
  const acts = useMemo(() => rowActs(opened, root), [opened, root]);
  const cells = cellsIn(opened.template, root);
  const latest = useRef(rows);
  latest.current = rows;

  const setIsOpen = useCallback(
    (id: string, is: boolean): void => {
      setOpen((before) => {
        const next = new Set(is && isNarrow ? [] : before);
        if (is) next.add(id);
        else next.delete(id);
        return next;
      });
      focusOn(is ? `[data-row-form="${id}"]` : `[data-row-edit="${id}"]`);
    },
    [focusOn, isNarrow],
  );
  const move = useCallback(
    (id: string, to: number, back?: string): void => {
      const now = latest.current;
      const was = placeOf(now, id);
      if (!acts.moveTo(now, id, to)) return;
      focusOn(back ?? `[data-row-handle="${id}"]`);
      announce(say("drafting.rows.moved", { row: rowName(was), place: to, count: now.length }));
    },
    [acts, focusOn, rowName, say],
  );
  const remove = useCallback(
    (id: string): void => {
      const at = placeOf(latest.current, id) - 1;
      if (!acts.remove(id)) return;
      setUndone({ id, name: rowName(at + 1), at });
      focusOn(".undo-line button");
    },
    [acts, focusOn, rowName],
  );
  const restore = useCallback(
    (id: string, name: string): void => {
      if (!acts.restore(id)) return;
      setUndone((one) => (one?.id === id ? null : one));
      announce(say("drafting.rows.restored", { row: name }));
      focusOn(`[data-row-edit="${id}"]`);
    },
    [acts, focusOn, say],
  );
  useEffect(() => {
    const field = place.current;
    const go = (event: Event): void => {
      const { detail } = event as CustomEvent<RowPlace>;
      if (!latest.current.some(({ id }) => id === detail.row)) return;
      setIsOpen(detail.row, true);
      focusOn(writes ? cellSelector(detail) : `[data-row="${detail.row}"]`);
    };
    field?.addEventListener(goToRowEvent, go);
    return () => field?.removeEventListener(goToRowEvent, go);
  }, [focusOn, setIsOpen, writes]);
  const add = (): void => {
    const id = acts.add();
    if (id === null) return;
    setUndone(null);
    setIsOpen(id, true);
  };
  const textLabel = useCallback(
    (column: string, row: string) => say("drafting.cell.inRow", { label: column, row }),
    [say],
  );

  const undoAt = undone !== null && !rows.some(({ id }) => id === undone.id) ? undone : null;
  const undo = undoAt ? (
    <UndoLine
      done={say("drafting.rows.removed", { row: undoAt.name })}
      onUndo={() => restore(undoAt.id, undoAt.name)}
    />
  ) : null;
  const lines = rows.map((row, at): ReactNode => {
    const name = rowName(at + 1);
    const isOpen = writes && open.has(row.id);
    const form = isOpen ? (
      <RowForm
        document={opened}
        {...{ root, row, name, columns, textLabel }}
        issueAt={props.issueAt}
        onEditor={props.onEditor}
      />
    ) : null;
    const buttons = writes ? (
      <>
        <Button
          kind={isOpen ? "plain" : "quiet"}
          aria-label={say(isOpen ? "drafting.rows.doneRow" : "drafting.rows.editRow", { row: name })}
          {...(isNarrow ? {} : { "aria-expanded": isOpen })}
          data-row-edit={row.id}
          onPress={() => setIsOpen(row.id, !isOpen)}
        >
          {say(isOpen && !isNarrow ? "drafting.rows.done" : "drafting.rows.edit")}
        </Button>
        <RowMenu
          id={row.id}
          {...{ name, rowName }}
          place={at + 1}
          count={rows.length}
          onMove={(to) => move(row.id, to)}
          onRemove={() => remove(row.id)}
        />
      </>
    ) : null;
    const keys = (event: KeyboardEvent): void => {
      const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
      if (!writes || step === 0 || !event.altKey || event.ctrlKey || event.metaKey || inWords(event)) return;
      event.preventDefault();
      event.stopPropagation();
      move(row.id, at + 1 + step, selectorOf(event.target));
    };
    const shared = { opened, root, row, name, columns, cells, buttons, keys, issueAt: props.issueAt };
    const line = isTable ? (
      <TableRow key={row.id} {...shared} no={at + 1} form={isNarrow ? null : form} />
    ) : (
      <CardRow key={row.id} {...shared} no={at + 1} form={isNarrow ? null : form} />
    );
    return undoAt?.at === at ? [<UndoAt key={`undo-${undoAt.id}`} {...{ isTable, undo }} />, line] : line;
  });
  if (undoAt && undoAt.at >= rows.length) lines.push(<UndoAt key="undo" {...{ isTable, undo }} />);
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
      {writes ? <RemovedRows {...{ opened, root, columns, restore }} hidden={undoAt?.id} /> : null}
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

/** In a text these keys belong to the text. */
const inWords = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("textarea, input"));

function selectorOf(target: EventTarget): string | undefined {
  const id = target instanceof HTMLElement ? target.dataset.rowEdit : undefined;
  return id === undefined ? undefined : `[data-row-edit="${id}"]`;
}
