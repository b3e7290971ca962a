import { contextCharacters } from "@accord/shared/commitments";
import { emptyText, type TextJson, withoutThreads } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as buffer from "lib0/buffer";
import * as Y from "yjs";
import type { PassageBody } from "../comments/index.js";

/** Words selected in a field. */
export interface Selected {
  readonly field: string;
  readonly editor: Editor;
  /** Empty: only the caret stands there. */
  readonly quote: string;
}

export function selectionIn(field: string, editor: Editor): Selected {
  const { from, to } = editor.state.selection;
  return { field, editor, quote: editor.state.doc.textBetween(from, to, "\n").trim() };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What the server is told of a selected passage: quote, surroundings, positions that move with the text. */
export function passageOf(
  { field, editor }: Selected,
  { from, to }: Range = editor.state.selection,
): PassageBody {
  const { doc } = editor.state;
  return {
    field,
    quote: doc.textBetween(from, to, "\n").trim(),
    before: doc.textBetween(Math.max(0, from - contextCharacters), from, "\n").slice(-contextCharacters),
    after: doc
      .textBetween(to, Math.min(doc.content.size, to + contextCharacters), "\n")
      .slice(0, contextCharacters),
    from: relative(editor, from),
    to: relative(editor, to),
  };
}

/** Words that others are to be suggested for. */
export interface ForWords {
  readonly kind: "line" | "rich";
  /** Null: nothing stands in the field. */
  readonly passage: PassageBody | null;
  readonly base: TextJson;
}

/** The selected words without the blanks around them; at a caret the word it stands at, for words are put in there. */
export function wordsAt({ field, editor }: Selected): ForWords {
  const { doc, selection, schema } = editor.state;
  const kind = schema.nodes.heading ? "rich" : "line";
  const letters: number[] = [];
  doc.descendants((node, at) => {
    for (let i = 0; i < (node.text?.length ?? 0); i++)
      if (!/\s/u.test(node.text?.[i] as string)) letters.push(at + i);
  });
  const { from, to } = selection;
  const selected = letters.filter((at) => at >= from && at < to);
  let [first, last] = [selected[0], selected.at(-1)];
  if (first === undefined || last === undefined) {
    const place = Math.max(
      0,
      letters.findLastIndex((at) => at < from),
    );
    const isNext = (a: number, b: number) =>
      letters[a] !== undefined && (letters[b] as number) - (letters[a] as number) === 1;
    let [start, end] = [place, place];
    while (isNext(start - 1, start)) start -= 1;
    while (letters[end + 1] !== undefined && isNext(end, end + 1)) end += 1;
    [first, last] = [letters[start], letters[end]];
  }
  if (first === undefined || last === undefined) return { kind, passage: null, base: emptyText };
  const range = { from: first, to: last + 1 };
  const base = withoutThreads(doc.cut(range.from, range.to).toJSON() as TextJson);
  return { kind, passage: passageOf({ field, editor, quote: "" }, range), base };
}

function relative(editor: Editor, position: number): string {
  const { type, binding } = ySyncPluginKey.getState(editor.state) as {
    type: Y.XmlFragment;
    binding: { mapping: never };
  };
  const found: unknown = absolutePositionToRelativePosition(position, type, binding.mapping);
  return buffer.toBase64(Y.encodeRelativePosition(found as Y.RelativePosition));
}
