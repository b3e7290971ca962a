import type { Node } from "@tiptap/pm/model";

export interface Query {
  readonly words: string;
  readonly matchCase: boolean;
  /** Not as a part of a longer word. */
  readonly wholeWords: boolean;
}

export interface Hit {
  readonly at: number;
  readonly length: number;
}

const special = /[\\^$.*+?()[\]{}|]/gu;

const inWord = String.raw`[\p{L}\p{M}\p{N}_]`;
const isInWord = new RegExp(inWord, "u");

/** Signs mean themselves, any blank stands for any other; null: nothing is looked for. */
export function patternOf({ words, matchCase, wholeWords }: Query): RegExp | null {
  if (words.trim() === "") return null;
  const source = words.toWellFormed().replaceAll(special, "\\$&").replaceAll(/\s/gu, "\\s");
  const [first = "", last = ""] = wholeWords ? [words.at(0), words.at(-1)] : [];
  const before = isInWord.test(first) ? `(?<!${inWord})` : "";
  const after = isInWord.test(last) ? `(?!${inWord})` : "";
  return new RegExp(before + source + after, matchCase ? "gu" : "giu");
}

export const hitsIn = (text: string, pattern: RegExp): Hit[] =>
  [...text.matchAll(pattern)].map((found) => ({ at: found.index, length: found[0].length }));

/** The same in a text as an editor holds it, at its positions; words end where anything but words stands. */
export function hitsInNode(doc: Node, pattern: RegExp): Hit[] {
  const found: Hit[] = [];
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    let run = "";
    let start = 0;
    const end = (): void => {
      for (const { at, length } of hitsIn(run, pattern)) found.push({ at: start + at, length });
      run = "";
    };
    block.forEach((child, offset) => {
      if (child.text === undefined) {
        end();
        return;
      }
      if (run === "") start = position + 1 + offset;
      run += child.text;
    });
    end();
    return false;
  });
  return found;
}
