import type { FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";

/** Exact origins that may write or open sockets: the address of this house, and both loopback names of it. */
export function allowedOrigins(url: string): ReadonlySet<string> {
  const { origin, protocol, hostname, port } = new URL(url);
  const set = new Set([origin]);
  if (isLoopback(hostname)) {
    for (const name of ["127.0.0.1", "localhost"]) set.add(`${protocol}//${name}${port ? `:${port}` : ""}`);
  }
  return set;
}

export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}

/** An Origin that is present must be ours; with a cookie it must be present (T6, T61). */
export function checkOrigin(
  request: FastifyRequest,
  origins: ReadonlySet<string>,
  withCookie: boolean,
): void {
  const origin = request.headers.origin;
  if (origin === undefined ? withCookie : !origins.has(origin)) throw new Refused("wrong_origin");
}
