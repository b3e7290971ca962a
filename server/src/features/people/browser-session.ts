import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { isLoopback } from "../../doors/origins.js";
import { type Speaker, sessionCookie } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
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

/** Whose password this is; null when it is nobody's. Counts and limits wrong ones; known and unknown take the same time. */
export async function personByPassword(
  asked: { db: Db; request: FastifyRequest; tries: Tries },
  given: { readonly email: string; readonly password: string },
): Promise<string | null> {
  const { db, request, tries } = asked;
  const known = await personByEmail(db, given.email);
  const attempt = tries.begin(given.email, request.ip, await isKnownDevice(db, request, known?.id ?? null));
  const fits = await passwordFits(known?.passwordHash ?? null, given.password);
  if (!fits || !known) return null;
  attempt.right();
  return known.id;
}

/** Account and password are changed by a person in a browser, never by a program's token. */
export function bySession(speaker: Speaker | null): Speaker {
  if (!speaker) throw new Refused("not_signed_in");
  if (speaker.via !== "cookie") throw new Refused("not_allowed");
  return speaker;
}
