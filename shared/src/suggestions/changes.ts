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

type Cut = (text: string) => readonly { readonly words: string; readonly index: number }[];

function lettersOf(text: string): { words: string; index: number }[] {
  let index = 0;
  return [...text].map((words) => {
    index += words.length;
    return { words, index: index - words.length };
  });
}

/** The words between the edges one after the other, and where a block begins or ends. */
function tokensOf(blocks: Blocks, cut: Cut = segmentsOf): Token[] {
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
        for (const { words, index } of cut(node.text as string))
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

/** The same, letter by letter within each change: what a changed word keeps of another is not touched. */
export function letterChanges(before: Blocks, after: Blocks): Change[] {
  const [old, now] = [tokensOf(before, lettersOf), tokensOf(after, lettersOf)];
  const within = (tokens: readonly Token[], first: number, last: number) =>
    tokens.filter(({ from, to }) => from >= first && to <= last);
  return changesBetween(before, after).flatMap((change) => {
    const [was, is] = [within(old, change.from, change.to), within(now, change.at, change.end)];
    const changes: Change[] = [];
    let { from, at } = change;
    const close = (to: number, end: number): void => {
      if (to > from || end > at) changes.push({ from, to, at, end });
    };
    for (const [inOld, inNow] of inCommon(keysOf(was), keysOf(is))) {
      const [one, other] = [was[inOld] as Token, is[inNow] as Token];
      close(one.from, other.from);
      [from, at] = [one.to, other.to];
    }
    close(change.to, change.end);
    return changes;
  });
}

const keysOf = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);

/** Words of a text, and where one stands in its place of another text: `was` there. */
export interface Added extends Pick<Token, "from" | "to"> {
  /** The word of another text of which it keeps more than half of the letters, and which text that is. */
  readonly was: (Pick<Token, "from" | "to"> & { readonly other: number }) | null;
}

/** Words of `content` that stand in none of the others, as positions from its edge: whoever wrote it added or changed them. */
export function addedTo(content: Blocks, others: readonly Blocks[]): Added[] {
  const own = tokensOf(content);
  const known = others.map(
    (other) => new Set(inCommon(keysOf(tokensOf(other)), keysOf(own)).map(([, at]) => at)),
  );
  const changed = others.map((other) => changedWords(content, other));
  return own.flatMap((token, at): Added[] => {
    if (token.kind === "other" || known.some((places) => places.has(at))) return [];
    const other = changed.findIndex((words) => words.has(token.from));
    const was = changed[other]?.get(token.from);
    return [{ from: token.from, to: token.to, was: was ? { from: was.from, to: was.to, other } : null }];
  });
}

/** So many pairs of words are compared at most: who writes whole pages anew writes no forms of the former words. */
const mostForms = 40_000;

/** By where it begins in `content`: the word of the other text that it is another form of, each taken once. */
function changedWords(content: Blocks, other: Blocks): Map<number, Token> {
  const [own, old] = [tokensOf(content), tokensOf(other)].map((tokens) =>
    tokens.filter(({ kind }) => kind === "words"),
  ) as [Token[], Token[]];
  const found = new Map<number, Token>();
  let left = mostForms;
  for (const change of changesBetween(other, content)) {
    let rest = old.filter(({ from, to }) => from >= change.from && to <= change.to);
    const words = own.filter(({ from, to }) => from >= change.at && to <= change.end);
    const compared = words.length * rest.length;
    if (compared > left) continue;
    left -= compared;
    for (const word of words) {
      const was = rest.find((one) => isFormOf(one.key, word.key));
      if (was === undefined) continue;
      found.set(word.from, was);
      rest = rest.slice(rest.indexOf(was) + 1);
    }
  }
  return found;
}

/** Whether more than half of the letters of the longer one are the other's. */
function isFormOf(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => [...key.slice(0, key.indexOf(" "))]) as [string[], string[]];
  const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  return least * 2 > most && inCommon(a, b).length * 2 > most;
}
