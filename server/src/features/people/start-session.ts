import { act } from "../../acts/act.js";
import { Refused } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { person, session } from "../../ports/tables/index.js";
import { eq } from "drizzle-orm";

const days = 14;

/** A new session with a new secret; the person was known by password, key or invitation before this act. */
export const startSession = act<{ person: string | null }, { secret: string; expiresAt: string; person: string }>({
  name: "start-session",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, now, newSecret, audit }, { person: who }) {
    if (who === null) throw new Refused("wrong_credentials");
    const [row] = await tx.select().from(person).where(eq(person.id, who));
    if (!row?.active) throw new Refused("wrong_credentials");
    const secret = newSecret();
    const expiresAt = new Date(Date.parse(now) + days * 86_400_000).toISOString();
    await tx.insert(session).values({ hash: hashOfSecret(secret), person: who, createdAt: now, expiresAt });
    audit({ person: who });
    return { secret, expiresAt, person: who };
  },
});
