import type { ShownField } from "@accord/shared/commitments";
import { Table } from "../../ui/index.js";

interface Props {
  readonly caption: string;
  readonly table: NonNullable<ShownField["table"]>;
}

/** Rows of a field as the table they are: milestones, contacts. */
export function TableShown({ caption, table }: Props) {
  return (
    <Table
      caption={caption}
      folds
      columns={table.columns.map((title, at) => ({
        id: String(at),
        title,
        cell: (row: readonly string[]) => <span dir="auto">{row[at]}</span>,
      }))}
      rows={table.rows}
      keyOf={(row) => row.join("\n")}
    />
  );
}
