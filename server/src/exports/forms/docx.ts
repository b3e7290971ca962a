import {
  AlignmentType,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Content, contentOf, type Table } from "./content.js";
import { directionOf } from "./direction.js";
import { fixedZip } from "./fixed-zip.js";
import { plain } from "./plain.js";
import type { PrintPart } from "./printing.js";

const quiet = "55524C";
const colours = { inclusion: "1D5C33", amendment: "7A4A00", rejection: "8C2323", none: "4A4A4A" } as const;

export async function docxOf(part: PrintPart): Promise<Buffer> {
  const content = contentOf(part);
  const document = new Document({
    creator: "Accord",
    title: plain(`${content.title}: ${content.process}`),
    description: plain(content.running),
    styles: {
      default: { document: { run: { font: "Noto Sans", size: 20, language: { value: content.language } } } },
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        headers: { default: new Header({ children: [small(content.running)] }) },
        footers: { default: footer(content) },
        children: [...front(content), ...content.sections.flatMap((section) => sectionOf(section, content))],
      },
    ],
  });
  const at = part.head.release.at;
  return fixedZip(await Packer.toBuffer(document), (name, text) =>
    name === "docProps/core.xml" ? text.replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/gu, `$1${at}`) : null,
  );
}

function front(content: Content): (Paragraph | DocxTable)[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(plain(content.title))] }),
    ...paragraphs(content.process, content, { size: 24 }),
    ...content.facts.flatMap((fact) => paragraphs(fact, content)),
    ...[content.summary, ...content.categories].flatMap((table) => listed(table, content)),
  ];
}

function listed(table: Table, content: Content): (Paragraph | DocxTable)[] {
  const row = (cells: readonly string[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({ children: paragraphs(cell || " ", content, { bold: tableHeader, size: 18 }) }),
      ),
    });
  return [
    heading(table.title, HeadingLevel.HEADING_1),
    new DocxTable({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.AUTOFIT,
      visuallyRightToLeft: content.rightToLeft,
      rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
    }),
  ];
}

function sectionOf(section: Content["sections"][number], content: Content): Paragraph[] {
  return [
    heading(section.title, HeadingLevel.HEADING_1),
    ...section.entries.flatMap((entry) => [
      heading(entry.reference, HeadingLevel.HEADING_2),
      small(entry.facts),
      ...paragraphs(entry.words, content, {}, 300),
      new Paragraph({
        keepNext: true,
        children: [
          new TextRun({
            text: plain(entry.outcome),
            bold: true,
            color: colours[entry.outcomeCode ?? "none"],
          }),
        ],
      }),
      ...entry.details.flatMap(({ label, text }) => [
        new Paragraph({
          keepNext: true,
          spacing: { before: 80 },
          children: [new TextRun({ text: plain(label), bold: true, size: 17, color: quiet })],
        }),
        ...paragraphs(text, content),
      ]),
      ...entry.short.map(
        ({ label, text }) =>
          new Paragraph({
            children: [
              new TextRun({ text: `${plain(label)}: `, bold: true, size: 17, color: quiet }),
              new TextRun({ text: plain(text).replaceAll("\n", " "), size: 17 }),
            ],
          }),
      ),
    ]),
  ];
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ heading: level, keepNext: true, children: [new TextRun(plain(text))] });

const small = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: plain(text), size: 16, color: quiet })] });

/** One paragraph a line, in the direction of the whole text. */
function paragraphs(
  text: string,
  content: Content,
  run: { bold?: boolean; size?: number } = {},
  indent = 0,
): Paragraph[] {
  const clean = plain(text);
  const rightToLeft = directionOf(clean, content.rightToLeft ? "rtl" : "ltr") === "rtl";
  return clean
    .split("\n")
    .filter((line) => line !== "")
    .map(
      (line) =>
        new Paragraph({
          bidirectional: rightToLeft,
          spacing: { after: 80 },
          ...(indent > 0 ? { indent: { start: indent } } : {}),
          children: [new TextRun({ text: line, rightToLeft, ...run })],
        }),
    );
}

function footer(content: Content): Footer {
  const [before = "", between = "", after = ""] = content.page("\n", "\n").split("\n");
  const size = 16;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size,
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  });
}
