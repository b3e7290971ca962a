import {
  type ByBloc,
  changedFigures,
  changedParts,
  type FrozenTerms,
  figureWords,
  freezeTerms,
  termsRoots,
} from "@accord/shared/forum";
import type { Say } from "@accord/shared/messages";

import { eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { version } from "../../ports/tables/index.js";
import { beforeOf, filledSeats, noWords, type StoredTerms } from "./queries.js";

interface ShownField {
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

/** What would be other than in the version before: each figure now and then, and the parts with other words. */
export async function changesOf(db: Db, row: StoredTerms, body: FrozenTerms, say: Say): Promise<ShownField> {
  const filled = await filledSeats(db, row.process);
  const seats = filled.government + filled.non_government;
  const before = await beforeOf(db, row);
  const [frozen] =
    before?.version == null ? [] : await db.select().from(version).where(eq(version.id, before.version));
  const was = (frozen?.body ??
    freezeTerms(noWords, before?.figures ?? body.figures)) as unknown as FrozenTerms;
  const old = new Map(figureWords(was.figures, seats).map(({ name, id, values }) => [name, say(id, values)]));
  const changed = changedFigures(was.figures, body.figures);
  const lines = figureWords(body.figures, seats)
    .filter(({ name }) => changed.includes(name))
    .map(({ name, id, values }) =>
      say("terms.changes.figure", {
        figure: say(`terms.figure.${name}`),
        was: old.get(name) ?? "",
        is: say(id, values),
      }),
    );
  const parts = changedParts(was, body).map((root) => say(`termsText.part.${root}`));
  const text =
    parts.length > 0
      ? say("terms.changes.text", { parts: parts.join("; ") })
      : say("terms.changes.text.none");
  return { label: say("terms.changes"), content: paragraphs([...lines, text]) };
}

const paragraphs = (lines: readonly string[]): unknown => ({
  type: "doc",
  content: lines.map((text) => ({
    type: "paragraph",
    ...(text === "" ? {} : { content: [{ type: "text", text }] }),
  })),
});
