import type { PassageBody } from "./useConversations.js";

const bare = (words: string): string => words.replaceAll(/\s+/gu, "");

/** Where words that are being commented on stand on the screen: the place whose surroundings agree. */
export function wordsIn(
  field: Element | null,
  { quote, before }: Pick<PassageBody, "quote" | "before">,
): Range | null {
  const text = field?.querySelector('[role="textbox"]');
  if (!text) return null;
  const letters: { node: Text; at: number }[] = [];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest("[aria-hidden], ins.suggested")) continue;
    const words = node.textContent ?? "";
    for (let at = 0; at < words.length; at++)
      if (bare(words[at] ?? "")) letters.push({ node: node as Text, at });
  }
  const all = letters.map(({ node, at }) => node.data[at]).join("");
  const [sought, around] = [bare(quote), bare(before)];
  const found = all.indexOf(around + sought);
  const start = found < 0 ? all.indexOf(sought) : found + around.length;
  const [first, last] = [letters[start], letters[start + sought.length - 1]];
  if (start < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.at);
  range.setEnd(last.node, last.at + 1);
  return range;
}

/** Shows the words while somebody writes about them, where the browser can; until the returned function is called. */
export function highlight(range: Range | null): () => void {
  if (!range || typeof Highlight === "undefined") return () => {};
  CSS.highlights.set("comment-on", new Highlight(range));
  return () => void CSS.highlights.delete("comment-on");
}
