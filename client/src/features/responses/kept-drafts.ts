import { useMemo } from "react";
import type { Draft } from "./draft.js";

interface Kept {
  readonly draft: Draft;
  /** `seen` of the answer that it was begun from: others may have saved since. */
  readonly seen: string | null;
}

/** What was typed and not saved, while one looks at another row. */
export interface KeptDrafts {
  readonly of: (references: readonly string[]) => Kept | undefined;
  readonly keep: (references: readonly string[], kept: Kept) => void;
  readonly forget: (references: readonly string[]) => void;
}

export function useKeptDrafts(juncture: string): KeptDrafts {
  return useMemo(() => {
    const kept = new Map<string, Kept>();
    const key = (references: readonly string[]): string => `${juncture} ${references.join()}`;
    return {
      of: (references) => kept.get(key(references)),
      keep: (references, one) => void kept.set(key(references), one),
      forget: (references) => void kept.delete(key(references)),
    };
  }, [juncture]);
}
