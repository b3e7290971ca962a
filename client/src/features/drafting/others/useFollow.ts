import { useEffect, useRef, useState } from "react";
import { type OpenDocument, type Present, usePresent } from "../../../editor/index.js";

/** Where somebody is may change with every key: the page goes there at most so often. */
const goMs = 300;
/** Whatever one does oneself leads the page again. */
const ownWays = ["wheel", "touchmove", "keydown", "pointerdown"] as const;

export type FieldElement = (address: string) => string;

/** The caret of somebody, or the field they are in. */
export function placeOf({ clients, field }: Present, fieldElement: FieldElement): Element | null {
  for (const client of clients) {
    const caret = document.querySelector(`.text-words [data-client="${client}"]`);
    if (caret) return caret;
  }
  return field === null ? null : document.getElementById(fieldElement(field));
}

export function bringIntoSight(place: Element | null): void {
  if (place === null) return;
  const { top } = place.getBoundingClientRect();
  const third = window.innerHeight / 3;
  if (top < third / 2 || top > 2 * third) window.scrollBy(0, top - third);
}

/** Keeps the place where one other person writes in sight, until one leads oneself or they go. */
export function useFollow({ awareness }: OpenDocument, fieldElement: FieldElement) {
  const [id, follow] = useState<string | null>(null);
  const people = usePresent(awareness);
  const followed = people.find((one) => one.id === id) ?? null;
  const latest = useRef(followed);
  latest.current = followed;
  const isFollowing = followed !== null;
  useEffect(() => {
    if (!isFollowing) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = (): void => {
      timer = undefined;
      if (latest.current) bringIntoSight(placeOf(latest.current, fieldElement));
    };
    const soon = (): void => {
      timer ??= setTimeout(go, goMs);
    };
    const end = (): void => follow(null);
    go();
    awareness.on("change", soon);
    for (const way of ownWays) window.addEventListener(way, end, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      awareness.off("change", soon);
      for (const way of ownWays) window.removeEventListener(way, end, { capture: true });
    };
  }, [isFollowing, awareness, fieldElement]);
  return { followed, follow: ({ id: whom }: Present) => follow(whom), stop: () => follow(null) };
}
