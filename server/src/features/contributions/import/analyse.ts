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
  dates: Record<DateFormat, number>;
  given: number;
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
      seen = cells.map(() => ({
        first: [],
        distinct: new Set(),
        dates: { iso: 0, day_first: 0, month_first: 0 },
        given: 0,
      }));
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
      dates: likelyDates(column),
    })),
  };
}

/** The formats that read the most values, where that is at least half: a few wrong dates are refused row by row. */
function likelyDates({ dates, given }: Seen): DateFormat[] {
  const most = Math.max(...Object.values(dates));
  return most === 0 || most * 2 < given ? [] : dateFormats.filter((format) => dates[format] === most);
}

function note(column: Seen, cell: string): void {
  const value = cell.trim();
  if (value !== "") {
    if (column.first.length < 3) column.first.push(cell.slice(0, 300));
    for (const format of formatsOf(value)) column.dates[format] += 1;
    column.given += 1;
  }
  if (column.distinct === null) return;
  if (value.length > 200) column.distinct = null;
  else if (column.distinct.add(value).size > importLimits.distinct) column.distinct = null;
}
