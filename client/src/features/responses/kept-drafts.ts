import { useMemo } from "react";
import type { Draft } from "./draft.js";

/** What was typed and not saved, while one looks at another row. */
export interface KeptDrafts {
  readonly of: (references: readonly string[]) => Draft | undefined;
  readonly keep: (references: readonly string[], draft: Draft) => void;
  readonly forget: (references: readonly string[]) => void;
}

export function useKeptDrafts(juncture: string): KeptDrafts {
  return useMemo(() => {
    const kept = new Map<string, Draft>();
    const key = (references: readonly string[]): string => `${juncture} ${references.join()}`;
    return {
      of: (references) => kept.get(key(references)),
      keep: (references, draft) => void kept.set(key(references), draft),
      forget: (references) => void kept.delete(key(references)),
    };
  }, [juncture]);
}
