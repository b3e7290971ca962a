import { createHash } from "node:crypto";
import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { Actor } from "../acts/act.js";
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
  const authorization = request.headers.authorization;
  if (authorization?.startsWith("Bearer "))
    return byHash(db, { session: hashOfSecret(authorization.slice(7)), via: "bearer" }, now);
  const cookie = request.cookies[sessionCookie];
  return cookie ? byHash(db, { session: hashOfSecret(cookie), via: "cookie" }, now) : null;
}

export async function byHash(
  db: Db,
  { session: hash, via }: Pick<Speaker, "session" | "via">,
  now: string,
): Promise<Speaker | null> {
  const [row] =
    via === "cookie"
      ? await db
          .select({ person })
          .from(session)
          .innerJoin(person, eq(person.id, session.person))
          .where(and(eq(session.hash, hash), gt(session.expiresAt, now)))
      : await db
          .select({ person })
          .from(token)
          .innerJoin(person, eq(person.id, token.person))
          .where(and(eq(token.hash, hash), or(isNull(token.expiresAt), gt(token.expiresAt, now))));
  if (!row?.person.active) return null;
  return {
    actor: { kind: "person", id: row.person.id },
    name: row.person.name,
    rightsVersion: row.person.rightsVersion,
    via,
    session: hash,
  };
}
