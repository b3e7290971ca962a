import { eq } from "drizzle-orm";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { isLoopback } from "../../doors/origins.js";
import { type Speaker, sessionCookie } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import { person } from "../../ports/tables/index.js";
import { carryMark, isKnownDevice } from "./known-device.js";
import type { OpenedSession } from "./open-session.js";
import { passwordFits } from "./passwords.js";
import { personByEmail } from "./queries.js";
import type { Tries } from "./tries.js";

/** The session cookie is Secure: over https, or on this machine. */
export function refuseWithoutHttps(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol !== "https:" && !isLoopback(hostname)) throw new Refused("needs_https");
}

export function carrySession(reply: FastifyReply, { secret, expiresAt, mark, at }: OpenedSession): void {
  const expires = new Date(expiresAt);
  reply.setCookie(sessionCookie, secret, {
    path: "/",
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    expires,
  });
  carryMark(reply, mark, at);
}

/** Who was known by a password, and the hash of that one: it may be another by the time of their act. */
export interface Known {
  readonly id: string;
  readonly passwordHash: string;
}

/** Whose password this is; null when it is nobody's. Counts and limits wrong ones; known and unknown take the same time. */
export async function personByPassword(
  asked: { db: Db; request: FastifyRequest; tries: Tries },
  given: { readonly email: string; readonly password: string },
): Promise<Known | null> {
  const { db, request, tries } = asked;
  const known = await personByEmail(db, given.email);
  const attempt = tries.begin(given.email, request.ip, await isKnownDevice(db, request, known?.id ?? null));
  const fits = await passwordFits(known?.passwordHash ?? null, given.password);
  if (!fits || !known?.passwordHash) return null;
  attempt.right();
  return { id: known.id, passwordHash: known.passwordHash };
}

/** In the transaction that it opens something in (PEOPLE-3). */
export async function refuseOtherPassword(tx: Db, { id, passwordHash }: Known): Promise<void> {
  const [row] = await tx.select().from(person).where(eq(person.id, id));
  if (row?.passwordHash !== passwordHash) throw new Refused("wrong_credentials");
}

/** Account and password are changed by a person in a browser, never by a program's token. */
export function bySession(speaker: Speaker | null): Speaker {
  if (!speaker) throw new Refused("not_signed_in");
  if (speaker.via !== "cookie") throw new Refused("not_allowed");
  return speaker;
}
