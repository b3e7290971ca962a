import {
  addRow,
  lineSchema,
  plainText,
  richSchema,
  type TextJson,
  type TextRoot,
  type TextTemplate,
  textAt,
} from "@accord/shared/document-schema";
import { updateYFragment, ySyncPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";
import { type Block, blocksOf, type Returned } from "./difference.js";
import type { Draft } from "./drafts.js";
import { putValuesBack } from "./values-back.js";

/** Writes returned words into the live text as an act of this person, which undo takes back. */
export function putBack(doc: Y.Doc, draft: Draft, template: TextTemplate): void {
  const rows = new Map(putValuesBack(doc, draft.values, template));
  doc.transact(() => {
    for (const { field, runs } of draft.fields) {
      const address = addressNow(doc, field, template, rows);
      const text = address === null ? null : textAt(doc, template, address);
      if (text) writeText(doc, text.fragment, text.kind, runs);
    }
  }, ySyncPluginKey);
}

/** Where a returned text belongs: words of a row that the server never had get a row of their own. */
function addressNow(
  doc: Y.Doc,
  field: string,
  template: TextTemplate,
  rows: Map<string, string>,
): string | null {
  const [root, row, key] = field.split("/") as [string, string?, string?];
  if (row === undefined || key === undefined || textAt(doc, template, field) !== null) return field;
  const known = rows.get(`${root}/${row}`);
  if (known !== undefined) return `${known}/${key}`;
  const id = addRow(doc, template, root);
  if (id === null) return null;
  rows.set(`${root}/${row}`, `${root}/${id}`);
  return `${root}/${id}/${key}`;
}

function writeText(
  doc: Y.Doc,
  fragment: Y.XmlFragment,
  kind: TextRoot["kind"],
  runs: readonly Returned[],
): void {
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
  if (kind === "line") return lineWith(blocks, runs[0]);
  const all = [...blocks];
  for (const { mine, instead, after } of runs) {
    const own = mine.map((node) => ({ node, key: JSON.stringify(node), id: null, known: true }));
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

/** A line has one block: what another wrote in it since stays in front. */
function lineWith(blocks: readonly Block[], run: Returned | undefined): readonly TextJson[] {
  const theirs = blocks.map(({ node }) => node);
  if (!run) return theirs;
  const isAsItWas = run.instead.length > 0 && placeOf(blocks, run.instead) >= 0;
  if (isAsItWas || theirs.every((node) => plainText(node).trim() === "")) return run.mine;
  const wordsOf = (nodes: readonly TextJson[]) => nodes.flatMap(({ content = [] }) => content);
  const content = [...wordsOf(theirs), { type: "text", text: " " }, ...wordsOf(run.mine)];
  return [{ type: "paragraph", content }];
}

const placeOf = (blocks: readonly Block[], keys: readonly string[]): number =>
  blocks.findIndex((_, at) => keys.every((key, offset) => blocks[at + offset]?.key === key));
