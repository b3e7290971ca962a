import type { KeyboardEvent, ReactNode } from "react";
import { useSay } from "../../ui/say.js";
import type { OpenDocument } from "../useDocument.js";
import { labelOf } from "./CellInput.js";
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

/** Columns of the table, each with those that stand below it. */
export const stacksOf = (columns: readonly FieldColumn[]): readonly (readonly FieldColumn[])[] =>
  columns
    .filter(({ under }) => under === undefined)
    .map((head) => [head, ...columns.filter(({ under }) => under === head.key)]);

/** One row as a group of lines of the table: its cells, its acts, its form. */
export function TableRow({ form, buttons, keys, ...props }: RowLineProps) {
  const { no, row, root, opened, columns } = props;
  const stacks = stacksOf(columns);
  return (
    <tbody onKeyDown={keys} data-row={row.id} data-open={form ? "" : undefined}>
      {form ? null : (
        <tr>
          <th scope="row">{no}</th>
          {stacks.map((stack) => (
            <td key={stack[0]?.key}>
              {stack.map((column, at) => (
                <StackedCell key={column.key} {...props} column={column} isUnder={at > 0} />
              ))}
            </td>
          ))}
        </tr>
      )}
      {buttons ? (
        <tr className="row-acts">
          {form ? <th scope="row">{no}</th> : <td />}
          <td colSpan={stacks.length}>
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

function StackedCell(
  props: Omit<RowLineProps, "form" | "buttons" | "keys"> & {
    readonly column: FieldColumn;
    readonly isUnder: boolean;
  },
) {
  const { row, root, opened, column, cells, issueAt, isUnder } = props;
  const shape = cells[column.key];
  // A tick says more by its label than by "yes".
  if (shape?.cell === "flag" && isUnder)
    return row.values[column.key] === true ? <div className="cell-under">{column.label}</div> : null;
  return (
    <div data-kind={shape?.cell} className={isUnder ? "cell-under" : undefined}>
      {isUnder ? <span className="visually-hidden">{`${column.label}: `}</span> : null}
      <CellWords {...{ opened, root, row, column, shape }} issue={issueAt?.(column.key, row.id)} />
    </div>
  );
}

/** One row where there is no room for a table. */
export function CardRow({ form, buttons, keys, ...props }: RowLineProps) {
  const say = useSay();
  const { row, root, opened, columns, cells, issueAt, name } = props;
  return (
    <li className="row-card" onKeyDown={keys} data-row={row.id}>
      <p className="row-card-head">
        <strong>{name}</strong>
        <RowHere {...{ opened, root }} row={row.id} />
      </p>
      {form ?? (
        <dl className="field-facts">
          {columns.map((column) => (
            <div key={column.key}>
              <dt>{labelOf(column, say)}</dt>
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
