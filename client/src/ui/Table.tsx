import { type ReactNode, useId } from "react";
import { Checkbox } from "./Choice.js";
import { useSay } from "./say.js";

export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Its title is somebody's name, in whatever script, and no word of the page. */
  readonly named?: boolean;
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
  /** On a phone each row stands as a block, every cell below the title of its column. */
  readonly folds?: boolean;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;
}

export const withToggled = (selected: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(selected);
  if (!next.delete(key)) next.add(key);
  return next;
};

export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    showCaption = false,
    columns,
    rows,
    keyOf,
    selection,
    dense = false,
    folds,
    empty,
  } = props;
  const say = useSay();
  const id = useId();
  if (rows.length === 0 && empty) return <>{empty}</>;
  /** Drawn as blocks a table would no longer be told as one. */
  const role = (name: string): { readonly role?: string } => (folds ? { role: name } : {});
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
      <table
        className="table"
        data-dense={dense || undefined}
        data-folds={folds || undefined}
        {...role("table")}
      >
        <caption id={id} className={showCaption ? undefined : "visually-hidden"}>
          {caption}
        </caption>
        <thead {...role("rowgroup")}>
          <tr {...role("row")}>
            {selection ? (
              <td className="cell-select">
                <Checkbox boxOnly isSelected={all} isIndeterminate={some && !all} onChange={toggleAll}>
                  {say("ui.selectAll")}
                </Checkbox>
              </td>
            ) : null}
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-number={column.number || undefined}
                {...role("columnheader")}
              >
                {column.named ? <bdi>{column.title}</bdi> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...role("rowgroup")}>
          {rows.map((row) => {
            const key = keyOf(row);
            return (
              <tr key={key} data-selected={selection?.selected.has(key) || undefined} {...role("row")}>
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
                    <th key={column.id} scope="row" {...role("rowheader")}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td
                      key={column.id}
                      data-number={column.number || undefined}
                      data-title={folds ? column.title : undefined}
                      {...role("cell")}
                    >
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
