import {
  addRow,
  fragmentAt,
  isOfRemovedRow,
  plainText,
  type TextJson,
  type TextRoot,
  type TextTemplate,
  textAt,
  withoutThreads,
} from "@accord/shared/document-schema";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { type Block, blocksOf, type Returned } from "./difference.js";
import { type Draft, draftOf, takeOut } from "./drafts.js";
import { keepLater, type StandsFor } from "./keep-later.js";
import { addressOf, putValuesBack } from "./values-back.js";
import { writeBlocks } from "./write-blocks.js";

/**
 * Writes returned words into the live text as an act of this person, which undo takes back. What others took out since
 * they were offered is none of them. Gives the addresses of what found no place, as in a table that is full.
 */
export function putBack(doc: Y.Doc, offered: Draft, template: TextTemplate): readonly string[] {
  const draft = draftOf(offered, doc, template, offered.others);
  const joined = joinedWith(doc, draft);
  const kept = joined ? keepLater(joined, doc, draft.text, template) : new Map<string, string>();
  const values = putValuesBack(doc, draft.values, template);
  const rows = new Map(values.made);
  const left = values.left.map(addressOf);
  doc.transact(() => {
    for (const { field, runs } of draft.fields) {
      const address = addressNow(doc, field, template, rows);
      const text = address === null ? null : textAt(doc, template, address);
      const among = joined && address === field ? fragmentAt(joined, field) : null;
      if (text) writeText(doc, text, runs, among, kept);
      else left.push(field);
    }
  }, ySyncPluginKey);
  joined?.destroy();
  return left;
}

/** The text as it were had the words been taken; none where it was their form that the server did not take. */
function joinedWith(doc: Y.Doc, { reason, text, others }: Draft): Y.Doc | null {
  if (reason === "shape") return null;
  const joined = new Y.Doc();
  for (const update of [Y.encodeStateAsUpdate(doc), text]) Y.applyUpdate(joined, update);
  takeOut(joined, others, doc);
  return joined;
}

/** Where a returned text belongs: words of a row that the server never had, or that is gone, get a row of their own. */
function addressNow(
  doc: Y.Doc,
  field: string,
  template: TextTemplate,
  rows: Map<string, string>,
): string | null {
  const [root, row, key] = field.split("/") as [string, string?, string?];
  if (row === undefined || key === undefined) return field;
  if (textAt(doc, template, field) !== null && !isOfRemovedRow(doc, field)) return field;
  const known = rows.get(`${root}/${row}`);
  if (known !== undefined) return `${known}/${key}`;
  const id = addRow(doc, template, root);
  if (id === null) return null;
  rows.set(`${root}/${row}`, `${root}/${id}`);
  return `${root}/${id}/${key}`;
}

function writeText(
  doc: Y.Doc,
  text: { readonly fragment: Y.XmlFragment; readonly kind: TextRoot["kind"] },
  runs: readonly Returned[],
  joined: Y.XmlFragment | null,
  kept: StandsFor,
): void {
  const { fragment, kind } = text;
  const among = withReturned(blocksOf(fragment, kind), runs, kind, joined ? blocksOf(joined, kind) : []);
  writeBlocks(doc, text, among, joined, kept);
}

/**
 * The blocks with the returned ones among them: instead of what their author had changed where that still stands as
 * it was; joined with what another wrote in the same block since; else beside it. Nobody's later words are lost.
 */
export function withReturned(
  blocks: readonly Block[],
  runs: readonly Returned[],
  kind: TextRoot["kind"],
  joined: readonly Block[] = [],
): readonly Block[] {
  if (kind === "line") return lineWith(blocks, runs[0], joined);
  const joinedOf = new Map(joined.map((block) => [block.id, block]));
  const all = [...blocks];
  const placeOfId = (id: string | null): number => (id === null ? -1 : all.findIndex((one) => one.id === id));
  for (const { mine, ids, emptied, instead, after } of runs) {
    const own = mine.map((node, at) => blockOf(node, ids[at] ?? null));
    const at = instead.length > 0 ? placeOf(all, instead) : -1;
    const replaced = at < 0 ? [] : all.slice(at, at + instead.length);
    const isReplaced = (id: string | null) => replaced.some((one) => one.id !== null && one.id === id);
    const inPlace = own.flatMap((block) => {
      const now = joinedOf.get(block.id) ?? (isReplaced(block.id) ? block : undefined);
      return now && placeOfId(block.id) >= 0 ? [now] : [];
    });
    const stays = (one: Block): boolean => !replaced.includes(one) || inPlace.some(({ id }) => id === one.id);
    all.splice(0, all.length, ...all.filter(stays));
    for (const id of emptied) {
      const now = joinedOf.get(id);
      if (now && placeOfId(id) >= 0) all[placeOfId(id)] = now;
    }
    const before = after === null ? -1 : all.findIndex(({ key }) => key === after);
    let next = at;
    if (at < 0 && (before >= 0 || (after === null && instead.length === 0))) next = before + 1;
    else if (at < 0) next = inPlace[0] ? placeOfId(inPlace[0].id) : all.length;
    for (const block of own) {
      const now = inPlace.find(({ id }) => id === block.id);
      if (now) {
        next = placeOfId(now.id);
        all[next] = now;
      } else all.splice(next, 0, block);
      next++;
    }
  }
  return all;
}

const blockOf = (node: TextJson, id: string | null): Block => ({
  ...{ node, id, known: true },
  key: JSON.stringify(withoutThreads(node)),
});

/** A line has one block: where it is not the one that words were returned of, what stands there stays in front. */
function lineWith(
  blocks: readonly Block[],
  run: Returned | undefined,
  joined: readonly Block[],
): readonly Block[] {
  if (!run) return blocks;
  const [id = null] = run.ids;
  const now = blocks.length === 1 && blocks[0]?.id === id ? joined.find((one) => one.id === id) : undefined;
  if (id !== null && now) return [now];
  const isAsItWas = run.instead.length > 0 && placeOf(blocks, run.instead) >= 0;
  if (isAsItWas || blocks.every(({ node }) => plainText(node).trim() === ""))
    return run.mine.map((node, at) => blockOf(node, run.ids[at] ?? null));
  const wordsOf = (nodes: readonly TextJson[]) => nodes.flatMap(({ content = [] }) => content);
  const theirs = wordsOf(blocks.map(({ node }) => node));
  const content = [...theirs, { type: "text", text: " " }, ...wordsOf(run.mine)];
  return [blockOf({ type: "paragraph", content }, blocks[0]?.id ?? null)];
}

const placeOf = (blocks: readonly Block[], keys: readonly string[]): number =>
  blocks.findIndex((_, at) => keys.every((key, offset) => blocks[at + offset]?.key === key));
