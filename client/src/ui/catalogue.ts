import { firstWords, type WordPart, type Words, wordParts } from "@accord/shared/messages";
import { useSyncExternalStore } from "react";

let words: Words = firstWords;
const watchers = new Set<() => void>();
const loaded = new Map<WordPart, Promise<void>>();

export function addWords(more: Words): void {
  words = { ...words, ...more };
  for (const watcher of watchers) watcher();
}

/** Fetches files of the catalogue; each once, and again only after it failed. */
export async function loadWords(parts: readonly WordPart[]): Promise<void> {
  await Promise.all(
    parts.map((part) => {
      const known = loaded.get(part);
      if (known) return known;
      const coming = wordParts[part]().then(addWords);
      loaded.set(part, coming);
      coming.catch(() => loaded.delete(part));
      return coming;
    }),
  );
}

const all = Object.keys(wordParts) as WordPart[];
/** A word was asked for that no part named by the screen has. Once all are here nothing more can come. */
export function loadAllWords(): void {
  if (complete) return;
  loadWords(all).then(
    () => {
      complete = true;
      addWords({});
    },
    () => {},
  );
}

let complete = false;
/** Until then an unknown word may be one that is still to be fetched. */
export const hasAllWords = (): boolean => complete;

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
export const useCatalogue = (): Words => useSyncExternalStore(watch, () => words);
