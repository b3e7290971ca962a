import type * as Y from "yjs";
import { threadsIn, withoutThreads } from "./read.js";
import { type KnownBlocks, repair, type TextJson } from "./repair.js";
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

export interface WatchedDocument {
  read(): ReadDocument;
  /** It watches from the beginning; after it was stopped, this goes on if nothing has changed since. */
  go(): void;
  stop(): void;
}

/**
 * Reads a document again and again while it changes: only blocks in which something changed are read anew, and what
 * did not change is the same object as before.
 */
export function watchDocument(doc: Y.Doc, template: TextTemplate): WatchedDocument {
  const roots = new Map<unknown, string>();
  for (const { root } of template.fields) roots.set(doc.getXmlFragment(root), root);
  for (const { root } of mapsOf(template)) roots.set(doc.getMap(root), root);
  const read = new Map<string, unknown>();
  const blocks: KnownBlocks = new WeakMap();
  const bare = new WeakMap<TextJson, TextJson>();
  const marks = new Map<string, readonly string[]>();
  let last: ReadDocument | null = null;
  let standing: ReadonlySet<string> = new Set();

  const forget = (transaction: Y.Transaction): void => {
    for (const type of transaction.changedParentTypes.keys()) {
      blocks.delete(type);
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
  const bareText = (text: TextJson): TextJson => ({
    ...text,
    content: (text.content ?? []).map((block) => {
      const known = bare.get(block) ?? withoutThreads(block);
      bare.set(block, known);
      return known;
    }),
  });
  const marksIn = (root: string): readonly string[] => {
    const known = marks.get(root);
    if (known !== undefined) return known;
    const own = textAddresses(doc, template).filter((one) => one === root || one.startsWith(`${root}/`));
    const found = own.flatMap((address) => {
      const text = textAt(doc, template, address);
      return text === null ? [] : threadsIn(repair(text.fragment, text.kind, blocks));
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
  const go = (): void => void doc.on("afterTransaction", forget);
  go();
  return {
    go,
    read() {
      last ??= {
        fields: Object.fromEntries(
          template.fields.map(({ root, kind }) => [
            root,
            once(root, () => bareText(repair(doc.getXmlFragment(root), kind, blocks))),
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
