import type { KeptThread } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Table as DocxTable,
  HeadingLevel,
  Packer,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { fixedZip } from "../forms/fixed-zip.js";
import { plain } from "../forms/plain.js";
import { blocksOf, type On } from "./blocks.js";
import type { DraftModel, KeptField } from "./model.js";
import { lines, type Numbered, numbered } from "./numbered.js";
import { frozenIn, noteHead, saidIn, whenIn } from "./said.js";
import { trackedThreads } from "./tracked.js";

/** A draft for a word processor: comments as its comments, open suggestions as its tracked changes, and all of them in words at the end. */
export async function draftDocx(model: DraftModel, pictures: On["pictures"] = new Map()): Promise<Buffer> {
  const { say, process, title, at, address, version } = model;
  const comments = numbered(model);
  const notes: string[] = [];
  const fields = model.fields.flatMap((field) => fieldOf(field, { model, comments, notes, pictures }));
  const onWhole = model.threads.filter(({ anchor }) => anchor === "whole");
  const document = new Document({
    creator: "Accord",
    title: plain(title),
    comments: { children: [...comments.options] },
    footnotes: Object.fromEntries(
      notes.map((note, at) => [at + 1, { children: [new Paragraph(note)] }] as const),
    ),
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: over(onWhole, comments, [new TextRun(plain(title))]),
          }),
          new Paragraph(plain(process.title)),
          new Paragraph(plain(say("comments.file.as", { time: whenIn(process.timeZone)(at), address }))),
          ...(version === null
            ? []
            : [new Paragraph(plain(frozenIn(version, { say, zone: process.timeZone })))]),
          ...fields,
          ...ended(model, comments),
        ],
      },
    ],
  });
  return fixedZip(await Packer.toBuffer(document), (name, text) =>
    name === "docProps/core.xml" ? text.replaceAll(/(<dcterms:\w+[^>]*>)[^<]*/gu, `$1${at}`) : null,
  );
}

/** Runs between the begin and the end of what is said of them. */
function over(
  threads: readonly KeptThread[],
  { of, placed }: Numbered,
  runs: readonly ParagraphChild[],
): ParagraphChild[] {
  const ids = threads.flatMap(({ id }) => of.get(id) ?? []);
  for (const { id } of threads) placed.add(id);
  return [
    ...ids.map((id) => new CommentRangeStart(id)),
    ...runs,
    ...ids.flatMap((id) => [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]),
  ];
}

function fieldOf(field: KeptField, on: Omit<On, "address">): (Paragraph | DocxTable)[] {
  const { model, comments } = on;
  const addresses = field.texts.map(({ address }) => address);
  const isHere = (at: string): boolean => addresses.includes(at) || at.split("/", 1)[0] === field.root;
  const onField = model.threads.filter(
    (thread) => thread.anchor === "field" && thread.field !== null && isHere(thread.field),
  );
  const cell = (words: string, blocks: (Paragraph | DocxTable)[] = []) =>
    new TableCell({
      children: blocks.length > 0 ? blocks : lines(words).map((line) => new Paragraph(line)),
    });
  const { table } = field;
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      children: over(onField, comments, [new TextRun(plain(field.label))]),
    }),
    ...field.lines.map((line) => new Paragraph(plain(line))),
    ...field.texts.flatMap(({ label, content, address }) => [
      ...(label === null ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, text: plain(label) })]),
      ...blocksOf(content as TextJson, { ...on, address }),
    ]),
    ...(table
      ? [
          new DocxTable({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ tableHeader: true, children: table.columns.map((words) => cell(words)) }),
              ...table.rows.map(
                (row) =>
                  new TableRow({
                    children: row.map(({ words, text }) =>
                      cell(words, text ? blocksOf(text.content, { ...on, address: text.address }) : []),
                    ),
                  }),
              ),
            ],
          }),
        ]
      : []),
  ];
}

/**
 * Each thread as a numbered note: what it is about, what was said, how it ended. Comments whose words are gone, or
 * stand in no text of the file, hang on their note: a comment that hangs nowhere is shown by no word processor.
 */
function ended(model: DraftModel, comments: Numbered): Paragraph[] {
  const { say, threads, process } = model;
  const tracked = trackedThreads(model);
  if (threads.length === 0) return [];
  const when = whenIn(process.timeZone);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: plain(say("comments.file.notes")) }),
    ...threads.flatMap((thread, at) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        children: over(comments.placed.has(thread.id) ? [] : [thread], comments, [
          new TextRun(plain(noteHead(thread, at, say))),
        ]),
      }),
      ...saidIn(thread, model, tracked).flatMap(({ by, at: instant, words }) => [
        new Paragraph({ children: [new TextRun({ text: plain(`${by}, ${when(instant)}`), bold: true })] }),
        ...lines(words).map((line) => new Paragraph(line)),
      ]),
    ]),
  ];
}
