import { stringify } from "csv-stringify/sync";

const formula = "=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20";
/** A sign that starts a formula: first in the cell, or first after what another program may take for the end of one. */
const dangerous = new RegExp(`(^|[,;|\\t\\r\\n"'\`])([ \\u00a0\\u3000]*)([${formula}])`, "gu");

/** No cell of ours is a formula, whichever separator a spreadsheet expects (threats.md T30): a leading quote makes it text. */
export function csvCell(value: string): string {
  const plain = value.replaceAll("\u0000", "");
  const told = plain.replace(dangerous, "$1$2'$3");
  return /^[\t\r\n]/u.test(told) ? `'${told}` : told;
}

/** Lines of a file, every cell quoted; with the byte order mark that spreadsheets ask for before its head. */
export const csvHead = (columns: readonly string[]): string => `\uFEFF${csvLines([columns])}`;

export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(csvCell)),
    { quoted: true, quoted_empty: true, record_delimiter: "windows" },
  );
