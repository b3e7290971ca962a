import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GonePage } from "./GonePage.js";
import { publicationAt } from "./queries.js";
import { type Site, sendNotFound, sendPage, type Visit, visit } from "./site.js";

/** What stands behind the question mark of an address. */
export const askedIn = (request: FastifyRequest): URLSearchParams =>
  new URLSearchParams(request.url.split("?").slice(1).join("?"));

export const param = (request: FastifyRequest, name: string): string =>
  (request.params as Record<string, string>)[name] ?? "";

export type PageDoor = ReturnType<typeof pageDoor>;

/** Pages of a process by their address under it. */
export function pageDoor(http: FastifyInstance, site: Site) {
  const page = (
    tail: string,
    here: string,
    workspace: (request: FastifyRequest) => string,
    answer: (visited: Visit, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
  ): void => {
    http.get(`/p/:process${tail}`, { schema: { hide: true } }, async (request, reply) => {
      const { process } = request.params as { process: string };
      const visited = await visit(site, request, process, here, workspace(request));
      return visited === null ? sendNotFound(reply, null) : answer(visited, request, reply);
    });
  };
  /** The page of one published thing: its words, its tombstone, or nothing. */
  const thing = <T,>(
    visited: Visit,
    reply: FastifyReply,
    address: string,
    show: (body: T) => Promise<FastifyReply> | FastifyReply,
  ) =>
    publicationAt(site.db, visited.id, address).then((row) => {
      if (row === null) return sendNotFound(reply, visited.around.slug);
      if (row.tombstone !== null)
        return sendPage(reply, <GonePage around={visited.around} reason={row.tombstone} />, 410);
      return show(row.body as T);
    });

  return { page, thing };
}
