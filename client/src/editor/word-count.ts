import { type DocumentData, plainText, type TextJson } from "@accord/shared/document-schema";

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words as a reader counts them, in scripts without blanks too. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
  return count;
}

const counted = new WeakMap<TextJson, number>();

function wordsIn(text: TextJson): number {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const count = text.type === "doc" ? (text.content ?? []).reduce(sum, 0) : countWords(plainText(text));
  counted.set(text, count);
  return count;
}

const sum = (all: number, text: TextJson): number => all + wordsIn(text);

/** Of all texts of a document, those in rows too; a block that did not change is not counted again. */
export function wordsOfDocument(read: {
  readonly fields: Readonly<Record<string, TextJson>>;
  readonly data?: DocumentData | undefined;
}): number {
  const cells = Object.values(read.data?.rows ?? {}).flatMap((rows) =>
    rows.flatMap(({ cells: all }) => Object.values(all)),
  );
  const texts = cells.filter(
    (cell): cell is TextJson => typeof cell === "object" && cell !== null && "type" in cell,
  );
  return [...Object.values(read.fields), ...texts].reduce(sum, 0);
}
