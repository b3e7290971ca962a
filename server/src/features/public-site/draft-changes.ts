import { type NumberedField, type PublicDraft, shownAsText } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import type { Say } from "@accord/shared/messages";
import type { Db } from "../../ports/store.js";
import { commentsOn, fieldsOf } from "./drafts.js";

/** Numbers of the paragraphs whose words do not stand in the earlier draft. */
export function changedParagraphs(
  before: readonly NumberedField[],
  after: readonly NumberedField[],
): number[] {
  const said = new Set(before.flatMap(({ paragraphs }) => paragraphs.map(({ quote }) => quote)));
  return after.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ paragraphNo, quote }) =>
      paragraphNo === null || said.has(quote) ? [] : [paragraphNo],
    ),
  );
}

export interface FieldChange {
  readonly root: string;
  readonly label: string;
  readonly before: TextJson | null;
  readonly after: TextJson | null;
  /** Comments on this field of the earlier draft that were included, as they stand or with changes. */
  readonly references: readonly string[];
}

/** The fields whose words differ, in the order of the later draft; those that are gone come last. */
export async function draftChanges(
  db: Db,
  process: string,
  before: PublicDraft,
  after: PublicDraft,
  say: Say,
): Promise<FieldChange[]> {
  const [was, is] = [fieldsOf(before, say), fieldsOf(after, say)];
  const comments = await commentsOn(db, process, before);
  const wordsOf = (field: NumberedField | undefined): TextJson | null => (field ? shownAsText(field) : null);
  const roots = new Map([...is, ...was].map(({ root, label }) => [root, label]));
  return [...roots].flatMap(([root, label]) => {
    const earlier = was.find((field) => field.root === root);
    const change = { before: wordsOf(earlier), after: wordsOf(is.find((field) => field.root === root)) };
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) return [];
    const included = (earlier?.paragraphs ?? [])
      .flatMap(({ paragraphNo }) => (paragraphNo === null ? [] : (comments.get(paragraphNo) ?? [])))
      .filter(({ outcome }) => outcome === "inclusion" || outcome === "amendment");
    return [{ root, label, ...change, references: included.map(({ record }) => record.reference) }];
  });
}
