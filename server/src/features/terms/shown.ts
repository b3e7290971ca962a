import { type ByBloc, type FrozenTerms, figureWords, termsRoots } from "@accord/shared/forum";
import type { Say } from "@accord/shared/messages";

export interface ShownField {
  readonly label: string;
  readonly content: unknown;
}

/** A frozen version as it is put before the forum: the figures in sentences, then its eight parts. */
export function shownTerms({ fields, figures }: FrozenTerms, filled: ByBloc<number>, say: Say): ShownField[] {
  const sentences = figureWords(figures, filled.government + filled.non_government).map(({ id, values }) =>
    say(id, values),
  );
  return [
    { label: say("termsText.figures"), content: paragraphs(sentences) },
    ...termsRoots.map((root) => ({
      label: say(`termsText.part.${root}`),
      content: fields[root] ?? paragraphs([""]),
    })),
  ];
}

const paragraphs = (lines: readonly string[]): unknown => ({
  type: "doc",
  content: lines.map((text) => ({
    type: "paragraph",
    ...(text === "" ? {} : { content: [{ type: "text", text }] }),
  })),
});
