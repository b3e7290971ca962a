import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { hashPassword } from "../../features/people/passwords.js";
import { type Cut, cutWith, raiseRights } from "../../features/people/rights.js";
import { person, session } from "../../ports/tables/index.js";
import type { Operation } from "../operations.js";

/** A new password for somebody who can't sign in any more; every session of that person ends. */
const setNewPassword = (cut: Cut) =>
  act<{ email: string; passwordHash: string }, void>({
    name: "operator-new-password",
    asks: "operate",
    thing: async () => ({ process: null }),
    async run(context, { email, passwordHash }) {
      const { tx, audit } = context;
      const [row] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
      const { id } = found(row);
      await tx.update(person).set({ passwordHash }).where(eq(person.id, id));
      await tx.delete(session).where(eq(session.person, id));
      await raiseRights(context, id, cut);
      audit({ person: id });
    },
  });

export const newPassword: Operation = async ({ app, ids }, input) => {
  const { email } = input as { email: string };
  const password = ids.id();
  const passwordHash = await hashPassword(password);
  await app.perform(
    setNewPassword(cutWith(app)),
    { kind: "operator" },
    { email: email.trim().toLowerCase(), passwordHash },
  );
  return { password };
};
