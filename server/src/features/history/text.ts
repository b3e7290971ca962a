import { issue } from "@accord/shared/issues";
import type { Action, Thing } from "@accord/shared/people";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { ownerOf } from "../../acts/document-access.js";
import { found, refuseIf } from "../../acts/refused.js";
import { type Named as NamedTemplate, templateOf } from "../../documents/templates.js";
import type { Db } from "../../ports/store.js";
import { document } from "../../ports/tables/index.js";

export interface OnText {
  readonly process: string;
  readonly document: string;
}

/** A live text of a process: what it is the text of, who writes it, why it is locked. */
export interface Text {
  readonly id: string;
  readonly process: string;
  readonly kind: (typeof document.$inferSelect)["kind"];
  readonly subject: string;
  readonly template: NamedTemplate;
  readonly thing: Thing;
  readonly edit: Action;
  readonly lock: string | null;
}

export async function textOf(db: Db, at: OnText): Promise<Text> {
  const [row] = await db
    .select()
    .from(document)
    .where(and(eq(document.id, at.document), eq(document.process, at.process), isNull(document.gone)));
  const { id, process, kind, subject, template } = found(row);
  return { id, process, kind, subject, template: templateOf(template), ...found(await ownerOf(db, id)) };
}

export const thingOf = async (db: Db, at: OnText): Promise<Thing> => (await textOf(db, at)).thing;

/** Who may write the text when it is open. */
export async function authoriseWriting(db: Db, actor: Actor, at: OnText, now: string): Promise<Text> {
  const text = await textOf(db, at);
  await authorise(db, actor, text.edit, text.thing, now);
  return text;
}

/** Who may write the text, now: it is not locked. */
export async function refuseUnlessWritable(db: Db, actor: Actor, at: OnText, now: string): Promise<Text> {
  const text = await authoriseWriting(db, actor, at, now);
  refuseIf(text.lock === null ? [] : [issue("draft_locked", { reason: text.lock })]);
  return text;
}
