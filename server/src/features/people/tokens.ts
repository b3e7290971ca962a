import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { token } from "../../ports/tables/index.js";

/** A secret for a program, told once; its hash is what is kept and what names it. */
export const createToken = act<
  { person: string; name: string; days: number | null },
  { id: string; token: string; expiresAt: string | null }
>({
  name: "create-token",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, now, newSecret, audit }, { person: who, name, days }) {
    const secret = newSecret();
    const id = hashOfSecret(secret);
    const expiresAt = days === null ? null : new Date(Date.parse(now) + days * 86_400_000).toISOString();
    await tx.insert(token).values({ hash: id, person: who, name, createdAt: now, expiresAt });
    audit({ token: id.slice(0, 12) });
    return { id, token: secret, expiresAt };
  },
});

/** From now on the token opens nothing; what it has open is cut. Only one's own. */
export const revokeToken = (cutSession: (session: string) => void) =>
  act<{ person: string; token: string }, { ok: true }>({
    name: "revoke-token",
    asks: null,
    thing: async () => ({ process: null }),
    async run({ tx, afterCommit, audit }, { person: who, token: hash }) {
      const [gone] = await tx
        .delete(token)
        .where(and(eq(token.hash, hash), eq(token.person, who)))
        .returning({ hash: token.hash });
      found(gone);
      audit({ token: hash.slice(0, 12) });
      afterCommit(() => cutSession(hash));
      return { ok: true };
    },
  });
