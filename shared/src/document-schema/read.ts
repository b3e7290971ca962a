import type * as Y from "yjs";
import { repair, type TextJson } from "./repair.js";
import type { TextTemplate } from "./template.js";

/** The typed words of every field, repaired, without the marks of conversations: what is frozen, hashed and shown. */
export function typedText(doc: Y.Doc, template: TextTemplate): Record<string, TextJson> {
  return Object.fromEntries(
    template.fields.map(({ root, kind }) => [root, withoutThreads(repair(doc.getXmlFragment(root), kind))]),
  );
}

/** The same text without conversation marks; runs that only they divided are one again. */
export function withoutThreads(json: TextJson): TextJson {
  if (json.content === undefined) return bare(json);
  const content: TextJson[] = [];
  for (const child of json.content.map(withoutThreads)) {
    const last = content.at(-1);
    if (
      last?.text !== undefined &&
      child.text !== undefined &&
      JSON.stringify(last.marks) === JSON.stringify(child.marks)
    ) {
      content[content.length - 1] = { ...last, text: last.text + child.text };
    } else content.push(child);
  }
  return { ...json, content };
}

function bare(node: TextJson): TextJson {
  if (node.marks === undefined) return node;
  const { marks, ...rest } = node;
  const kept = marks.filter((mark) => mark.type !== "thread");
  return kept.length > 0 ? { ...rest, marks: kept } : rest;
}

/** Ids of the conversations whose marks stand in the text, in reading order, each once. */
export function threadsIn(json: TextJson): string[] {
  const ids = new Set<string>();
  const walk = (node: TextJson): void => {
    for (const mark of node.marks ?? []) if (mark.type === "thread") ids.add(String(mark.attrs?.id));
    for (const child of node.content ?? []) walk(child);
  };
  walk(json);
  return [...ids];
}
