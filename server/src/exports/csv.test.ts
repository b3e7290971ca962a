import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvCell, csvHead, csvLines } from "./csv.js";

const payloads = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\u0000=1+1",
  " =1+1",
  "\u00a0=1+1",
  "\u3000=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  '"=1+1"',
  "'=1+1",
  "a,=1+1",
  "a\";=cmd|' /C calc'!A0;\"",
  "a\t=1+1",
  "a\r\n=1+1",
  "a|=1+1",
  "a; -1+1",
  "\tplain",
];
/** What a spreadsheet takes for the beginning of a formula. */
const formula = {
  test: (cell: string) => /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r]/u.test(cell) || cell.includes("\u0000"),
};

describe("cells of a CSV", () => {
  it("[T30] no cell begins with what a spreadsheet runs, with whichever separator it reads", () => {
    const file = csvHead(["a", "b"]) + csvLines(payloads.map((one) => ["before", one]));
    for (const delimiter of [",", ";", "\t", "|"]) {
      const rows = parse(file, {
        bom: true,
        delimiter,
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }) as string[][];
      for (const cell of rows.flat())
        expect([delimiter, cell, formula.test(cell)]).toEqual([delimiter, cell, false]);
    }
    // A program that knows no quotes at all and cuts at every separator finds none either.
    for (const cell of file.split(/[,;\t|\r\n"]+/u))
      expect([cell, formula.test(cell)]).toEqual([cell, false]);
  });

  it("[T30] ordinary words stay as they are, and read back as written", () => {
    const words = [
      "well-known e-mail a@example.org",
      "C-0143",
      "“quoted”, then more; and\nso on",
      "שלום",
      "",
      "1 + 1",
    ];
    for (const one of words) expect(csvCell(one)).toBe(one);
    expect(parse(csvLines([words]))).toEqual([words]);
  });
});
