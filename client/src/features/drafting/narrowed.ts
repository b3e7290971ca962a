import type { TextJson } from "@accord/shared/document-schema";
import { changesBetween, edgesOf, nodeOf, wordsBetween } from "@accord/shared/suggestions";

interface Narrowed {
  readonly quote: string;
  /** What stands before it and behind it in the same words. */
  readonly before: string;
  readonly after: string;
  readonly base: TextJson;
  readonly content: TextJson;
}

/** So many letters beside the change tell its place where words only come. */
const beside = 40;

/** Of a long block that became another only the words that differ; null where it is short, or more than words differ. */
export function narrowed(kind: "line" | "rich", base: TextJson, content: TextJson): Narrowed | null {
  const [was, is] = [nodeOf(kind, base), nodeOf(kind, content)];
  const [old, now] = [was.firstChild, is.firstChild];
  if (was.childCount !== 1 || is.childCount !== 1 || !old?.isTextblock || !now?.sameMarkup(old)) return null;
  const changes = changesBetween(was, is);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [edgesOf(was).start, edgesOf(was).end];
  const text = wordsBetween(was, start, end);
  // Pictures and notes say words of their own: then letters and places differ.
  if (text.length !== end - start || text.length <= 2 * beside) return null;
  let [from, to] = [first.from, last.to];
  if (text.slice(from, to).trim() === "") {
    from = wordStart(text, from - beside, from);
    if (text.slice(from, to).trim() === "") to = wordEnd(text, to, to + beside);
  }
  while (/\s/u.test(text[from] ?? "x") && from < to) from++;
  while (/\s/u.test(text[to - 1] ?? "x") && to > from) to--;
  const quote = text.slice(from, to);
  if (quote.trim() === "" || from > first.from || to < last.to) return null;
  const edge = edgesOf(is).start;
  const [ownFrom, ownTo] = [first.at - (first.from - from), last.end + (to - last.to)];
  return {
    ...{ quote, before: text.slice(0, from), after: text.slice(to) },
    base: was.cut(start + from, start + to).toJSON() as TextJson,
    content: is.cut(edge + ownFrom, edge + ownTo).toJSON() as TextJson,
  };
}

/** Whole words only, as far back as that. */
function wordStart(text: string, least: number, before: number): number {
  if (least <= 0) return 0;
  const blank = text.slice(least, before).search(/\s\S/u);
  return blank < 0 ? least : least + blank + 1;
}

function wordEnd(text: string, from: number, most: number): number {
  if (most >= text.length) return text.length;
  const blank = text.slice(from, most).search(/\s\S*$/u);
  return blank <= 0 ? most : from + blank;
}
