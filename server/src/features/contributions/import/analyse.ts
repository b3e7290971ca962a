import {
  type DateFormat,
  type Delimiter,
  dateFormats,
  formatsOf,
  type ImportColumn,
  importLimits,
} from "@accord/shared/contributions";
import { type CsvRow, readCsv, recognise } from "./csv.js";

export interface FileFacts {
  readonly delimiter: Delimiter;
  readonly byteOrderMark: boolean;
  readonly rows: number;
  readonly columns: ImportColumn[];
  readonly sample: string[][];
}

interface Seen {
  first: string[];
  distinct: Set<string> | null;
  dates: readonly DateFormat[];
  any: boolean;
}

/** Reads a file once from end to end: its columns, what stands in them, and that all of it can be read. */
export async function analyse(bytes: Uint8Array): Promise<FileFacts> {
  const { delimiter, byteOrderMark } = recognise(bytes);
  let names: readonly string[] = [];
  let seen: Seen[] = [];
  let rows = 0;
  const sample: string[][] = [];
  const look = ({ row, cells }: CsvRow): void => {
    if (row === 0) {
      names = cells;
      seen = cells.map(() => ({ first: [], distinct: new Set(), dates: dateFormats, any: false }));
      return;
    }
    rows = row;
    if (sample.length < 10) sample.push(cells.map((cell) => cell.slice(0, 4000)));
    for (const [at, column] of seen.entries()) note(column, cells[at] ?? "");
  };
  for await (const batch of readCsv(bytes, delimiter)) for (const row of batch) look(row);
  return {
    delimiter,
    byteOrderMark,
    rows,
    sample,
    columns: seen.map((column, at) => ({
      name: names[at] ?? "",
      first: column.first,
      distinct: column.distinct === null ? null : [...column.distinct].sort(),
      dates: column.any ? [...column.dates] : [],
    })),
  };
}

function note(column: Seen, cell: string): void {
  const value = cell.trim();
  if (value !== "") {
    if (column.first.length < 3) column.first.push(cell.slice(0, 300));
    if (column.dates.length > 0) {
      const fits = formatsOf(value);
      column.dates = column.dates.filter((format) => fits.includes(format));
    }
    column.any = true;
  }
  if (column.distinct === null) return;
  if (value.length > 200) column.distinct = null;
  else if (column.distinct.add(value).size > importLimits.distinct) column.distinct = null;
}
