import type { TextJson } from "@accord/shared/document-schema";
import { pictureAddress } from "@accord/shared/rich-text";
import type { DraftModel, KeptField } from "./model.js";
import { frozenIn, noteHead, saidIn, whenIn } from "./said.js";

/** The letters that mean something in Markdown, wherever they stand; and those that do at the start of a line. */
const escaped = (words: string): string => words.replaceAll(/[\\`*_[\]<>|~&]/gu, "\\$&");
const atStart = (line: string): string =>
  line.replaceAll(/^( *)([#+=-])/gmu, "$1\\$2").replaceAll(/^( *\d+)([.)])(?=\s|$)/gmu, "$1\\$2");
const inLine = (words: string): string => atStart(escaped(words.replaceAll(/\s+/gu, " ").trim()));

const signs: Readonly<Record<string, string>> = { bold: "**", italic: "*", strike: "~~" };
const order = ["link", "bold", "strike", "italic"] as const;

/** What is begun of a run of words: a sign, or a link with where it leads. */
interface Begun {
  readonly open: string;
  readonly close: string;
}

function marksOf({ marks = [] }: TextJson): Begun[] {
  return order.flatMap((type) => {
    const mark = marks.find((one) => one.type === type);
    if (mark === undefined) return [];
    const sign = signs[type];
    return sign === undefined
      ? [{ open: "[", close: `](<${String(mark.attrs?.href).replaceAll(/[<>\s]/gu, encodeURIComponent)}>)` }]
      : [{ open: sign, close: sign }];
  });
}

/** A draft as Markdown: fields under headings, its notes as footnotes, and all that was said of it in a list at the end. */
export function draftMarkdown(model: DraftModel, origin: string): string {
  const { say, process, title, at, address, version } = model;
  const notes: string[] = [];
  const writer = markdownWriter(notes, origin);
  const blocks = [
    `# ${inLine(title)}`,
    inLine(process.title),
    inLine(say("comments.file.as", { time: whenIn(process.timeZone)(at), address })),
    ...(version === null ? [] : [inLine(frozenIn(version, { say, zone: process.timeZone }))]),
    ...model.fields.flatMap((field) => fieldOf(field, writer)),
    ...ended(model),
    ...notes.map((note, no) => `[^${no + 1}]: ${inLine(note)}`),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fieldOf({ label, lines, texts, table }: KeptField, blocksOf: Writer): string[] {
  return [
    `## ${inLine(label)}`,
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${inLine(line)}`).join("\n")]),
    ...texts.flatMap(({ label: part, content }) => [
      ...(part === null ? [] : [`### ${inLine(part)}`]),
      ...blocksOf(content),
    ]),
    ...(table
      ? [
          tableOf(
            [table.columns, ...table.rows.map((row) => row.map(({ words }) => words))].map((row) =>
              row.map(inLine),
            ),
          ),
        ]
      : []),
  ];
}

const tableOf = (rows: readonly (readonly string[])[]): string => {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...body.map(line)].join("\n");
};

type Writer = (content: TextJson) => string[];

