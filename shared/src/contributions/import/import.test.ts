import { describe, expect, it } from "vitest";
import { dateFormats, formatsOf, readImportDate } from "./dates.js";
import { guessDelimiter } from "./delimiter.js";
import type { ImportColumn, ImportMapping } from "./fields.js";
import { guessMapping } from "./guess-mapping.js";
import { fateOf, type KnownRow } from "./plan.js";
import { readRow } from "./read-row.js";

const column = (name: string, ...first: string[]): ImportColumn => ({
  name,
  first,
  distinct: [...new Set(first)],
  dates: dateFormats.filter((format) => first.every((value) => formatsOf(value).includes(format))),
});
const barcelona = [
  column("id", "22", "23", "24"),
  column("code", "BCN-2016-01-22", "BCN-2016-01-23", "BCN-2016-01-24"),
  column("created", "2016-01-22", "2016-01-22", "2016-02-01"),
  column("title", "Pla d'equipaments de Gràcia", "Definir l'ús", "Més"),
  column("summary", "Elaborar un pla", "Definir els criteris", "…"),
  column("subcategory", "Participació ciutadana", "Acció comunitària", "Acció comunitària"),
  column("author_kind", "city", "organisation", "", "person"),
  column("source", "official", "meeting", "citizen", "organization"),
  column("author", "city", "o0127", ""),
  column("district", "Gràcia", "", ""),
  column("url", "https://a.example/1", "https://a.example/2", "https://a.example/3"),
];
const context = { source: "Barcelona", today: "2026-11-12" };
const rowContext = { zone: "America/Lima", now: "2026-11-12T14:02:00.000Z", width: barcelona.length };
const mapping = guessMapping(barcelona, context);
const cells = [
  "22",
  "BCN-1",
  "2016-01-22",
  "Pla",
  "Elaborar un pla\r\n=cmd()",
  " Acció  comunitària ",
  "organisation",
  "meeting",
  "o1",
  "Gràcia",
  "https://a.example/1",
];
const read = (change: Record<number, string> = {}, by: ImportMapping = mapping) =>
  readRow(
    cells.map((cell, at) => change[at] ?? cell),
    by,
    rowContext,
  );
const reasons = (change: Record<number, string>, by?: ImportMapping) => {
  const reading = read(change, by);
  return reading.ok ? [] : reading.refusals.map(({ column: at, issue }) => [at, issue.code]);
};

describe("guessing what columns become", () => {
  it("[IMP-1] the columns of the Barcelona file are recognised; made-up author ids are left out", () => {
    expect(mapping.columns).toEqual([
      "sourceId",
      null,
      "receivedAt",
      "title",
      "text",
      "themes",
      "contributorKind",
      "channel",
      null,
      "place",
      "sourceAddress",
    ]);
    expect(mapping.dateFormat).toBe("iso");
    expect(mapping.kinds).toEqual({
      city: "organisation",
      organisation: "organisation",
      "": "individual",
      person: "individual",
    });
    expect(mapping.channels).toMatchObject({ meeting: "meeting", citizen: "online_form" });
    expect(mapping.makeThemes).toBe(true);
  });
  it("[IMP-1] English names with other spellings and day-first dates are recognised", () => {
    const guess = guessMapping(
      [
        column("Ref", "1", "2"),
        column("Date Received", "12/11/2026", "30/11/2026"),
        column("Contributor Name", "Ana Rojas"),
        column("Submission", "Words"),
      ],
      context,
    );
    expect(guess.columns).toEqual(["sourceId", "receivedAt", "contributorName", "text"]);
    expect(guess.dateFormat).toBe("day_first");
  });
  it("[IMP-1] a column called date with words in it is no date, and today stands for the missing one", () => {
    const guess = guessMapping([column("date", "soon"), column("text", "a")], context);
    expect(guess.columns).toEqual([null, "text"]);
    expect(guess.usualDay).toBe("2026-11-12");
  });
  it("[IMP-1] an unknown word is not guessed", () => {
    expect(guessMapping([column("kind", "wizard", "person")], context).kinds).toEqual({
      person: "individual",
    });
    expect(guessMapping([column("kind", "constructor")], context).kinds).toEqual({});
  });
  it("[IMP-2] the sign between cells is found in the first line, quotes aside", () => {
    expect(guessDelimiter('"a;b",c,d\n1;2;3;4')).toBe(",");
    expect(guessDelimiter('a;"b,c,d,e";c\n')).toBe(";");
    expect(guessDelimiter("a\tb\r\n")).toBe("\t");
    expect(guessDelimiter("only")).toBe(",");
  });
});

