import { useSyncExternalStore } from "react";

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** Whether the page is at least so many letters wide: with larger letters a layout for less room comes sooner. */
export function useWide(rems: 20 | 64 | 80): boolean {
  return useSyncExternalStore(hear, () => window.innerWidth >= rems * rem());
}

function hear(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  // Larger letters make the page longer, and say nothing else.
  const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(listener);
  observer?.observe(document.body);
  return () => {
    window.removeEventListener("resize", listener);
    observer?.disconnect();
  };
}
