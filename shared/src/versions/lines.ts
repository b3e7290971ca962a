import { hrefAllowed, type TextJson } from "../document-schema/index.js";
import { leafWords } from "../rich-text/index.js";

/** What a line of a text is: "heading" 2, "item" at depth 1. */
export interface LineForm {
  readonly kind: "paragraph" | "heading" | "item" | "numbered" | "quote" | "row" | "picture" | "rule";
  readonly level: number;
}

/** Words in one form; where a link leads stands with them. */
export interface Words {
  readonly words: string;
  /** Bold, italic, strike, link: in one order. */
  readonly marks: readonly string[];
  readonly href: string | null;
}

/** A paragraph, an item, a row of a table: what a reader compares with what stood in its place. */
export interface Line {
  readonly form: LineForm;
  readonly words: readonly Words[];
  /** Of a picture, which one it is. */
  readonly picture: string | null;
  /** Before the first words of an item: a bullet or its number, which is no change where items before it come or go. */
  readonly sign: string;
  /** Equal for lines that say the same in the same form. */
  readonly key: string;
}

const forms = ["bold", "italic", "strike", "link"];

/** A text as lines in their order. Conversations that hang on words are no part of it. */
export function linesOf(text: TextJson | undefined): Line[] {
  const lines: Line[] = [];
  let sign = "";
  const add = (form: LineForm, words: readonly Words[], picture: string | null = null): void => {
    if (form.kind !== "rule" && words.every((one) => one.words.trim() === "")) return;
    lines.push({ form, words, picture, sign, key: JSON.stringify([form, words, picture]) });
    sign = "";
  };
  const walk = (node: TextJson, form: LineForm): void => {
    const each = (next: LineForm, signOf?: (at: number) => string) => {
      for (const [at, inner] of (node.content ?? []).entries()) {
        if (signOf) sign = signOf(at);
        walk(inner, next);
      }
    };
    const start = Number(node.attrs?.start ?? 1);
    const level = form.kind === "item" || form.kind === "numbered" ? form.level + 1 : 1;
    const { type } = node;
    if (type === "paragraph") add(form, wordsIn(node));
    else if (type === "heading")
      add({ kind: "heading", level: Number(node.attrs?.level ?? 2) }, wordsIn(node));
    else if (type === "bulletList") each({ kind: "item", level }, () => "•");
    else if (type === "orderedList") each({ kind: "numbered", level }, (at) => `${start + at}.`);
    else if (type === "blockquote") each({ kind: "quote", level: 1 });
    else if (type === "tableRow") add({ kind: "row", level: 1 }, rowWords(node));
    else if (type === "image")
      add({ kind: "picture", level: 1 }, [plain(leafWords(node))], String(node.attrs?.id ?? ""));
    else if (type === "horizontalRule") add({ kind: "rule", level: 1 }, []);
    else each(form);
  };
  if (text) walk(text, { kind: "paragraph", level: 1 });
  return lines;
}

export const wordsOfLine = ({ words }: Line): string => words.map((one) => one.words).join("");

const plain = (words: string): Words => ({ words, marks: [], href: null });

function wordsIn(node: TextJson): Words[] {
  const runs: Words[] = [];
  for (const leaf of leavesOf(node)) {
    const own = (leaf.marks ?? []).filter(({ type }) => forms.includes(type));
    const href = own.find(({ type }) => type === "link")?.attrs?.href;
    const run: Words = {
      words: leaf.text ?? leafWords(leaf),
      marks: forms.filter((name) => own.some(({ type }) => type === name)),
      href: hrefAllowed(href) ? href : null,
    };
    const last = runs.at(-1);
    if (last && last.href === run.href && last.marks.join() === run.marks.join())
      runs[runs.length - 1] = { ...last, words: last.words + run.words };
    else if (run.words !== "") runs.push(run);
  }
  return runs;
}

const leavesOf = (node: TextJson): TextJson[] =>
  node.content ? node.content.flatMap(leavesOf) : node.type === "paragraph" ? [] : [node];

/** A row is one line: its cells side by side, as they stand in the table. */
const rowWords = (row: TextJson): Words[] =>
  (row.content ?? []).flatMap((cell, at) => [...(at === 0 ? [] : [plain(" | ")]), ...cellWords(cell)]);

const cellWords = (cell: TextJson): Words[] =>
  paragraphsIn(cell).flatMap((one, at) => [...(at === 0 ? [] : [plain(" ")]), ...wordsIn(one)]);

const paragraphsIn = (node: TextJson): TextJson[] =>
  node.type === "paragraph" || node.type === "image" ? [node] : (node.content ?? []).flatMap(paragraphsIn);
