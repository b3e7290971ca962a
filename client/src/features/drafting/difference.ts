import { diffWordsWithSpace } from "diff";

export interface Piece {
  readonly kind: "same" | "inserted" | "deleted";
  readonly words: string;
}

/** What was inserted and deleted between two texts, by words of the reader's language. */
export function differenceByWords(before: string, after: string, language: string): Piece[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  return diffWordsWithSpace(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({
    kind: added ? "inserted" : removed ? "deleted" : "same",
    words: value,
  }));
}
