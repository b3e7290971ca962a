import type * as Y from "yjs";
import { threadsIn, withoutThreads } from "./read.js";
import { repair, type TextJson } from "./repair.js";
import { type DocumentData, readMap, structureOf, textAddresses, textAt } from "./structure.js";
import { mapsOf, type TextTemplate } from "./template.js";

export interface ReadDocument {
  readonly fields: Readonly<Record<string, TextJson>>;
  readonly data: DocumentData;
  /** Marks of conversations and passages that stand in the texts now. */
  readonly marks: ReadonlySet<string>;
}

/** All of a document, typed and repaired, without the marks of conversations. */
export function readDocument(doc: Y.Doc, template: TextTemplate): Pick<ReadDocument, "fields" | "data"> {
  const fields = Object.fromEntries(
    template.fields.map(({ root, kind }) => [root, withoutThreads(repair(doc.getXmlFragment(root), kind))]),
  );
  return { fields, data: structureOf(doc, template) };
}

/**
 * Reads a document again and again while it changes: only roots in which something changed are read anew, and what
 * did not change is the same object as before.
 */
export function watchDocument(doc: Y.Doc, template: TextTemplate): { read(): ReadDocument; stop(): void } {
  const roots = new Map<unknown, string>();
  for (const { root } of template.fields) roots.set(doc.getXmlFragment(root), root);
  for (const { root } of mapsOf(template)) roots.set(doc.getMap(root), root);
  const read = new Map<string, unknown>();
  const marks = new Map<string, readonly string[]>();
  let last: ReadDocument | null = null;
  let standing: ReadonlySet<string> = new Set();

  const forget = (transaction: Y.Transaction): void => {
    for (const type of transaction.changedParentTypes.keys()) {
      const root = roots.get(type);
      if (root === undefined) continue;
      read.delete(root);
      marks.delete(root);
      last = null;
    }
  };
  const once = <T>(root: string, make: () => T): T => {
    if (!read.has(root)) read.set(root, make());
    return read.get(root) as T;
  };
  const marksIn = (root: string): readonly string[] => {
    const known = marks.get(root);
    if (known !== undefined) return known;
    const own = textAddresses(doc, template).filter((one) => one === root || one.startsWith(`${root}/`));
    const found = own.flatMap((address) => {
      const text = textAt(doc, template, address);
      return text === null ? [] : threadsIn(repair(text.fragment, text.kind));
    });
    marks.set(root, found);
    return found;
  };
  const standingMarks = (): ReadonlySet<string> => {
    const now = [...roots.values()].flatMap(marksIn);
    const isSame = now.length === standing.size && [...standing].every((mark, at) => mark === now[at]);
    if (!isSame) standing = new Set(now);
    return standing;
  };
  doc.on("afterTransaction", forget);
  return {
    read() {
      last ??= {
        fields: Object.fromEntries(
          template.fields.map(({ root, kind }) => [
            root,
            once(root, () => withoutThreads(repair(doc.getXmlFragment(root), kind))),
          ]),
        ),
        data: structureOf(doc, template, (root, shape) => once(root, () => readMap(doc, root, shape))),
        marks: standingMarks(),
      };
      return last;
    },
    stop() {
      doc.off("afterTransaction", forget);
    },
  };
}
