import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import { person, session } from "../../ports/tables/index.js";
import { type Known, refuseOtherPassword } from "./browser-session.js";
import { type OpenedSession, openSession } from "./open-session.js";

interface Entering {
  readonly known: Known | null;
  /** What the browser came with. */
  readonly before: { readonly person: string; readonly session: string } | null;
}

/**
 * A new session with a new secret; the person was known by password before this act. The session of somebody else that
 * the browser still had ends: whoever sits there now would go on writing in their name.
 */
export const startSession = (cut: (sessionHash: string) => void) =>
  act<Entering, OpenedSession>({
    name: "start-session",
    asks: null,
    outlivesSession: true,
    thing: async () => ({ process: null }),
    async run(context, { known, before }) {
      if (known === null) throw new Refused("wrong_credentials");
      const { id: who } = known;
      const [row] = await context.tx.select().from(person).where(eq(person.id, who));
      if (!row?.active) throw new Refused("wrong_credentials");
      await refuseOtherPassword(context.tx, known);
      context.audit({ person: who });
      if (before !== null && before.person !== who) {
        await context.tx.delete(session).where(eq(session.hash, before.session));
        context.afterCommit(() => cut(before.session));
      }
      return openSession(context, who);
    },
  });
