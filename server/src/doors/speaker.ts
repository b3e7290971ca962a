import { createHash } from "node:crypto";
import { pageOfHeader } from "@accord/shared/protocol";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Actor } from "../acts/act.js";
import { Refused } from "../acts/refused.js";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { person, session, token } from "../ports/tables/index.js";

export const sessionCookie = "__Host-accord";

export interface Speaker {
  readonly actor: Actor & { kind: "person" };
  readonly name: string;
  readonly rightsVersion: number;
  readonly via: "cookie" | "bearer";
  /** Hash of the session or token. */
  readonly session: string;
}

export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** A browser sends its cookie whatever page asks; a Bearer token is sent by a program that holds it. */
export const carriesCookie = (request: FastifyRequest): boolean =>
  request.cookies[sessionCookie] !== undefined && !request.headers.authorization?.startsWith("Bearer ");

/** Who speaks: the session cookie of a browser, or a program's Bearer token; null is the public. */
export async function speakerOf(db: Db, request: FastifyRequest, now: string): Promise<Speaker | null> {
  const speaker = await whoSpeaks(db, request, now);
  refuseSomebodyElse(speaker, request.headers[pageOfHeader]);
  return speaker;
}

/** A page was opened by one person, and the cookie of its browser may be another's since: nobody acts as another. */
export function refuseSomebodyElse(speaker: Speaker | null, pageOf: unknown): void {
  if (speaker !== null && pageOf !== undefined && pageOf !== speaker.actor.id)
    throw new Refused("somebody_else");
}

/** Whose a question is, whatever page it comes from. */
export async function actorOf(
  db: Db,
  request: FastifyRequest,
  now: string,
): Promise<Speaker["actor"] | null> {
  return (await whoSpeaks(db, request, now))?.actor ?? null;
}

async function whoSpeaks(db: Db, request: FastifyRequest, now: string): Promise<Speaker | null> {
  const authorization = request.headers.authorization;
  if (authorization?.startsWith("Bearer "))
    return byHash(db, { session: hashOfSecret(authorization.slice(7)), via: "bearer" }, now);
  const cookie = request.cookies[sessionCookie];
  return cookie ? byHash(db, { session: hashOfSecret(cookie), via: "cookie" }, now) : null;
}

const { id, name, rightsVersion, active } = person;
const [hashAsked, nowAsked] = [sql.placeholder("hash"), sql.placeholder("now")];
const ofSession = prepared((db) =>
  db
    .select({ id, name, rightsVersion, active })
    .from(session)
    .innerJoin(person, eq(person.id, session.person))
    .where(and(eq(session.hash, hashAsked), gt(session.expiresAt, nowAsked)))
    .prepare(),
);
const ofToken = prepared((db) =>
  db
    .select({ id, name, rightsVersion, active })
    .from(token)
    .innerJoin(person, eq(person.id, token.person))
    .where(and(eq(token.hash, hashAsked), or(isNull(token.expiresAt), gt(token.expiresAt, nowAsked))))
    .prepare(),
);

export async function byHash(
  db: Db,
  { session: hash, via }: Pick<Speaker, "session" | "via">,
  now: string,
): Promise<Speaker | null> {
  const [who] = await (via === "cookie" ? ofSession : ofToken)(db).execute({ hash, now });
  if (!who?.active) return null;
  return {
    actor: { kind: "person", id: who.id, session: hash },
    name: who.name,
    rightsVersion: who.rightsVersion,
    via,
    session: hash,
  };
}
