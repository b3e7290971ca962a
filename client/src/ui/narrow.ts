import { useSyncExternalStore } from "react";

const narrow = "(max-width: 48rem)";

/** Whether the page is too narrow for a table, or for two things side by side. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia?.(narrow);
      media?.addEventListener("change", listener);
      return () => media?.removeEventListener("change", listener);
    },
    () => window.matchMedia?.(narrow).matches ?? false,
  );
