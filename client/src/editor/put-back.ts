import { lineSchema, richSchema, type TextJson, type TextRoot } from "@accord/shared/document-schema";
import { updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { type Block, blocksOf, type Returned } from "./difference.js";
import type { Draft } from "./drafts.js";

/** Writes returned words into the live text as an act of this person, which undo takes back. */
export function putBack(doc: Y.Doc, draft: Draft, fields: readonly TextRoot[]): void {
  doc.transact(() => {
    for (const { field, runs } of draft.fields) {
      const kind = fields.find(({ root }) => root === field)?.kind;
      if (kind) writeField(doc, field, kind, runs);
    }
  }, ySyncPluginKey);
}

function writeField(doc: Y.Doc, root: string, kind: TextRoot["kind"], runs: readonly Returned[]): void {
  const fragment = doc.getXmlFragment(root);
  const content = withReturned(blocksOf(fragment, kind), runs, kind);
  const schema = kind === "line" ? lineSchema : richSchema;
  const node = schema.nodeFromJSON({ type: "doc", content });
  updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() });
}

/**
 * The blocks with the returned ones among them: instead of what their author had changed where that still stands as
 * it was, else beside it, so that nobody's later words are lost.
 */
export function withReturned(
  blocks: readonly Block[],
  runs: readonly Returned[],
  kind: TextRoot["kind"],
): readonly TextJson[] {
  if (kind === "line") return runs[0]?.mine ?? blocks.map(({ node }) => node);
  const all = [...blocks];
  for (const { mine, instead, after } of runs) {
    const own = mine.map((node) => ({ node, key: JSON.stringify(node), known: true }));
    const at = instead.length > 0 ? placeOf(all, instead) : -1;
    if (at >= 0) all.splice(at, instead.length, ...own);
    else if (after === null && instead.length === 0) all.unshift(...own);
    else {
      const before = after === null ? -1 : all.findIndex(({ key }) => key === after);
      all.splice(before < 0 ? all.length : before + 1, 0, ...own);
    }
  }
  return all.map(({ node }) => node);
}

const placeOf = (blocks: readonly Block[], keys: readonly string[]): number =>
  blocks.findIndex((_, at) => keys.every((key, offset) => blocks[at + offset]?.key === key));