/** Writes texts, gathering their footnotes into one row of numbers. */
function markdownWriter(notes: string[], origin: string): Writer {
  const words = (nodes: readonly TextJson[], breaks: string): string => {
    let out = "";
    let blank = "";
    let open: Begun[] = [];
    const go = (wanted: readonly Begun[]): void => {
      let same = 0;
      while (same < open.length && open[same]?.close === wanted[same]?.close) same++;
      for (const { close } of open.slice(same).toReversed()) out += close;
      out += blank;
      for (const { open: sign } of wanted.slice(same)) out += sign;
      [open, blank] = [[...wanted], ""];
    };
    for (const node of nodes) {
      if (node.type === "text") {
        const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(node.text ?? "") ?? [];
        // White space stands outside of the signs, where they are still read as signs.
        blank += before;
        if (core !== "") {
          go(marksOf(node));
          out += escaped(core).replaceAll(/\s*\n\s*/gu, " ");
        }
        blank += after;
      } else if (node.type === "hardBreak") {
        go([]);
        out += breaks;
      } else if (node.type === "footnote") {
        go([]);
        out += `[^${notes.push(String(node.attrs?.note ?? ""))}]`;
      }
    }
    go([]);
    return out.trim();
  };
  const cell = (node: TextJson): string =>
    (node.content ?? [])
      .flatMap((block) => blockOf(block))
      .join("<br>")
      .replaceAll("\n", "<br>");
  const within = (content: readonly TextJson[]): string =>
    content.flatMap((one) => blockOf(one)).join("\n\n");
  const listOf = (list: TextJson): string => {
    const from = Number(list.attrs?.start ?? 1) || 1;
    return (list.content ?? [])
      .map((item, at) => {
        const sign = list.type === "orderedList" ? `${from + at}. ` : "- ";
        const indent = " ".repeat(sign.length);
        return `${sign}${within(item.content ?? []).replaceAll(/\n(?!\n|$)/gu, `\n${indent}`)}`;
      })
      .join("\n");
  };
  const blockOf = (node: TextJson): string[] => {
    const content = node.content ?? [];
    switch (node.type) {
      case "paragraph": {
        const line = atStart(words(content, "\\\n"));
        return line === "" ? [] : [line];
      }
      case "heading":
        return [`${"#".repeat(Math.min(6, Number(node.attrs?.level ?? 1) + 2))} ${words(content, " ")}`];
      case "bulletList":
      case "orderedList":
        return [listOf(node)];
      case "blockquote":
        return [within(content).replaceAll(/^/gmu, "> ")];
      case "horizontalRule":
        return ["---"];
      case "image": {
        const place = `${origin}${pictureAddress(String(node.attrs?.id))}`;
        return [`![${inLine(String(node.attrs?.alt ?? ""))}](${place})`];
      }
      case "table":
        return [tableOf(square(content, cell))];
      default:
        return content.flatMap(blockOf);
    }
  };
  return (content) => (content.content ?? []).flatMap(blockOf);
}

/** Rows of equal length: what a cell covers beyond its first place stands empty, which is all that Markdown knows. */
function square(rows: readonly TextJson[], cellOf: (cell: TextJson) => string): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let place = 0;
    for (const cell of row.content ?? []) {
      while (grid[at]?.[place] !== undefined) place++;
      const [across, down] = [Number(cell.attrs?.colspan) || 1, Number(cell.attrs?.rowspan) || 1];
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++) {
          const line = grid[at + y];
          if (line) line[place + x] = x + y === 0 ? cellOf(cell) : "";
        }
      place += across;
    }
  }
  const most = Math.max(...grid.map((line) => line.length));
  return grid.map((line) => Array.from({ length: most }, (_, at) => line[at] ?? ""));
}

/** Each thread as an item of a list: what it is about, who said what and when, how it ended. */
function ended(model: DraftModel): string[] {
  const { say, threads, process } = model;
  if (threads.length === 0) return [];
  const when = whenIn(process.timeZone);
  const items = threads.map((thread, at) => {
    const head = escaped(
      noteHead(thread, at, say)
        .replace(/^\d+\.\s*/u, "")
        .replaceAll(/\s+/gu, " "),
    );
    const said = saidIn(thread, model, null).map(
      ({ by, at: instant, words }) =>
        `**${escaped(`${by}, ${when(instant)}`)}**\\\n${words.split("\n").map(inLine).filter(Boolean).join("\\\n")}`,
    );
    return `${at + 1}. ${[head, ...said].join("\n\n").replaceAll(/\n(?!\n|$)/gu, `\n${" ".repeat(`${at + 1}. `.length)}`)}`;
  });
  return [`## ${inLine(say("comments.file.notes"))}`, items.join("\n\n")];
}
