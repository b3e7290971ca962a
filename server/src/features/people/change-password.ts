import { and, eq, gt, isNull, ne, or } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { raiseRights } from "../../acts/rights.js";
import { person, session, token } from "../../ports/tables/index.js";
import { type OpenedSession, openSession } from "./open-session.js";

/** The own password, after the current one was given. Every session ends; this browser gets a new one (T59) [PEOPLE-4]. */
export const changePassword = act<
  { person: string; passwordHash: string; endTokens: boolean },
  { ended: number; tokens: number; opened: OpenedSession }
>({
  name: "change-password",
  asks: null,
  thing: async () => ({ process: null }),
  async run(context, { person: who, passwordHash, endTokens }) {
    const { tx, now } = context;
    await tx.update(person).set({ passwordHash }).where(eq(person.id, who));
    const gone = await tx.delete(session).where(eq(session.person, who)).returning({ hash: session.hash });
    if (endTokens) await tx.delete(token).where(eq(token.person, who));
    const left = await tx
      .select({ hash: token.hash })
      .from(token)
      .where(and(eq(token.person, who), or(isNull(token.expiresAt), gt(token.expiresAt, now))));
    await raiseRights(context, who);
    return {
      ended: Math.max(0, gone.length - 1),
      tokens: left.length,
      opened: await openSession(context, who),
    };
  },
});

/** Signing out everywhere but here. */
export const endOtherSessions = (cutSession: (session: string) => void) =>
  act<{ person: string; session: string }, { ok: true; ended: number }>({
    name: "end-other-sessions",
    asks: null,
    thing: async () => ({ process: null }),
    async run({ tx, afterCommit }, { person: who, session: own }) {
      const gone = await tx
        .delete(session)
        .where(and(eq(session.person, who), ne(session.hash, own)))
        .returning({ hash: session.hash });
      for (const { hash } of gone) afterCommit(() => cutSession(hash));
      return { ok: true, ended: gone.length };
    },
  });
