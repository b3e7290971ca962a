import { type RowReading, readRow } from "@accord/shared/contributions";
import type { importDraft } from "../../../ports/tables/index.js";
import type { Report } from "../progress.js";
import { readCsv } from "./csv.js";

export type DraftRow = typeof importDraft.$inferSelect;

export interface ReadRow {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly string[];
  readonly reading: RowReading;
}

/** All rows of a file by its mapping, with the sorter's mends; those set aside are not among them. */
export async function readRows(
  draft: DraftRow,
  bytes: Uint8Array,
  context: { readonly zone: string; readonly now: string },
  report?: Report,
): Promise<{ rows: ReadRow[]; setAside: { row: number; title: string }[] }> {
  const aside = new Set(draft.setAside);
  const width = draft.columns.length;
  const titleAt = Math.max(0, draft.mapping.columns.indexOf("title"));
  const rows: ReadRow[] = [];
  const setAside: { row: number; title: string }[] = [];
  for await (const batch of readCsv(bytes, draft.delimiter)) {
    for (const { row, line, cells } of batch) {
      if (row === 0) continue;
      if (aside.has(row)) {
        setAside.push({ row, title: (cells[titleAt] ?? "").slice(0, 200) });
        continue;
      }
      const mended = withMends(cells, draft.mended[String(row)]);
      rows.push({ row, line, cells: mended, reading: readRow(mended, draft.mapping, { ...context, width }) });
    }
    report?.(batch.at(-1)?.row ?? 0, draft.rows);
  }
  return { rows, setAside };
}

function withMends(
  cells: readonly string[],
  mends: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (mends === undefined) return cells;
  const out = [...cells];
  for (const [column, value] of Object.entries(mends)) {
    while (out.length <= Number(column)) out.push("");
    out[Number(column)] = value;
  }
  return out;
}

/** What must not have changed between reading the file and importing it. */
export const readingKey = (draft: DraftRow): string =>
  JSON.stringify([draft.file, draft.mapping, draft.mended, draft.setAside]);
