import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import {
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";

/**
 * The caret stays among the words it stands in while others make another block of them, and where they went while others
 * took them out: the binding to Yjs would set it into another paragraph, or to the end of the text.
 */
export const caretKept = Extension.create({
  name: "caretKept",
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey("caretKept"),
      appendTransaction: (transactions, before, state) => {
        const drawing = transactions.find(
          (tr) => tr.docChanged && tr.getMeta(ySyncPluginKey)?.isChangeOrigin === true,
        );
        const { binding } = ySyncPluginKey.getState(state) as { binding: ProsemirrorBinding };
        const stood = binding.beforeTransactionSelection as Stood | null;
        const { selection } = before;
        if (!drawing || stood === null || !(selection instanceof TextSelection)) return undefined;
        // The binding counts letters that the page knows no form for, and does not show.
        const shown = (place: number | null): number | null =>
          place !== null && place <= state.doc.content.size ? place : null;
        const placeNow = (at: number, told: Y.RelativePosition): number | null =>
          shown(placeByLetter(binding, told)) ??
          placeBefore(lettersBehind(before.doc, at), state.doc, shown(placeInText(binding, told))) ??
          placeByWords(before.doc, state.doc, at);
        const [anchor, head] = [
          placeNow(selection.anchor, stood.anchor),
          placeNow(selection.head, stood.head),
        ];
        if (anchor === null || head === null) return undefined;
        const kept = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
        if (kept.eq(state.selection)) return undefined;
        return state.tr.setSelection(kept).setMeta(ySyncPluginKey, { isChangeOrigin: true, binding });
      },
    }),
  ],
});

type Stood = Readonly<Record<"anchor" | "head", Y.RelativePosition>>;

/** Where the letter before the caret stands now; null where it is not there any more. */
const placeByLetter = (binding: ProsemirrorBinding, told: Y.RelativePosition): number | null =>
  stands(binding, told.item ?? told.type) ? placeOf(binding, told) : null;

/** Where that letter was, in the text it stood in; null where that is not there any more. */
function placeInText(binding: ProsemirrorBinding, told: Y.RelativePosition): number | null {
  const letter = told.item && Y.getItem(binding.doc.store, told.item);
  if (!(letter instanceof Y.Item && letter.parent instanceof Y.AbstractType)) return null;
  return stands(binding, letter.parent._item?.id ?? null) ? placeOf(binding, told) : null;
}

const placeOf = ({ doc, type, mapping }: ProsemirrorBinding, told: Y.RelativePosition): number | null =>
  relativePositionToAbsolutePosition(doc, type, told, mapping);

function stands({ doc }: ProsemirrorBinding, piece: Y.ID | null): boolean {
  for (let id = piece; id !== null; ) {
    const one = Y.getItem(doc.store, id);
    if (!(one instanceof Y.Item) || (one.deleted && one.redone === null)) return false;
    id = one.deleted ? one.redone : ((one.parent as Y.AbstractType<unknown>)._item?.id ?? null);
  }
  return true;
}

/** That place where the same letters stand behind it: they would have gone along with what was moved. */
const placeBefore = (letters: string, now: Node, at: number | null): number | null =>
  at !== null && letters !== "" && lettersBehind(now, at) === letters ? at : null;

function lettersBehind(doc: Node, at: number): string {
  const { parent, parentOffset } = doc.resolve(at);
  if (!parent.isTextblock) return "";
  return parent.textBetween(parentOffset, Math.min(parentOffset + around, parent.content.size), "", "\ufffc");
}

/** The same place among the words of another form of the text. */
function placeByWords(before: Node, now: Node, at: number): number | null {
  const [old, next] = [wordsOf(before), wordsOf(now)];
  const from = old.places.indexOf(at);
  if (from < 0) return null;
  return next.places[Math.min(sameOffset(old.words, next.words, from), next.places.length - 1)] ?? null;
}

/** All words, with an end of line behind each block, and for each letter the place before it. */
function wordsOf(doc: Node): { readonly words: string; readonly places: readonly number[] } {
  let words = "";
  const places: number[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return;
    words += `${node.textBetween(0, node.content.size, "", "\ufffc")}\n`;
    for (let offset = 0; offset <= node.content.size; offset++) places.push(at + 1 + offset);
  });
  return { words, places };
}

/** Letters that are looked at on each side. */
const around = 64;

function sameOffset(old: string, next: string, at: number): number {
  const most = Math.min(old.length, next.length);
  let start = 0;
  while (start < most && old[start] === next[start]) start++;
  if (at <= start) return at;
  let end = 0;
  while (end < most - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  if (at >= old.length - end) return at + next.length - old.length;
  let [best, alike] = [start, 1];
  for (let place = start; place <= next.length - end; place++) {
    const same = alikeFrom(old, next, at - 1, place - 1, -1) + alikeFrom(old, next, at, place, 1);
    if (same > alike) [best, alike] = [place, same];
  }
  return best;
}

function alikeFrom(old: string, next: string, at: number, place: number, way: 1 | -1): number {
  let same = 0;
  while (
    same < around &&
    old[at + same * way] !== undefined &&
    old[at + same * way] === next[place + same * way]
  )
    same++;
  return same;
}
