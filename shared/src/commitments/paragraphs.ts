import { plainText, type TextJson } from "../document-schema/index.js";
import { withNumberedNotes } from "../rich-text/index.js";
import type { TypedDraft } from "./draft.js";
import { type ShownField, shownAsText, shownFields } from "./shown.js";

/** A part of a shown field that stands alone. */
export interface Paragraph extends ShownField {
  /** Counted through the whole text; null for a heading, and for what is no part of the frozen words. */
  readonly paragraphNo: number | null;
  /** Its words alone. */
  readonly quote: string;
}

export interface NumberedField extends ShownField {
  readonly paragraphs: readonly Paragraph[];
}

/** A frozen text below its title, paragraph by paragraph: the same words always have the same numbers [PCOM-2]. */
export function numberedFields(
  draft: TypedDraft,
  say: (id: string) => string,
  place: number | null = null,
): NumberedField[] {
  let count = 0;
  let notes = 0;
  const next = (): number => ++notes;
  const noted = (field: ShownField): ShownField => ({
    ...field,
    texts: field.texts.map((text) => ({ ...text, content: withNumberedNotes(text.content, next) })),
  });
  const numbered = (part: ShownField): Paragraph => {
    const quote = quoteOf(part);
    const heading = part.texts[0]?.content.content?.[0]?.type === "heading";
    // The place in the plan is set after freezing: with a number of its own it would shift all others.
    const counts = quote !== "" && !heading && part.root !== "place";
    if (counts) count += 1;
    return { ...part, paragraphNo: counts ? count : null, quote };
  };
  return shownFields(draft, say, place)
    .filter(({ root }) => root !== "title")
    .map(noted)
    .map((field) => ({ ...field, paragraphs: partsOf(field).map(numbered) }));
}

/** Lines, each block of each text, and the table; the label of a text stays with its first block. */
function partsOf(field: ShownField): ShownField[] {
  const { texts, lines, table } = field;
  const part = (own: Partial<ShownField>): ShownField => ({
    ...field,
    texts: [],
    lines: [],
    table: null,
    ...own,
  });
  return [
    ...(lines.length > 0 ? [part({ lines })] : []),
    ...texts.flatMap(({ label, content }) =>
      (content.content ?? []).map((block, at) =>
        part({ texts: [{ label: at === 0 ? label : null, content: { ...content, content: [block] } }] }),
      ),
    ),
    ...(table === null ? [] : [part({ table })]),
  ];
}

const quoteOf = ({ texts, ...part }: ShownField): string =>
  plainText(
    shownAsText({ ...part, texts: texts.map((text) => ({ ...text, label: null })) }) as TextJson,
  ).trim();
