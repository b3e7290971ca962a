import { useState } from "react";
import { DateText, Reference, StateMark, Table, VirtualTable } from "../index.js";

interface Row {
  readonly ref: string;
  readonly day: string;
  readonly title: string;
  readonly days: number;
}

const rows: readonly Row[] = Array.from({ length: 10_000 }, (_, at) => ({
  ref: `C-${String(at + 1).padStart(4, "0")}`,
  day: `2026-11-${String((at % 28) + 1).padStart(2, "0")}`,
  title: at % 3 === 0 ? "Publish hospital prices before the operation, not after it" : "Prices on the door",
  days: at % 40,
}));

const columns = [
  {
    id: "ref",
    title: "Reference",
    width: "6rem",
    heads: true,
    cell: (row: Row) => <Reference>{row.ref}</Reference>,
  },
  { id: "day", title: "Received", width: "7rem", cell: (row: Row) => <DateText value={row.day} /> },
  { id: "title", title: "Title", width: "minmax(12rem, 1fr)", cell: (row: Row) => <bdi>{row.title}</bdi> },
  {
    id: "state",
    title: "Response",
    width: "14rem",
    cell: (row: Row) =>
      row.days % 2 ? (
        <StateMark state="noResponse" values={{ days: row.days }} />
      ) : (
        <StateMark state="included" />
      ),
  },
  { id: "days", title: "Days", width: "4rem", number: true, cell: (row: Row) => row.days },
];

export function TablesPart() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const selection = { selected, onChange: setSelected, nameOf: (row: Row) => row.ref };
  return (
    <section className="stack">
      <h2>Tables</h2>
      <Table
        caption="Latest contributions"
        showCaption
        rows={rows.slice(0, 4)}
        keyOf={(row) => row.ref}
        columns={columns}
        selection={selection}
      />
      <VirtualTable
        caption="All contributions"
        rows={rows}
        keyOf={(row) => row.ref}
        columns={columns}
        selection={selection}
        height="24rem"
      />
    </section>
  );
}
