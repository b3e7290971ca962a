import { type Delimiter, guessDelimiter, importLimits } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { CsvError, parse } from "csv-parse";
import { Refused } from "../../../acts/refused.js";
import { breathe } from "../breathe.js";

export interface CsvRow {
  /** 1 for the first row after the line of names. */
  readonly row: number;
  /** Line of the file on which it ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

const slice = 32 * 1024;
const longestRecord = 1_000_000;
/** Cells count from the line's end only: a line of names without an end may not become a million of them. */
const longestNames = 256 * 1024;

const wrong = (code: string, line: number, values: Record<string, string | number> = {}): Refused =>
  new Refused("rule", [issue(code, { line, ...values }, "file")]);

/** What is seen before the first row: the sign between cells and the byte order mark. */
export function recognise(bytes: Uint8Array): { delimiter: Delimiter; byteOrderMark: boolean } {
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { delimiter: guessDelimiter(new TextDecoder().decode(bytes.subarray(0, slice))), byteOrderMark };
}

/**
 * The rows of a file, a slice of it at a time, with room for others between the slices [IMP-7]. The first batch
 * begins with the line of names as row 0. Refuses the whole file with the line named [IMP-2].
 */
export async function* readCsv(bytes: Uint8Array, delimiter: Delimiter): AsyncGenerator<readonly CsvRow[]> {
  if (bytes.length === 0) throw wrong("import_file_empty", 1);
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  });
  let batch: CsvRow[] = [];
  let failure: unknown;
  let row = 0;
  let line = 0;
  let width = 0;
  /** Bytes since a row ended. */
  let waiting = 0;
  parser.on("data", ({ record, info }: { record: string[]; info: { lines: number } }) => {
    if (failure) return;
    waiting = 0;
    line = info.lines;
    if (row === 0) width = record.length;
    failure = against(record, row, line, width);
    if (!failure) batch.push({ row, line, cells: record });
    row += 1;
  });
  parser.on("error", (error) => {
    failure ??= error;
  });
  const text = decoder();
  for (let at = 0; at <= bytes.length && !failure; at += slice) {
    const part = text(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    waiting += slice;
    if (part !== "") await new Promise<void>((written) => parser.write(part, () => written()));
    if (waiting > (row === 0 ? longestNames : longestRecord + slice))
      failure ??= wrong("import_file_cell_long", line + 1, {
        most: row === 0 ? longestNames : longestRecord,
      });
    if (batch.length > 0) yield batch;
    batch = [];
    await breathe();
  }
  if (!failure) {
    await new Promise<void>((ended) => {
      parser.once("end", ended);
      parser.once("error", () => ended());
      parser.end();
    });
  }
  if (failure) throw named(failure, line + 1);
  if (batch.length > 0) yield batch;
  if (row === 0) throw wrong("import_file_empty", 1);
  if (row === 1) throw wrong("import_file_no_rows", 1);
}

function against(record: readonly string[], row: number, line: number, width: number): Refused | undefined {
  if (row === 0 && width > importLimits.columns)
    return wrong("import_file_columns", line, { have: width, most: importLimits.columns });
  // UTF-16 without its mark reads as UTF-8 in which every second character is none.
  if (row === 0 && record.some((name) => name.includes("\0"))) return wrong("import_file_encoding", line);
  if (record.length > width) return wrong("import_file_wider", line, { have: record.length, need: width });
  if (row > importLimits.rows) return wrong("import_file_rows", line, { most: importLimits.rows });
  if (record.some((cell) => cell.length > importLimits.cell))
    return wrong("import_file_cell_long", line, { most: importLimits.cell });
  return undefined;
}

function named(failure: unknown, line: number): unknown {
  if (!(failure instanceof CsvError)) return failure;
  if (failure.code === "CSV_MAX_RECORD_SIZE")
    return wrong("import_file_cell_long", line, { most: longestRecord });
  if (failure.code === "CSV_QUOTE_NOT_CLOSED") return wrong("import_file_quote_open", line);
  return wrong("import_file_quote", line);
}

/** Bytes to words; what is no UTF-8 refuses the file by the line on which it stands. */
function decoder(): (part: Uint8Array, last: boolean) => string {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let lines = 1;
  let begun = false;
  return (part, last) => {
    try {
      const text = strict.decode(part, { stream: !last });
      begun = true;
      for (const sign of text) if (sign === "\n") lines += 1;
      return text;
    } catch {
      throw wrong("import_file_encoding", lines + linesBeforeFault(part, begun));
    }
  };
}

/** Full lines of this part that can be read; the first may begin in the middle of a sign and is left out. */
function linesBeforeFault(part: Uint8Array, begun: boolean): number {
  let lines = 0;
  let from = 0;
  for (let at = 0; at < part.length; at++) {
    if (part[at] !== 0x0a) continue;
    try {
      if (from > 0 || !begun) new TextDecoder("utf-8", { fatal: true }).decode(part.subarray(from, at));
    } catch {
      return lines;
    }
    lines += 1;
    from = at + 1;
  }
  return lines;
}
