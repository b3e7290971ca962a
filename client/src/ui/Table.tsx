import { type ReactNode, useId } from "react";
import { Checkbox } from "./Choice.js";
import { useSay } from "./say.js";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their column. */
  readonly number?: boolean;
  /** Names the row for a screen reader; one column at most. */
  readonly heads?: boolean;
  /** As a CSS width, for columns of virtual tables: "8rem", "2fr". */
  readonly width?: string;
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  readonly nameOf: (row: Row) => string;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection?: Selection<Row>;
  readonly dense?: boolean;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;
}

export const withToggled = (selected: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
};

export function Table<Row>(props: TableProps<Row>) {
  const { caption, showCaption = false, columns, rows, keyOf, selection, dense = false, empty } = props;
  const say = useSay();
  const id = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const all =
    selection !== undefined && rows.length > 0 && rows.every((row) => selection.selected.has(keyOf(row)));
  const some = selection !== undefined && rows.some((row) => selection.selected.has(keyOf(row)));
  const toggleAll = (): void => {
    const next = new Set(selection?.selected);
    for (const row of rows) {
      if (all) next.delete(keyOf(row));
      else next.add(keyOf(row));
    }
    selection?.onChange(next);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-scroll" aria-labelledby={id} tabIndex={0}>
      <table className="table" data-dense={dense || undefined}>
        <caption id={id} className={showCaption ? undefined : "visually-hidden"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {selection ? (
              <td className="cell-select">
                <Checkbox boxOnly isSelected={all} isIndeterminate={some && !all} onChange={toggleAll}>
                  {say("ui.selectAll")}
                </Checkbox>
              </td>
            ) : null}
            {columns.map((column) => (
              <th key={column.id} scope="col" data-number={column.number || undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = keyOf(row);
            return (
              <tr key={key} data-selected={selection?.selected.has(key) || undefined}>
                {selection ? (
                  <td className="cell-select">
                    <Checkbox
                      boxOnly
                      isSelected={selection.selected.has(key)}
                      onChange={() => selection.onChange(withToggled(selection.selected, key))}
                    >
                      {say("ui.selectRow", { name: selection.nameOf(row) })}
                    </Checkbox>
                  </td>
                ) : null}
                {columns.map((column) =>
                  column.heads ? (
                    <th key={column.id} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} data-number={column.number || undefined}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
