import { useSyncExternalStore } from "react";

/** A choice of whoever sits here, kept on this device; the first of the words is the usual one. */
export function keptChoice<Word extends string>(key: string, words: readonly [Word, ...Word[]]) {
  const listeners = new Set<() => void>();
  let chosen: Word | null = null;
  const stored = (): Word => {
    try {
      return words.find((one) => one === localStorage.getItem(key)) ?? words[0];
    } catch {
      return words[0];
    }
  };
  const now = (): Word => {
    chosen ??= stored();
    return chosen;
  };
  const choose = (next: Word): void => {
    chosen = next;
    try {
      if (next === words[0]) localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Where nothing may be kept, the choice holds until the page is left.
    }
    for (const listener of listeners) listener();
  };
  const hear = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { now, choose, use: (): Word => useSyncExternalStore(hear, now) };
}
