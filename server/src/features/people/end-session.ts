import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { session } from "../../ports/tables/index.js";

/** Signing out: the session is gone, and what was opened with it is cut after commit. */
export const endSession = (cut: (sessionHash: string) => void) =>
  act<{ session: string }, { ok: true }>({
    name: "end-session",
    asks: null,
    outlivesSession: true,
    thing: async () => ({ process: null }),
    async run({ tx, afterCommit }, { session: hash }) {
      await tx.delete(session).where(eq(session.hash, hash));
      afterCommit(() => cut(hash));
      return { ok: true };
    },
  });
