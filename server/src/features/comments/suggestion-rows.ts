import type { SuggestionRow } from "@accord/shared/comments";
import { plainText, type TextJson } from "@accord/shared/document-schema";
import { desc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";

/** Accepted words that are none: the passage went. */
export const tookAllOut = (accepted: TextJson): boolean => plainText(accepted).trim() === "";

/** Who reads the threads of a text, and what is open to them there. */
export interface Reader {
  readonly me: string;
  readonly decides: boolean;
  /** Nobody's words come into the text now. */
  readonly isLocked: boolean;
}

/** Suggestions of a text by their threads, as one reader sees them. */
export async function suggestionsOn(
  db: Db,
  document: string,
  { me, decides, isLocked }: Reader,
): Promise<Map<string, SuggestionRow>> {
  const rows = await db
    .select({
      row: t.suggestion,
      by: t.thread.by,
      state: t.thread.state,
      answers: t.contribution.reference,
    })
    .from(t.suggestion)
    .innerJoin(t.thread, eq(t.thread.id, t.suggestion.thread))
    .leftJoin(t.contribution, eq(t.contribution.id, t.suggestion.contribution))
    .where(eq(t.thread.document, document));
  const wordings = await db
    .select({ wording: t.suggestionWording })
    .from(t.suggestionWording)
    .innerJoin(t.thread, eq(t.thread.id, t.suggestionWording.thread))
    .where(eq(t.thread.document, document))
    .orderBy(desc(t.suggestionWording.until));
  const earlier = Map.groupBy(wordings, ({ wording }) => wording.thread);
  return new Map(
    rows.map(({ row: { thread, base, proposed, accepted, changedAt, stood }, by, state, answers }) => [
      thread,
      {
        ...{ base, proposed, accepted, changedAt, answers },
        earlier: (earlier.get(thread) ?? []).map(({ wording: { proposed: words, text, until } }) => ({
          proposed: words,
          text,
          until,
        })),
        putsBack: stood !== null && accepted !== null && tookAllOut(accepted),
        mayAccept: decides && !isLocked,
        mayReject: decides,
        mayWithdraw: by === me,
        mayChange: by === me && state === "open",
      },
    ]),
  );
}
