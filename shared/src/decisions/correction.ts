import { type Issue, issue } from "../issues/index.js";
import type { EntryKind } from "./kinds.js";

export type CorrectionWords = { readonly wording: string; readonly reasons: string };

/** [Q13] What people decided, and what corrected it, may be corrected; what the machine wrote is counted again instead. */
export const isCorrectable = (kind: EntryKind): boolean => kind === "decision" || kind === "corrected";

export function issuesWithCorrection(kind: EntryKind, words: CorrectionWords): Issue[] {
  if (!isCorrectable(kind)) return [issue("entry_not_correctable")];
  return (["wording", "reasons"] as const)
    .filter((name) => words[name].trim() === "")
    .map((name) => issue(`correction_needs_${name}`, undefined, name));
}
