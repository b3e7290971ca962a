import { contextCharacters } from "@accord/shared/commitments";
import {
  emptyText,
  plainText,
  type TextJson,
  type TextTemplate,
  textAt,
} from "@accord/shared/document-schema";
import type * as Y from "yjs";
import { blocksOf, type Returned } from "../../editor/difference.js";
import { type OpenDocument, useDoc } from "../../editor/index.js";
import type { Conversations, Target } from "../comments/index.js";
import { narrowed } from "./narrowed.js";

/** No position: the server finds the words by what they say and what stands around them. */
const nowhere = "AAAA";

/** Words that came back as a suggestion for those they were to replace, or for the block that they were to stand beside. */
export function suggestionFrom(
  doc: Y.Doc,
  template: TextTemplate,
  field: string,
  { mine, instead, after }: Returned,
): Target | null {
  const text = textAt(doc, template, field);
  if (text === null) return null;
  const { kind } = text;
  const blocks = blocksOf(text.fragment, kind);
  const isThere = (at: number) => instead.every((key, i) => blocks[at + i]?.key === key);
  const replaced = instead.length > 0 ? blocks.findIndex((_, at) => isThere(at)) : -1;
  const beside = Math.max(
    0,
    blocks.findLastIndex(({ key }) => key === after),
  );
  const [from, to] = replaced >= 0 ? [replaced, replaced + instead.length] : [beside, beside + 1];
  const base = blocks.slice(from, to).map(({ node }) => node);
  const wordsOf = (some: readonly TextJson[]) => some.map((node) => plainText(node)).join("\n");
  const docOf = (content: readonly TextJson[]): TextJson => ({ type: "doc", content });
  const quote = wordsOf(base).trim();
  if (quote === "") return { kind: "field", field, suggest: { kind, base: emptyText, content: docOf(mine) } };
  const content =
    replaced >= 0 || kind === "line" ? mine : after === null ? [...mine, ...base] : [...base, ...mine];
  const less = replaced >= 0 ? narrowed(kind, docOf(base), docOf(content)) : null;
  const around = (some: typeof blocks) => wordsOf(some.map(({ node }) => node));
  const joined = (some: readonly string[]) => some.filter((words) => words !== "").join("\n");
  const passage = {
    ...{ field, quote: less?.quote ?? quote, from: nowhere, to: nowhere },
    before: joined([around(blocks.slice(0, from)), less?.before ?? ""]).slice(-contextCharacters),
    after: joined([less?.after ?? "", around(blocks.slice(to))]).slice(0, contextCharacters),
  };
  const words = less ?? { base: docOf(base), content: docOf(content) };
  return { kind: "passage", passage, suggest: { kind, base: words.base, content: words.content } };
}

/** The form of a new suggestion, filled with words that came back; null where nobody may suggest. */
export function useSuggestReturned(
  opened: OpenDocument,
  { mayComment, writeInstead, suggestions }: Conversations,
) {
  const doc = useDoc(opened);
  if (!mayComment || suggestions === null) return null;
  return (field: string, words: Returned): void => {
    const target = suggestionFrom(doc, opened.template, field, words);
    if (target) writeInstead(target);
  };
}
