import type * as Y from "yjs";
import { type AtomName, atomAttributes } from "./atoms.js";
import { cellBlockNames, type MarkName, markNames, type TextRoot, textLimits } from "./names.js";
import { markAttributesGood, markOfKey, nameOf } from "./shape.js";

/** ProseMirror JSON, as all readers share it. */
export interface TextJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextJson[];
  readonly marks?: readonly MarkJson[];
  readonly text?: string;
}
export interface MarkJson {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

const emptyParagraph: TextJson = { type: "paragraph" };
const mostNesting = textLimits.depth + 4;

/** Blocks of texts as they were read, by what they were read from; who keeps them forgets what has changed. */
export type KnownBlocks = WeakMap<object, TextJson[]>;

/**
 * Reads a fragment as schema-valid ProseMirror JSON, the same for all who hold the same text. Nothing is written:
 * y-tiptap's own readers delete from the live text what they do not know (threats.md 0.3).
 */
export function repair(fragment: Y.XmlFragment, kind: TextRoot["kind"], known?: KnownBlocks): TextJson {
  if (kind === "line") {
    const content = joined(
      fragment
        .toArray()
        .flatMap((child, i) => [...(i > 0 ? [{ type: "text", text: " " }] : []), ...lineOf(child)]),
    );
    return { type: "doc", content: [content.length > 0 ? { type: "paragraph", content } : emptyParagraph] };
  }
  const blocks = fragment.toArray().flatMap((child) => {
    const before = known?.get(child);
    if (before) return before;
    const read = blockOf(child, 1);
    known?.set(child, read);
    return read;
  });
  return { type: "doc", content: orOne(blocks) };
}

type Child = Y.XmlElement | Y.XmlText | Y.XmlHook;

function blocksOf(all: readonly Child[], depth: number): TextJson[] {
  return depth > mostNesting ? [] : all.flatMap((child) => blockOf(child, depth));
}

function blockOf(child: Child, depth: number): TextJson[] {
  const name = nameOf(child as Y.AbstractType<unknown>);
  if (name === null) return [];
  if (name === "text") {
    const content = textOf(child as Y.XmlText);
    return content.length > 0 ? [{ type: "paragraph", content }] : [];
  }
  const element = child as Y.XmlElement;
  const inner = element.toArray() as Child[];
  switch (name) {
    case "paragraph":
      return [withContent({ type: name }, inlineOf(inner))];
    case "heading":
      return [withContent({ type: name, attrs: { level: levelOf(element) } }, inlineOf(inner))];
    case "horizontalRule":
      return [{ type: name }];
    case "image":
      return atomOf(name, element);
    case "blockquote": {
      const content = blocksOf(inner, depth + 1);
      return content.length > 0 ? [{ type: name, content }] : [];
    }
    case "bulletList":
    case "orderedList": {
      const items = inner.flatMap((item) => itemOf(item, depth + 1));
      const attrs =
        name === "orderedList" ? { attrs: { start: startOf(element), type: typeOf(element) } } : {};
      return items.length > 0 ? [{ type: name, ...attrs, content: items }] : [];
    }
    case "table": {
      const rows = inner.flatMap((row) => rowOf(row, depth + 1));
      return rows.length > 0 ? [{ type: name, content: rows }] : [];
    }
    case "listItem":
    case "tableRow":
    case "tableHeader":
    case "tableCell":
      return blocksOf(inner, depth + 1);
    case "hardBreak":
    case "footnote":
      return [];
  }
}

/** Without all it needs it shows nothing, so it is none. */
function atomOf(type: AtomName, element: Y.XmlElement): TextJson[] {
  const attrs = atomAttributes(type, element.getAttributes() as Record<string, unknown>);
  return attrs === null ? [] : [{ type, attrs }];
}

function itemOf(child: Child, depth: number): TextJson[] {
  const isItem = nameOf(child as Y.AbstractType<unknown>) === "listItem";
  const blocks = isItem
    ? blocksOf((child as Y.XmlElement).toArray() as Child[], depth + 1)
    : blockOf(child, depth + 1);
  if (!isItem && blocks.length === 0) return [];
  return [
    { type: "listItem", content: blocks[0]?.type === "paragraph" ? blocks : [emptyParagraph, ...blocks] },
  ];
}

/** A row without cells is none; rows may be of different length, as merges leave them. */
function rowOf(child: Child, depth: number): TextJson[] {
  if (nameOf(child as Y.AbstractType<unknown>) !== "tableRow") return [];
  const content = ((child as Y.XmlElement).toArray() as Child[]).flatMap((cell) => {
    const type = nameOf(cell as Y.AbstractType<unknown>);
    if (type !== "tableHeader" && type !== "tableCell") return [];
    const element = cell as Y.XmlElement;
    const attrs = {
      colspan: spanOf(element, "colspan"),
      rowspan: spanOf(element, "rowspan"),
      colwidth: null,
    };
    const blocks = blocksOf(element.toArray() as Child[], depth + 2).filter(({ type: block }) =>
      (cellBlockNames as readonly string[]).includes(block),
    );
    return [{ type, attrs, content: orOne(blocks) }];
  });
  return content.length > 0 ? [{ type: "tableRow", content }] : [];
}

function inlineOf(all: readonly Child[]): TextJson[] {
  return joined(
    all.flatMap((child) => {
      const name = nameOf(child as Y.AbstractType<unknown>);
      if (name === "text") return textOf(child as Y.XmlText);
      if (name === "footnote") return atomOf(name, child as Y.XmlElement);
      return name === "hardBreak" ? [{ type: "hardBreak" }] : [];
    }),
  );
}

function lineOf(child: Child): TextJson[] {
  const name = nameOf(child as Y.AbstractType<unknown>);
  if (name === "text") return textOf(child as Y.XmlText, ["thread"]);
  return name === null ? [] : ((child as Y.XmlElement).toArray() as Child[]).flatMap(lineOf);
}

function textOf(text: Y.XmlText, only: readonly MarkName[] = markNames): TextJson[] {
  return (text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(
    ({ insert, attributes }) => {
      if (typeof insert !== "string" || insert === "") return [];
      const marks = marksOf(attributes ?? {}, only);
      return [{ type: "text", text: insert, ...(marks.length > 0 ? { marks } : {}) }];
    },
  );
}

/** In the order of `markNames`, several threads by id: nesting of equal marks may differ between peers. */
function marksOf(attributes: Record<string, unknown>, only: readonly MarkName[]): MarkJson[] {
  const found = new Map<string, MarkJson>();
  for (const [key, value] of Object.entries(attributes)) {
    const name = markOfKey(key) as MarkName;
    if (!only.includes(name) || !markAttributesGood(name, value)) continue;
    const attrs = value as Record<string, unknown>;
    if (name === "thread") found.set(`thread ${String(attrs.id)}`, { type: name, attrs: { id: attrs.id } });
    else if (name !== "link") found.set(name, { type: name });
    else
      found.set(name, {
        type: name,
        attrs: { href: attrs.href, target: null, rel: null, class: null, title: attrs.title ?? null },
      });
  }
  const place = (mark: MarkJson) => (markNames as readonly string[]).indexOf(mark.type);
  return [...found].sort(([a, x], [b, y]) => place(x) - place(y) || (a < b ? -1 : 1)).map(([, mark]) => mark);
}

function joined(nodes: readonly TextJson[]): TextJson[] {
  const out: TextJson[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (
      last?.text !== undefined &&
      node.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    ) {
      out[out.length - 1] = { ...last, text: last.text + node.text };
    } else out.push(node);
  }
  return out;
}

const orOne = (content: TextJson[]): TextJson[] => (content.length > 0 ? content : [emptyParagraph]);
const withContent = (node: TextJson, content: TextJson[]): TextJson =>
  content.length > 0 ? { ...node, content } : node;
const attribute = (element: Y.XmlElement, name: string): unknown =>
  (element.getAttributes() as Record<string, unknown>)[name];

function levelOf(element: Y.XmlElement): number {
  const level = attribute(element, "level");
  return typeof level === "number" && Number.isInteger(level) ? Math.min(4, Math.max(2, level)) : 2;
}
function spanOf(element: Y.XmlElement, name: "colspan" | "rowspan"): number {
  const span = attribute(element, name);
  return typeof span === "number" && Number.isInteger(span)
    ? Math.min(textLimits.span, Math.max(1, span))
    : 1;
}
function startOf(element: Y.XmlElement): number {
  const start = attribute(element, "start");
  return typeof start === "number" && Number.isInteger(start) && start >= 0 ? start : 1;
}
function typeOf(element: Y.XmlElement): string | null {
  const type = attribute(element, "type");
  return typeof type === "string" && ["1", "a", "A", "i", "I"].includes(type) ? type : null;
}
