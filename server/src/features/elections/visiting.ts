import type { PublicElection } from "@accord/shared/elections";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../acts/refused.js";
import { contributing } from "../contributions/index.js";
import type { FeatureParts } from "../parts.js";
import type { Around, Visit } from "../public-site/index.js";
import { publishedElection } from "./queries.js";

export interface Found {
  readonly visited: Visit;
  readonly around: Around;
  readonly row: PublicElection;
  readonly now: string;
  /** Address of the election's page. */
  readonly path: string;
}

/** A visit of an election that has been published. */
export function electionVisits(parts: FeatureParts) {
  const visiting = (request: FastifyRequest, tail: string) =>
    contributing(parts, `/elections${tail}`)(request);
  return async (request: FastifyRequest): Promise<Found> => {
    const { no } = request.params as { no: string };
    if (!/^[1-9]\d{0,5}$/u.test(no)) throw new Refused("not_found");
    const { visited, now } = await visiting(request, `/${no}`);
    const row = await publishedElection(parts.store.read, { process: visited.id, no: Number(no) });
    if (row === null) throw new Refused("not_found");
    const around = { ...visited.around, here: "elections" };
    return { visited, around, row, now, path: `/p/${around.slug}/elections/${no}` };
  };
}

/** The key or token at the end of an address: one that cannot be one is not looked for. */
export function secretIn(request: FastifyRequest): string {
  const { key } = request.params as { key: string };
  if (!/^[A-Za-z0-9_-]{43}$/u.test(key)) throw new Refused("not_found");
  return key;
}

/** A page that its address alone opens; forms on it are sent with their origin. */
export const secret = (reply: FastifyReply): FastifyReply =>
  reply.header("x-robots-tag", "noindex, nofollow, noarchive").header("referrer-policy", "same-origin");

export const hidden = { schema: { hide: true } } as const;
/** Addresses that hold a secret stand in no log. */
export const quiet = { ...hidden, logLevel: "error", config: { leavesNoTrace: true } } as const;
