import { dayText, inZone, type MessageId, type Say, sayIn } from "@accord/shared/messages";
import { byReference, junctures, type ResponseRow } from "@accord/shared/responses";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { cellsOf, type ResponseColumn, responseColumns } from "../columns.js";
import { outcomeName, reasonNames, summaryTable, themeName } from "./content.js";
import { fixedZip } from "./fixed-zip.js";
import { plain } from "./plain.js";
import type { PrintPart } from "./printing.js";

/** A cell holds no more, nor the name of a sheet. */
const mostInCell = 32_767;
const mostInName = 31;

/** Spreadsheets take some signs in no name. */
export const sheetNamed = (words: string): string =>
  words
    .replaceAll(/[[\]:*?/\\]/gu, " ")
    .trim()
    .slice(0, mostInName)
    .trim();

const ownNames: Partial<Record<ResponseColumn, MessageId>> = {
  outcome: "responses.outcome",
  inputCollected: "publicSite.element.inputCollected",
  howConsidered: "publicSite.element.howConsidered",
  howInfluenced: "publicSite.element.howInfluenced",
  includedAndWhy: "publicSite.element.includedAndWhy",
  beyondCurrentPlan: "publicSite.element.beyondCurrentPlan",
  before: "publicSite.response.before",
  after: "publicSite.response.after",
  departure: "publicSite.response.departure",
};
const wide: readonly ResponseColumn[] = [
  "contribution",
  "proposal",
  "inputCollected",
  "howConsidered",
  "howInfluenced",
  "includedAndWhy",
  "beyondCurrentPlan",
  "before",
  "after",
  "departure",
];

/** A sheet with the counts, one with the summaries of the junctures, one with a row per response. Every cell is text or a number, never a formula. */
export async function xlsxOf(part: PrintPart): Promise<Buffer> {
  const { head, sections } = part;
  const say = sayIn(head.language);
  const rows = [
    ...new Map(sections.flatMap((section) => section.rows).map((row) => [row.reference, row])).values(),
  ];
  rows.sort((a, b) => byReference(a.reference, b.reference));
  const cell = (text: string) => {
    const clean = plain(text);
    const end = say("exports.shortened");
    return clean.length <= mostInCell ? clean : `${clean.slice(0, mostInCell - end.length - 1)} ${end}`;
  };
  const bold = (text: string) => ({ value: cell(text), type: String, fontWeight: "bold" as const });
  const text = (value: string) => ({ value: cell(value), type: String, wrap: true });
  const responses: SheetData = [
    responseColumns.map((column) => bold(say(ownNames[column] ?? (`exports.column.${column}` as MessageId)))),
    ...rows.map((row) => cellsOf(inWords(row, say, head)).map(text)),
  ];
  const sheets = [
    {
      data: summarySheet(part, say, bold, text),
      sheet: sheetNamed(say("exports.sheet.summary")),
      columns: [{ width: 44 }, ...Array.from({ length: 5 }, () => ({ width: 16 }))],
    },
    {
      data: categorySheet(part, say, bold, text),
      sheet: sheetNamed(say("exports.sheet.categories")),
      columns: [{ width: 26 }, { width: 40 }, { width: 24 }, { width: 30 }, { width: 80 }],
    },
    {
      data: responses,
      sheet: sheetNamed(say("exports.sheet.responses")),
      columns: responseColumns.map((column) => ({ width: wide.includes(column) ? 50 : 18 })),
      stickyRowsCount: 1,
    },
  ];
  const made = await writeXlsxFile(sheets).toBuffer();
  return fixedZip(made, (name, xml) =>
    name === "docProps/core.xml"
      ? xml.replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/gu, `$1${head.release.at}`)
      : null,
  );
}

/** Codes as words, days in the zone of the process, addresses that lead somewhere. */
function inWords(row: ResponseRow, say: Say, { timeZone, url }: PrintPart["head"]): ResponseRow {
  const dayOf = (at: string | null) => (at === null ? "" : dayText(inZone(at, timeZone).day));
  return {
    ...row,
    dateReceived: dayOf(row.dateReceived),
    respondedOn: dayOf(row.respondedOn),
    decisionDate: row.decisionDate.map(dayOf),
    contributor: row.contributor ?? say("exports.anonymous"),
    outcome: outcomeName(row.outcome, say) as ResponseRow["outcome"],
    juncture: (row.juncture === null
      ? ""
      : say(`responses.juncture.${row.juncture}`)) as ResponseRow["juncture"],
    link: `${url}${row.link}`,
    ...(row.told ? { told: say(`exports.told.${row.told}`) as "letter" } : {}),
  };
}

type ToCell = (text: string) => NonNullable<SheetData[number][number]>;

function summarySheet({ head }: PrintPart, say: Say, bold: ToCell, text: ToCell): SheetData {
  const { release } = head;
  const table = summaryTable(release.summary, say);
  const date = dayText(inZone(release.at, head.timeZone).day);
  return [
    [bold(head.title)],
    [text(say("exports.release", { no: release.no, date }))],
    [text(say("exports.hash", { hash: release.hash }))],
    [],
    table.head.map(bold),
    ...table.rows.map(([name = "", ...counts]) => [
      text(name),
      ...counts.map((value) => ({ value: Number(value), type: Number })),
    ]),
  ];
}

function categorySheet({ head }: PrintPart, say: Say, bold: ToCell, text: ToCell): SheetData {
  const columns = [
    say("exports.column.juncture"),
    say("exports.column.category"),
    say("exports.column.theme"),
    say("responses.outcome"),
    say("exports.column.text"),
  ];
  return [
    columns.map(bold),
    ...junctures.flatMap((juncture) =>
      (head.release.categories ?? [])
        .filter((one) => one.juncture === juncture)
        .map((one) => [
          text(say(`responses.juncture.${juncture}`)),
          text(one.category),
          text(themeName(one.theme, say)),
          text([outcomeName(one.outcome, say), reasonNames(one.reasonCode, say)].filter(Boolean).join(": ")),
          text(one.text),
        ]),
    ),
  ];
}
