import { createHmac, timingSafeEqual } from "node:crypto";
import { eq } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Db } from "../../ports/store.js";
import { fact } from "../../ports/tables/index.js";

const deviceCookie = "__Host-accord-known";
const factKey = "device_key";

/** A device on which this person has signed in before carries a mark; nobody can make one (T58). */
export const markOf = (deviceKey: string, person: string): string =>
  createHmac("sha256", deviceKey).update(person).digest("base64url");

export async function isKnownDevice(
  db: Db,
  request: FastifyRequest,
  person: string | null,
): Promise<boolean> {
  const shown = request.cookies[deviceCookie];
  if (!shown || person === null) return false;
  const [row] = await db.select().from(fact).where(eq(fact.key, factKey));
  if (!row) return false;
  const right = Buffer.from(markOf(row.value, person));
  const given = Buffer.from(shown);
  return right.length === given.length && timingSafeEqual(right, given);
}

/** The house's own key for marks, made in the transaction that first needs it. */
export async function deviceKey(tx: Db, newSecret: () => string): Promise<string> {
  await tx.insert(fact).values({ key: factKey, value: newSecret() }).onConflictDoNothing();
  const [row] = await tx.select().from(fact).where(eq(fact.key, factKey));
  if (!row) throw new Error("The device key was not kept.");
  return row.value;
}

export function carryMark(reply: FastifyReply, mark: string, from: string): void {
  const expires = new Date(Date.parse(from) + 400 * 86_400_000);
  reply.setCookie(deviceCookie, mark, {
    path: "/",
    httpOnly: true,
    secure: true,
    sameSite: "strict",
    expires,
  });
}
