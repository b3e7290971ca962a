import type { Say } from "@accord/shared/messages";
import type { Thing } from "@accord/shared/people";
import type { PlanTextKind } from "@accord/shared/plan";
import { and, eq, isNull } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { commitment, document, planText, terms } from "../../ports/tables/index.js";

export interface OnDocument {
  readonly process: string;
  readonly document: string;
}

/** What a text is the text of: what rights are asked on, how it is called, where it is read. */
export interface Subject {
  readonly thing: Thing;
  /** The address of a thread on it, after `/app/<process>/`. */
  readonly toThread: (thread: string) => string;
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
  const whole = { thing: { process: at.process }, title: "", number: null };
  if (kind === "terms") {
    const [of] = await db.select({ n: terms.n }).from(terms).where(eq(terms.document, id));
    return {
      ...whole,
      toThread: (one) => `terms?${of ? `version=${of.n}&` : ""}thread=${one}`,
      object: (say) => say("comments.object.terms"),
    };
  }
  if (kind === "plan_text") {
    const [of] = await db.select({ kind: planText.kind }).from(planText).where(eq(planText.document, id));
    const text = found(of).kind as PlanTextKind;
    return {
      ...whole,
      toThread: (one) => `plan/texts/${text}?thread=${one}`,
      object: (say) => say("comments.object.plan_text", { part: say(`plan.part.${text}`) }),
    };
  }
  const [draft] = await db.select().from(commitment).where(eq(commitment.document, id));
  const { n, title, group, invited } = found(draft);
  return {
    thing: { process: at.process, group, invited },
    toThread: (one) => `commitments/${n}?thread=${one}`,
    object: (say) => say("comments.object.commitment", { n, title }),
    title,
    number: String(n),
  };
}

export const thingOf = async (tx: Db, at: OnDocument): Promise<Thing> => (await subjectOf(tx, at)).thing;
