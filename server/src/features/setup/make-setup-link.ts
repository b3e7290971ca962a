import { setupKeyHours } from "@accord/shared/setup";
import { eq, isNull } from "drizzle-orm";
import { act } from "../../acts/act.js";
import type { Perform } from "../../acts/perform.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import { person, setupKey } from "../../ports/tables/index.js";

/** One key for the first administrator, for a day; keys printed before that nobody used open no more. Null: there is an administrator. */
const makeSetupLink = act<{ url: string }, { link: string; expiresAt: string } | null>({
  name: "make-setup-link",
  asks: "operate",
  thing: async () => ({ process: null }),
  async run({ tx, now, newSecret }, { url }) {
    if (await hasAdministrator(tx)) return null;
    const secret = newSecret();
    const expiresAt = new Date(Date.parse(now) + setupKeyHours * 3_600_000).toISOString();
    await tx.update(setupKey).set({ expiresAt: now }).where(isNull(setupKey.usedAt));
    await tx.insert(setupKey).values({ hash: hashOfSecret(secret), createdAt: now, expiresAt });
    return { link: `${url.replace(/\/$/, "")}/setup/${secret}`, expiresAt };
  },
});

export async function hasAdministrator(db: Db): Promise<boolean> {
  const [row] = await db
    .select({ id: person.id })
    .from(person)
    .where(eq(person.administrator, true))
    .limit(1);
  return row !== undefined;
}

/** At every start: a fresh link to print while there is no administrator yet. */
export const setupLinkToPrint = (
  perform: Perform,
  url: string,
): Promise<{ link: string; expiresAt: string } | null> => perform(makeSetupLink, { kind: "system" }, { url });
