import { diffWordsWithSpace } from "diff";
import type { ReactNode } from "react";

/** What was taken out and put in, word by word, in its place. */
export function WordsChanged({
  before,
  after,
  language,
}: {
  readonly before: string;
  readonly after: string;
  readonly language: string;
}): ReactNode {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: "word" });
  return (
    <p className="words lines difference" dir="auto">
      {diffWordsWithSpace(before, after, { intlSegmenter }).map(({ added, removed, value }, at) => {
        const key = `${at}`;
        if (added) return <ins key={key}>{value}</ins>;
        return removed ? <del key={key}>{value}</del> : value;
      })}
    </p>
  );
}
