import { useSyncExternalStore } from "react";
import type { Selected } from "./passage.js";

/** What is selected in a text: kept beside the room, so that a caret that moves draws none of it again. */
export interface Selection {
  readonly get: () => Selected | null;
  readonly set: (now: Selected | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function newSelection(): Selection {
  let selected: Selected | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => selected,
    set: (now) => {
      const same = now?.editor === selected?.editor && now?.quote === "" && selected?.quote === "";
      if (same || now === selected) return;
      selected = now;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useSelected = ({ subscribe, get }: Selection): Selected | null =>
  useSyncExternalStore(subscribe, get);
