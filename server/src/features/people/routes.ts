import { signIn, signOut, whoAmI } from "@accord/shared/people";
import type { FastifyReply } from "fastify";
import { Refused } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import { isLoopback } from "../../doors/origins.js";
import { sessionCookie } from "../../doors/speaker.js";
import type { FeatureParts } from "../index.js";
import { endSession } from "./end-session.js";
import { passwordFits } from "./passwords.js";
import { meOf, personByEmail } from "./queries.js";
import { startSession } from "./start-session.js";

export function peopleRoutes(door: Door, { store, url, demo, clock, documents, live }: FeatureParts): void {
  door.act(
    signIn,
    startSession,
    async ({ body }) => {
      if (!mayCarrySession(url)) throw new Refused("needs_https");
      const known = await personByEmail(store.read, body.email);
      const fits = await passwordFits(known?.passwordHash ?? null, body.password);
      return { person: fits && known ? known.id : null };
    },
    async ({ secret, expiresAt, person }, { reply }) => {
      carrySession(reply, secret, expiresAt);
      return meOf(store.read, person, demo, clock.now());
    },
  );

  door.act(
    signOut,
    endSession((hash) => {
      live.end({ session: hash });
      documents.sessionEnded(hash);
    }),
    ({ speaker }) => ({ session: speaker?.session ?? "" }),
    (_done, { reply }) => {
      reply.clearCookie(sessionCookie, { path: "/", secure: true });
      return { ok: true as const };
    },
  );

  door.ask(whoAmI, async ({ db, speaker, now }) => meOf(db, speaker?.actor.id ?? null, demo, now));
}

/** The session cookie is Secure: over https, or on this machine. */
function mayCarrySession(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || isLoopback(hostname);
}

export function carrySession(reply: FastifyReply, secret: string, expiresAt: string): void {
  reply.setCookie(sessionCookie, secret, {
    path: "/",
    httpOnly: true,
    secure: true,
    sameSite: "lax",
    expires: new Date(expiresAt),
  });
}
