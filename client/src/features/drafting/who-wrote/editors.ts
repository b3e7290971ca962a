import type { Editor } from "@tiptap/core";

/** The editors of a text that stand on the page now, by address. */
export interface Editors {
  readonly get: () => ReadonlyMap<string, Editor>;
  readonly set: (address: string, editor: Editor | null) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** `told` hears of each too; the same function for good. */
export function newEditors(told: Editors["set"]): Editors {
  let all: ReadonlyMap<string, Editor> = new Map();
  const listeners = new Set<() => void>();
  return {
    get: () => all,
    set(address, editor) {
      const next = new Map(all);
      if (editor === null) next.delete(address);
      else next.set(address, editor);
      all = next;
      told(address, editor);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
