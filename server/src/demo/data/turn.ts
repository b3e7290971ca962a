import type { Turn } from "../write-draft.js";

/** One person's turn at a draft; the words stand in the text as that person's. */
export interface ToldTurn {
  readonly by: string;
  readonly day: number;
  readonly hour: string;
  /** A goal of the strategic vision is named by how it begins. */
  readonly turns: readonly (Turn | { readonly goal: string })[];
}
