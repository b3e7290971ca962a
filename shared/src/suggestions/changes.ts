import type { Node } from "prosemirror-model";
import { type Blocks, edgesOf } from "./blocks.js";
import { inCommon } from "./common.js";

/** `from` to `to` of the first words becomes `at` to `end` of the second; both count from the edge of their blocks. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

interface Token {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "words" | "blank" | "other";
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** Scripts that part their words by no blanks: where one begins or ends, so may a word. */
const unparted = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** As people read them: Korean that goes on in Latin letters without a blank, or the reverse, is one word. */
function segmentsOf(text: string): { words: string; index: number }[] {
  const found: { words: string; index: number; isWord: boolean }[] = [];
  for (const { segment, index, isWordLike = false } of segmenter.segment(text)) {
    const last = found.at(-1);
    const goesOn = last?.isWord && isWordLike && !unparted.test(`${last.words.slice(-1)}${segment[0]}`);
    if (goesOn) last.words += segment;
    else found.push({ words: segment, index, isWord: isWordLike });
  }
  return found;
}

/** The words between the edges one after the other, and where a block begins or ends. */
function tokensOf(blocks: Blocks): Token[] {
  const { start, end } = edgesOf(blocks);
  const tokens: Token[] = [];
  const add = (key: string, at: number, length: number, kind: Token["kind"]): void => {
    if (at >= start && at + length <= end)
      tokens.push({ key, from: at - start, to: at + length - start, kind });
  };
  const walk = (parent: Node, first: number): void =>
    parent.forEach((node, offset) => {
      const at = first + offset;
      const marks = node.marks.filter(({ type }) => type.name !== "thread");
      const own = `${node.type.name} ${JSON.stringify([node.attrs, marks])}`;
      if (node.isText) {
        for (const { words, index } of segmentsOf(node.text as string))
          add(`${words} ${own}`, at + index, words.length, words.trim() === "" ? "blank" : "words");
      } else if (node.isLeaf) add(own, at, node.nodeSize, "other");
      else {
        add(`<${own}`, at, 1, "other");
        walk(node, at + 1);
        add(">", at + node.nodeSize - 1, 1, "other");
      }
    });
  walk(blocks, 0);
  return tokens;
}

/** What makes the second of the first. Words that only a blank parts change together, as people read. */
export function changesBetween(before: Blocks, after: Blocks): Change[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  const place = (tokens: readonly Token[], at: number) => tokens[at]?.from ?? tokens.at(-1)?.to ?? 0;
  const changes: Change[] = [];
  let [o, n] = [0, 0];
  let isNear = false;
  const close = (toOld: number, toNow: number): void => {
    if (toOld === o && toNow === n) return;
    const last = isNear ? changes.pop() : undefined;
    changes.push({
      from: last?.from ?? place(old, o),
      to: place(old, toOld),
      at: last?.at ?? place(now, n),
      end: place(now, toNow),
    });
    isNear = true;
  };
  for (const [inOld, inNow] of inCommon(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  )) {
    close(inOld, inNow);
    isNear &&= old[inOld]?.kind === "blank";
    [o, n] = [inOld + 1, inNow + 1];
  }
  close(old.length, now.length);
  return changes;
}

/** Words of `content` that stand in none of the others, as positions from its edge: whoever wrote it added them. */
export function addedTo(content: Blocks, others: readonly Blocks[]): Token[] {
  const known = others.map((other) => {
    const tokens = tokensOf(other).map(({ key }) => key);
    const own = tokensOf(content).map(({ key }) => key);
    return new Set(inCommon(tokens, own).map(([, at]) => at));
  });
  return tokensOf(content).filter(
    ({ kind }, at) => kind !== "other" && known.every((places) => !places.has(at)),
  );
}
