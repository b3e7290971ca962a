import type { Editor } from "@tiptap/core";
import { type RefObject, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { sentenceAt } from "./letters.js";

/** A sentence on the page: in an editor, from one position to another. */
export interface Sentence {
  readonly editor: Editor;
  readonly from: number;
  readonly to: number;
}

function sentenceIn(editor: Editor, position: number, language: string): Sentence | null {
  const place = editor.state.doc.resolve(Math.min(position, editor.state.doc.content.size));
  const { parent, parentOffset } = place;
  if (!parent.isTextblock || parent.content.size === 0) return null;
  // Each leaf counts one, so that places in the words are places in the block.
  const words = parent.textBetween(0, parent.content.size, "", "\ufffc");
  const [from, to] = sentenceAt(words, parentOffset, language);
  return { editor, from: place.start() + from, to: place.start() + to };
}

/** The sentence that the caret was put in or the pointer rests on, whichever came last. */
export function useSentence(
  editors: ReadonlyMap<string, Editor>,
  text: RefObject<HTMLElement | null>,
): Sentence | null {
  const { locale } = useIntl();
  const [sentence, setSentence] = useState<Sentence | null>(null);
  useEffect(() => {
    const show = (editor: Editor, position: number): void => {
      const next = editor.isDestroyed ? null : sentenceIn(editor, position, locale);
      setSentence((now) =>
        next !== null && now?.editor === editor && now.from === next.from && now.to === next.to ? now : next,
      );
    };
    const stops = [...editors.values()].map((editor) => {
      const moved = (): void => {
        if (editor.isFocused) show(editor, editor.state.selection.head);
      };
      editor.on("selectionUpdate", moved);
      editor.on("focus", moved);
      moved();
      return () => {
        editor.off("selectionUpdate", moved);
        editor.off("focus", moved);
      };
    });
    let frame = 0;
    const pointed = ({ target, clientX, clientY, pointerType }: PointerEvent): void => {
      if (pointerType !== "mouse") return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const editor = [...editors.values()].find(
          (one) => !one.isDestroyed && one.view.dom.contains(target as globalThis.Node),
        );
        const place = editor?.view.posAtCoords({ left: clientX, top: clientY });
        if (editor && place && place.inside !== -1) show(editor, place.pos);
      });
    };
    const element = text.current;
    element?.addEventListener("pointermove", pointed);
    return () => {
      cancelAnimationFrame(frame);
      element?.removeEventListener("pointermove", pointed);
      for (const stop of stops) stop();
    };
  }, [editors, text, locale]);
  return sentence;
}
