import type { KeptThread } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { type Blocks as Node, nodeOf, threadIds } from "@accord/shared/suggestions";
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { KeptPicture } from "../../features/pictures/index.js";
import { plain } from "../forms/plain.js";
import type { DraftModel } from "./model.js";
import type { Numbered } from "./numbered.js";
import { onPassages, type Tracked, trackedIn } from "./tracked.js";

export interface On {
  readonly address: string;
  readonly model: DraftModel;
  readonly comments: Numbered;
  readonly pictures: ReadonlyMap<string, KeptPicture>;
  /** Footnotes so far: each is numbered by its place among them. */
  readonly notes: string[];
}

type Look = Pick<IParagraphOptions, "heading" | "bullet" | "indent">;

const headings = [HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;

type Block = Paragraph | Table;

/** The words of one text, block by block, with comments and tracked changes where they belong. */
export function blocksOf(content: TextJson, { address, model, comments, notes, pictures }: On): Block[] {
  const here = onPassages(model.threads, address);
  const text = nodeOf("rich", content);
  const runs = runsOf(text, trackedIn("rich", content, here), here, { comments, notes });
  const blockOf = (node: Node, at: number, look: Look, depth: number): Block[] => {
    if (node.isTextblock) {
      const level = Math.min(Math.max(Number(node.attrs.level ?? 1), 1), headings.length) - 1;
      const heading =
        node.type.name === "heading" ? { heading: headings[level] as (typeof headings)[number] } : {};
      return [new Paragraph({ ...look, ...heading, children: runs(node, at + 1, isInHead(text, at)) })];
    }
    if (node.type.name === "image") return [pictureOf(node, pictures, look)];
    if (node.type.name === "table") return tableOf(node, at, (cell, place) => within(cell, place, {}, 0));
    const isList = node.type.name === "bulletList" || node.type.name === "orderedList";
    const next: Look = isList
      ? { bullet: { level: Math.min(depth, 8) } }
      : node.type.name === "blockquote"
        ? { indent: { start: 567 } }
        : look;
    return within(node, at, next, isList ? depth + 1 : depth);
  };
  const within = (node: Node, at: number, look: Look, depth: number): Block[] =>
    childrenOf(node, at).flatMap((child) => blockOf(child.node, child.at, look, depth));
  return within(text, -1, {}, 0);
}

/** In points of 96 to the inch: the width between the margins of a page. */
const widest = 600;

/** What it shows is told with it; where its bytes are gone, that alone. */
function pictureOf({ attrs }: Node, pictures: On["pictures"], look: Look): Paragraph {
  const kept = pictures.get(String(attrs.id));
  const description = plain(String(attrs.alt));
  if (kept === undefined) return new Paragraph({ ...look, children: [new TextRun(description)] });
  const scale = Math.min(1, widest / Number(attrs.width));
  const image = new ImageRun({
    type: kept.type === "image/png" ? "png" : "jpg",
    data: Buffer.from(kept.bytes),
    transformation: { width: Number(attrs.width) * scale, height: Number(attrs.height) * scale },
    altText: { name: String(attrs.id).slice(0, 12), title: "", description },
  });
  return new Paragraph({ ...look, children: [image] });
}

interface Placed {
  readonly node: Node;
  readonly at: number;
}

function childrenOf(node: Node, at: number): Placed[] {
  const children: Placed[] = [];
  node.forEach((child, offset) => void children.push({ node: child, at: at + 1 + offset }));
  return children;
}

const isInHead = (text: Node, at: number): boolean => text.resolve(at).parent.type.name === "tableHeader";
const isHead = ({ node }: Placed): boolean => node.type.name === "tableHeader";

/** Rows of heads alone at the top are repeated on every page; an empty line keeps tables behind each other apart. */
function tableOf(table: Node, at: number, wordsOf: (cell: Node, at: number) => Block[]): Block[] {
  const rows = childrenOf(table, at).map((row) => childrenOf(row.node, row.at));
  const heads = rows.findIndex((cells) => !cells.every(isHead));
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        (cells, place) =>
          new TableRow({
            ...(heads < 0 || place < heads ? { tableHeader: true } : {}),
            children: cells.map(
              ({ node, at: start }) =>
                new TableCell({
                  columnSpan: Number(node.attrs.colspan),
                  rowSpan: Number(node.attrs.rowspan),
                  children: wordsOf(node, start),
                }),
            ),
          }),
      ),
    }),
    new Paragraph(""),
  ];
}

/** Of one paragraph, its runs: cut where a comment begins or ends and where words go or come. */
function runsOf(
  text: Node,
  tracked: readonly Tracked[],
  threads: readonly KeptThread[],
  { comments: { of, placed }, notes }: Pick<On, "comments" | "notes">,
) {
  const edges = new Map(
    threads.map(({ id }) => {
      let [from, to] = [-1, -1];
      text.descendants((node, at) => {
        if (!node.isText || !threadIds(node).includes(id)) return;
        if (from < 0) from = at;
        to = at + node.nodeSize;
      });
      return [id, { from, to }] as const;
    }),
  );
  let change = 0;
  const about = ({ thread }: Tracked) => ({
    id: change++,
    author: plain(thread.by.name),
    date: thread.at,
  });
  return (block: Node, start: number, isStrong: boolean): ParagraphChild[] => {
    const end = start + block.content.size;
    const children: ParagraphChild[] = [];
    const cuts = new Set([start, end]);
    for (const { from, to } of [...tracked, ...edges.values()]) for (const at of [from, to]) cuts.add(at);
    block.forEach((node, offset) => void cuts.add(start + offset).add(start + offset + node.nodeSize));
    const places = [...cuts].filter((at) => at >= start && at <= end).toSorted((a, b) => a - b);
    const begins = (at: number): void => {
      for (const [id, { from }] of edges)
        if (from === at) {
          placed.add(id);
          for (const no of of.get(id) ?? []) children.push(new CommentRangeStart(no));
        }
    };
    const ends = (at: number): void => {
      for (const [id, { to }] of edges)
        if (to === at)
          for (const no of of.get(id) ?? [])
            children.push(new CommentRangeEnd(no), new TextRun({ children: [new CommentReference(no)] }));
    };
    for (const [place, at] of places.entries()) {
      for (const one of tracked)
        if (one.to === at && one.put !== "" && (one.to > start || one.from >= start))
          children.push(new InsertedTextRun({ ...about(one), text: plain(one.put).replaceAll("\n", " ") }));
      ends(at);
      begins(at);
      const next = places[place + 1];
      if (next === undefined) continue;
      const node = text.nodeAt(at);
      if (!node) continue;
      if (!node.isText) {
        if (node.type.name === "hardBreak") children.push(new TextRun({ break: 1 }));
        if (node.type.name === "footnote")
          children.push(new FootnoteReferenceRun(notes.push(plain(String(node.attrs.note)))));
        continue;
      }
      const words = plain(text.textBetween(at, next));
      const goes = tracked.find(({ from, to }) => from <= at && next <= to);
      if (goes) children.push(new DeletedTextRun({ ...about(goes), text: words }));
      else children.push(styled(node, words, isStrong));
    }
    return children;
  };
}

function styled(node: Node, words: string, isStrong: boolean): ParagraphChild {
  const has = (name: string): boolean => node.marks.some(({ type }) => type.name === name);
  const run = new TextRun({
    text: words,
    bold: isStrong || has("bold"),
    italics: has("italic"),
    strike: has("strike"),
  });
  const href: unknown = node.marks.find(({ type }) => type.name === "link")?.attrs.href;
  return typeof href === "string" ? new ExternalHyperlink({ link: href, children: [run] }) : run;
}
