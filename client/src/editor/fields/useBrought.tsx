import type { CellPlain } from "@accord/shared/document-schema";
import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { useSay } from "../../ui/say.js";
import { UndoLine } from "../../ui/UndoLine.js";
import type { OpenDocument } from "../useDocument.js";
import type { FieldColumn } from "./columns.js";
import { type Cells, cellsIn, valuesInRow, writeInRow } from "./maps.js";
import { plainWords } from "./read-cell.js";

interface Brought {
  readonly column: string;
  readonly name: string;
  /** What was put into empty cells. */
  readonly filled: Cells;
  /** What is known otherwise than it stands written. */
  readonly kept: Cells;
}

interface Row {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly row: string;
  readonly columns: readonly FieldColumn[];
}

const isEmpty = (value: CellPlain | undefined): boolean =>
  value === undefined || value === null || value === "" || value === false;

/**
 * What comes along with a chosen name is put where nothing stands, or where it was put with the name before it; what
 * somebody wrote stays, and is told.
 */
export function useBrought({ opened, root, row, columns }: Row) {
  const say = useSay();
  const intl = useIntl();
  const [brought, setBrought] = useState<Brought | null>(null);
  const bring = (column: FieldColumn, name: string): void => {
    const now = valuesInRow(opened, root, row);
    const before = brought?.column === column.key ? brought.filled : {};
    const known =
      column.brings?.(
        name,
        pick(now, (key, value) => value !== before[key]),
      ) ?? {};
    const isFree = (key: string): boolean =>
      isEmpty(now[key]) || (before[key] !== undefined && now[key] === before[key]);
    const filled = pick(known, (key, value) => !isEmpty(value) && isFree(key));
    const kept = pick(known, (key, value) => !isEmpty(value) && !isFree(key) && now[key] !== value);
    const goes = Object.keys(before).filter((key) => filled[key] === undefined && isFree(key));
    writeInRow(opened, root, row, { ...Object.fromEntries(goes.map((key) => [key, null])), ...filled });
    const says = Object.keys(filled).length + Object.keys(kept).length > 0;
    setBrought(says ? { column: column.key, name, filled, kept } : null);
  };

  const takeBack = (): void => {
    const now = valuesInRow(opened, root, row);
    const stands = pick(brought?.filled ?? {}, (key, value) => now[key] === value);
    writeInRow(opened, root, row, Object.fromEntries(Object.keys(stands).map((key) => [key, null])));
    setBrought(null);
  };

  const shapes = cellsIn(opened.template, root);
  const listed = (cells: Cells): string =>
    intl.formatList(
      columns
        .filter(({ key }) => cells[key] !== undefined)
        .map((column) =>
          say("drafting.cell.broughtOne", {
            label: column.label,
            value: plainWords(column, shapes[column.key], cells[column.key] ?? null, say),
          }),
        ),
    );
  const saidOf = (column: FieldColumn): ReactNode => {
    if (brought === null || brought.column !== column.key) return null;
    const { name, filled, kept } = brought;
    const isKept = Object.keys(kept).length > 0;
    const stays = isKept ? (
      <p className="hint">{say("drafting.cell.broughtKept", { name, what: listed(kept) })}</p>
    ) : null;
    if (Object.keys(filled).length === 0) return <div className="cell-brought">{stays}</div>;
    return (
      <div className="cell-brought">
        <UndoLine done={say("drafting.cell.brought", { name, what: listed(filled) })} onUndo={takeBack} />
        {stays}
      </div>
    );
  };
  return { bring, saidOf };
}

const pick = (cells: Cells, holds: (key: string, value: CellPlain) => boolean): Cells =>
  Object.fromEntries(Object.entries(cells).filter(([key, value]) => holds(key, value)));
