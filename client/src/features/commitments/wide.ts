import { useSyncExternalStore } from "react";

/** Whether the page is at least so wide; the layout of the drafting room changes with it, not only its looks. */
export function useWide(query: "(min-width: 64rem)" | "(min-width: 80rem)"): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => window.matchMedia(query).matches,
  );
}
