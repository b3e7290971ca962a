import type { TextJson } from "@accord/shared/document-schema";
import type { DraftModel } from "./model.js";

/** A comment takes as much to draw as so many runs of words. */
const ofComment = 10;

/** Elements and runs of words: what drawing them for a word processor takes goes by their number. */
export const piecesOf = ({ words, threads }: Pick<DraftModel, "words" | "threads">): number =>
  piecesIn(Object.values(words)) + ofComment * threads.length;

const piecesIn = (texts: readonly TextJson[]): number =>
  texts.reduce((all, { content = [] }) => all + 1 + piecesIn(content), 0);
