import type { ShownField } from "@accord/shared/commitments";
import { Table } from "../../ui/index.js";

interface Props {
  readonly caption: string;
  readonly table: NonNullable<ShownField["table"]>;
}

/** Where a cell says this much, its column is one of sentences and not of facts. */
const longFrom = 30;

/** Rows of a field as the table they are: milestones, contacts. */
export function TableShown({ caption, table }: Props) {
  const isLong = (at: number): boolean => table.rows.some((row) => (row[at] ?? "").length >= longFrom);
  return (
    <Table
      caption={caption}
      folds
      columns={table.columns.map((title, at) => ({
        id: String(at),
        title,
        cell: (row: readonly string[]) => (
          <span dir="auto" data-long={isLong(at) || undefined}>
            {row[at]}
          </span>
        ),
      }))}
      rows={table.rows}
      keyOf={(row) => row.join("\n")}
    />
  );
}
