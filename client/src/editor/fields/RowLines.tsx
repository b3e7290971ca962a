import type { KeyboardEvent, ReactNode } from "react";
import type { OpenDocument } from "../useDocument.js";
import type { AnyShape, FieldColumn, IssueAt } from "./columns.js";
import type { DrawnRow } from "./maps.js";
import { CellWords, RowHere } from "./RowFacts.js";

export interface RowLineProps {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly row: DrawnRow;
  readonly no: number;
  readonly name: string;
  readonly columns: readonly FieldColumn[];
  readonly cells: Readonly<Record<string, AnyShape>>;
  readonly issueAt?: IssueAt | undefined;
  /** Acts on the row; none where it is only read. */
  readonly buttons: ReactNode;
  /** The row while it is written in. */
  readonly form: ReactNode;
  readonly keys: (event: KeyboardEvent) => void;
}

const shownIn = (columns: readonly FieldColumn[]): readonly FieldColumn[] =>
  columns.filter((column) => !column.inFormOnly);

/** One row as a group of lines of the table: its cells, its acts, its form. */
export function TableRow({ form, buttons, keys, ...props }: RowLineProps) {
  const { no, row, root, opened, columns, cells, issueAt } = props;
  const shown = shownIn(columns);
  return (
    <tbody onKeyDown={keys} data-row={row.id} data-open={form ? "" : undefined}>
      {form ? null : (
        <tr>
          <th scope="row">{no}</th>
          {shown.map((column) => (
            <td key={column.key} data-kind={cells[column.key]?.cell}>
              <CellWords
                {...{ opened, root, row, column }}
                shape={cells[column.key]}
                issue={issueAt?.(column.key, row.id)}
              />
            </td>
          ))}
        </tr>
      )}
      {buttons ? (
        <tr className="row-acts">
          {form ? <th scope="row">{no}</th> : <td />}
          <td colSpan={shown.length}>
            <div className="acts">
              {form ? <strong>{props.name}</strong> : null}
              {buttons}
              <RowHere {...{ opened, root }} row={row.id} />
            </div>
            {form}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** One row where there is no room for a table. */
export function CardRow({ form, buttons, keys, ...props }: RowLineProps) {
  const { row, root, opened, columns, cells, issueAt, name } = props;
  return (
    <li className="row-card" onKeyDown={keys} data-row={row.id}>
      <p className="row-card-head">
        <strong>{name}</strong>
        <RowHere {...{ opened, root }} row={row.id} />
      </p>
      {form ?? (
        <dl className="field-facts">
          {shownIn(columns).map((column) => (
            <div key={column.key}>
              <dt>{column.label}</dt>
              <dd>
                <CellWords
                  {...{ opened, root, row, column }}
                  shape={cells[column.key]}
                  issue={issueAt?.(column.key, row.id)}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {buttons ? <div className="acts">{buttons}</div> : null}
    </li>
  );
}
