import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import { person, session, token } from "../../ports/tables/index.js";
import { personByEmail } from "./queries.js";

/** By who runs the server, for somebody who has lost the password: all sessions and tokens of that person end. */
export const setPassword = act<{ email: string; passwordHash: string }, { person: string }>({
  name: "set-password",
  asks: "operate",
  thing: async () => ({ process: null }),
  async run(context, { email, passwordHash }) {
    const { tx, audit } = context;
    const { id } = found(await personByEmail(tx, email));
    await tx.update(person).set({ passwordHash }).where(eq(person.id, id));
    await tx.delete(session).where(eq(session.person, id));
    await tx.delete(token).where(eq(token.person, id));
    await raiseRights(context, id);
    audit({ person: id });
    return { person: id };
  },
});
