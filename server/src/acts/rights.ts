import { eq, sql } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { person } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";

/** Cuts what a person has open, so that connecting again decides anew. */
export type Cut = (person: string) => void;

export const cutWith =
  (open: {
    documents: { rightsChanged(person: string): unknown };
    live: { end(whose: { person: string }): void };
  }): Cut =>
  (who) => {
    open.documents.rightsChanged(who);
    open.live.end({ person: who });
  };

/** With every change of role, password or account: appends of open texts compare the number in their transaction (T4). Jobs and ballots cut nothing: what is open ends with its next write. */
export async function raiseRights(
  context: Pick<ActContext, "tx" | "afterCommit">,
  who: string,
  cut?: Cut,
): Promise<void> {
  await raise(context.tx, who);
  if (cut) context.afterCommit(() => cut(who));
}

async function raise(tx: Db, who: string): Promise<void> {
  await tx
    .update(person)
    .set({ rightsVersion: sql`${person.rightsVersion} + 1` })
    .where(eq(person.id, who));
}