describe("dates of a file", () => {
  it("[IMP-3] ISO, day first and month first are told apart", () => {
    expect(formatsOf("2016-01-22")).toEqual(["iso"]);
    expect(formatsOf("22/01/2016")).toEqual(["day_first"]);
    expect(formatsOf("01/22/2016 10:00")).toEqual(["month_first"]);
    expect(formatsOf("01.02.2016")).toEqual(["day_first", "month_first"]);
    expect(formatsOf("31/02/2016")).toEqual([]);
    expect(formatsOf(" ")).toEqual(["iso", "day_first", "month_first"]);
  });
  it("[IMP-3] a bare day begins at midnight of the process's zone; an offset counts as written", () => {
    expect(readImportDate("2016-01-22", "iso", "America/Lima")).toBe("2016-01-22T05:00:00.000Z");
    expect(readImportDate("22/01/2016 14:30", "day_first", "Europe/Madrid")).toBe("2016-01-22T13:30:00.000Z");
    expect(readImportDate("2016-07-22T14:30:05+02:00", "iso", "America/Lima")).toBe(
      "2016-07-22T12:30:05.000Z",
    );
    expect(readImportDate("2016-07-01", "iso", "Pacific/Kiritimati")).toBe("2016-06-30T10:00:00.000Z");
  });
});

describe("reading a row", () => {
  it("[IMP-4] words are kept as they stand, formulas and line breaks too", () => {
    const reading = read();
    expect(reading.ok && reading.row).toMatchObject({
      sourceId: "22",
      text: "Elaborar un pla\r\n=cmd()",
      themes: ["Acció comunitària"],
      contributorKind: "organisation",
      channel: "meeting",
      contributorName: null,
      receivedAt: "2016-01-22T05:00:00.000Z",
    });
  });
  it("[IMP-4] the title stands for a missing text, first words for a missing title", () => {
    const noText = read({ 4: " " });
    expect(noText.ok && noText.row.text).toBe("Pla");
    const noTitle = read({ 3: "" });
    expect(noTitle.ok && noTitle.row.title).toBe("Elaborar un pla");
  });
  it("[4.1] what is missing or wrong is refused with its column", () => {
    expect(reasons({ 3: "", 4: "" })).toEqual([[4, "import_text_missing"]]);
    expect(reasons({ 2: "22/01/2016" })).toEqual([[2, "import_date_wrong"]]);
    expect(reasons({ 2: "2099-01-01" })).toEqual([[2, "import_date_future"]]);
    expect(reasons({ 2: "" })).toEqual([[2, "import_date_missing"]]);
    expect(reasons({ 6: "wizard" })).toEqual([[6, "import_value_unknown"]]);
    expect(reasons({ 7: "toString" })).toEqual([[7, "import_value_unknown"]]);
    expect(reasons({ 0: "" })).toEqual([[0, "import_id_missing"]]);
    expect(reasons({ 10: "javascript:alert(1)" })).toEqual([[10, "import_address_wrong"]]);
    expect(reasons({ 9: "x".repeat(301) })).toEqual([[9, "import_cell_long"]]);
    expect(reasons({ 0: "", 2: "soon", 6: "wizard" })).toHaveLength(3);
  });
  it("[IMP-4] a row with fewer cells than the first line is refused, not filled up", () => {
    const reading = readRow(cells.slice(0, 8), mapping, rowContext);
    expect(!reading.ok && reading.refusals[0]?.issue).toEqual({
      code: "import_row_short",
      values: { have: 8, need: 11 },
    });
  });
});

describe("what becomes of a row", () => {
  const reading = read();
  if (!reading.ok) throw new Error("The row of this test must be readable.");
  const { row } = reading;
  const known: KnownRow = { ...row, id: "x", reference: "C-0001", answered: false };
  it("[IMP-5] the same row again is the same contribution", () => {
    expect(fateOf(row, undefined, undefined, 0).fate).toBe("added");
    expect(fateOf(row, known, undefined, 0).fate).toBe("unchanged");
    expect(fateOf(row, { ...known, title: "Other" }, undefined, 0).fate).toBe("updated");
  });
  it("[IMP-5] a changed row whose contribution is answered is listed, never rewritten", () => {
    const fate = fateOf(row, { ...known, title: "Other", answered: true }, undefined, 0);
    expect(fate.fate === "refused" && fate.refusal.issue).toEqual({
      code: "import_answered_already",
      values: { reference: "C-0001" },
    });
    expect(fateOf(row, { ...known, answered: true }, undefined, 0).fate).toBe("unchanged");
  });
  it("[IMP-5] an id that stands twice in one file is refused the second time", () => {
    const fate = fateOf(row, undefined, 3, 0);
    expect(fate.fate === "refused" && fate.refusal.issue).toEqual({
      code: "import_id_twice",
      values: { row: 3 },
    });
  });
});
