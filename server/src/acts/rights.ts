import { eq, sql } from "drizzle-orm";
import { person } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";

/** With every change of role, seat, password or account, whoever or whatever makes it: appends of open texts compare the number in their transaction (T4), and what is open is cut after the commit. */
export async function raiseRights(
  { tx, cut, afterCommit }: Pick<ActContext, "tx" | "cut" | "afterCommit">,
  who: string,
): Promise<void> {
  await tx
    .update(person)
    .set({ rightsVersion: sql`${person.rightsVersion} + 1` })
    .where(eq(person.id, who));
  afterCommit(() => cut(who));
}
