import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import { person } from "../../ports/tables/index.js";
import { type OpenedSession, openSession } from "./open-session.js";

/** A new session with a new secret; the person was known by password before this act. */
export const startSession = act<{ person: string | null }, OpenedSession>({
  name: "start-session",
  asks: null,
  thing: async () => ({ process: null }),
  async run(context, { person: who }) {
    if (who === null) throw new Refused("wrong_credentials");
    const [row] = await context.tx.select().from(person).where(eq(person.id, who));
    if (!row?.active) throw new Refused("wrong_credentials");
    context.audit({ person: who });
    return openSession(context, who);
  },
});
