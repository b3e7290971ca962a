import { and, eq, gt, sql } from "drizzle-orm";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { session, token } from "../ports/tables/index.js";

export const tokenOf = prepared((db) =>
  db
    .select({ expiresAt: token.expiresAt })
    .from(token)
    .where(eq(token.hash, sql.placeholder("hash")))
    .prepare(),
);
export const sessionOf = prepared((db) =>
  db
    .select({ expiresAt: session.expiresAt })
    .from(session)
    .where(and(eq(session.hash, sql.placeholder("hash")), gt(session.expiresAt, sql.placeholder("now"))))
    .prepare(),
);

/** By hash, of a browser's session or a program's token. */
export async function isOpen(db: Db, hash: string, now: string): Promise<boolean> {
  const [byToken] = await tokenOf(db).execute({ hash });
  if (byToken === undefined) return (await sessionOf(db).execute({ hash, now })).length > 0;
  return byToken.expiresAt === null || byToken.expiresAt > now;
}
