import type { Say } from "@accord/shared/messages";
import type { Thing } from "@accord/shared/people";
import { and, eq, isNull } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { commitment, document } from "../../ports/tables/index.js";

export interface OnDocument {
  readonly process: string;
  readonly document: string;
}

/** What a text is the text of: what rights are asked on, how it is called, where it is read. */
export interface Subject {
  readonly thing: Thing;
  /** After `/app/<process>/`. */
  readonly tail: string;
  readonly object: (say: Say) => string;
  /** The name alone, in the process's own words, and its number. */
  readonly title: string;
  readonly number: string | null;
}

export async function subjectOf(db: Db, at: OnDocument): Promise<Subject> {
  const [row] = await db
    .select()
    .from(document)
    .where(and(eq(document.id, at.document), eq(document.process, at.process), isNull(document.gone)));
  const { kind, id } = found(row);
  if (kind !== "commitment")
    return {
      thing: { process: at.process },
      tail: kind === "terms" ? "terms" : "plan",
      object: (say) => say(`comments.object.${kind}`),
      title: "",
      number: null,
    };
  const [draft] = await db.select().from(commitment).where(eq(commitment.document, id));
  const { n, title, group, invited } = found(draft);
  return {
    thing: { process: at.process, group, invited },
    tail: `commitments/${n}`,
    object: (say) => say("comments.object.commitment", { n, title }),
    title,
    number: String(n),
  };
}

export const thingOf = async (tx: Db, at: OnDocument): Promise<Thing> => (await subjectOf(tx, at)).thing;
