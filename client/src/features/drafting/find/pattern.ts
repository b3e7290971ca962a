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

/** As an editor holds it; words of a note or a picture stand for the whole of it. */
export interface HitInNode extends Hit {
  readonly isAtom: boolean;
}

/** Where a note and a picture keep their words. */
const keys = new Map([
  ["footnote", "note"],
  ["image", "alt"],
]);
export const wordsKeyOf = (name: string): string | null => keys.get(name) ?? null;

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
export function hitsInNode(doc: Node, pattern: RegExp): HitInNode[] {
  const found: HitInNode[] = [];
  const lookAt = ({ type, attrs, nodeSize }: Node, at: number): void => {
    const key = wordsKeyOf(type.name);
    for (const _ of key === null ? [] : hitsIn(String(attrs[key]), pattern))
      found.push({ at, length: nodeSize, isAtom: true });
  };
  doc.descendants((block, position) => {
    if (!block.isTextblock) {
      lookAt(block, position);
      return true;
    }
    let run = "";
    let start = 0;
    const end = (): void => {
      for (const { at, length } of hitsIn(run, pattern))
        found.push({ at: start + at, length, isAtom: false });
      run = "";
    };
    block.forEach((child, offset) => {
      if (child.text === undefined) {
        end();
        lookAt(child, position + 1 + offset);
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
