import { useSyncExternalStore } from "react";

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** In letters; kept, for asking lays out the page, and it is asked for at each drawing. */
let width: number | null = null;
let listening = 0;

/** Whether the page is at least so many letters wide: with larger letters a layout for less room comes sooner. */
export function useWide(rems: 20 | 64 | 80): boolean {
  return useSyncExternalStore(hear, () => {
    width ??= window.innerWidth / rem();
    return width >= rems;
  });
}

function hear(listener: () => void): () => void {
  const changed = (): void => {
    width = null;
    listener();
  };
  listening += 1;
  window.addEventListener("resize", changed);
  // Larger letters make the page longer, and say nothing else.
  const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(changed);
  observer?.observe(document.body);
  return () => {
    listening -= 1;
    if (listening === 0) width = null;
    window.removeEventListener("resize", changed);
    observer?.disconnect();
  };
}
