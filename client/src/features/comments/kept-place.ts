import { type RefObject, useLayoutEffect } from "react";

/** Where somebody was in a card: at which of its elements, and where in its words. */
interface Place {
  readonly element: number;
  readonly selection: readonly [number, number] | null;
}

/** Of cards that are being drawn elsewhere, by thread. */
const leaving = new Map<string, Place>();

/**
 * A card that joins others, or is left by them, is drawn anew in another place of the page: whoever is in it stays
 * where they were. React takes the old one away and draws the new one in one go, so that nothing is kept for longer.
 */
export function useKeptPlace(card: RefObject<HTMLElement | null>, thread: string): void {
  useLayoutEffect(() => {
    const here = card.current;
    if (!here) return;
    const place = leaving.get(thread);
    if (place) put(here, place);
    return () => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || !here.contains(at)) return;
      leaving.set(thread, {
        element: elementsOf(here).indexOf(at),
        selection: isText(at) ? [at.selectionStart, at.selectionEnd] : null,
      });
      queueMicrotask(() => leaving.delete(thread));
    };
  }, [card, thread]);
}

const elementsOf = (card: HTMLElement): HTMLElement[] => [card, ...card.querySelectorAll<HTMLElement>("*")];
const isText = (element: HTMLElement): element is HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement;

function put(card: HTMLElement, { element, selection }: Place): void {
  const at = elementsOf(card)[element] ?? card;
  at.focus({ preventScroll: true });
  if (selection && isText(at)) at.setSelectionRange(...selection);
}
