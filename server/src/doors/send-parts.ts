import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";
import { InTurn } from "../threads/in-turn.js";

/** Files that are written while they are read, of one sender: more than anybody saves at once, also of an office. */
export const mostOfSender = 16;

const open = new Map<string, number>();
const beginnings = new InTurn(mostOfSender);

/**
 * What a long file is begun with, one after the other and of the senders in turn. Each is in memory in part until its
 * answer has gone, so of one sender there are only so many [RUN-11].
 */
export async function beginFile<File>(
  request: FastifyRequest,
  reply: FastifyReply,
  begin: () => Promise<File>,
): Promise<File> {
  const { sender } = request;
  if (sender === null) return begin();
  // Whose line has closed by now is told so no more, and would keep its place for ever.
  if (reply.raw.destroyed) throw new Refused("not_found");
  const own = open.get(sender) ?? 0;
  if (own >= mostOfSender) {
    reply.headers({ "retry-after": "10", "cache-control": "no-store" });
    throw new Refused("busy");
  }
  open.set(sender, own + 1);
  reply.raw.once("close", () => {
    const left = (open.get(sender) ?? 0) - 1;
    if (left > 0) open.set(sender, left);
    else open.delete(sender);
  });
  return beginnings.add(sender, () => {
    if (reply.raw.destroyed) throw new Refused("not_found");
    return begin();
  });
}

/** Each part is made when it is this sender's turn: others stand behind one of them, however many files are read. */
export const inParts = (request: FastifyRequest, parts: AsyncGenerator<string>): Readable =>
  bodyOf(request, Readable.from(partsInTurn(request, parts), { objectMode: false }));

/** Fastify reads what follows a head to its end, for nobody and after it has answered. */
export function bodyOf(request: FastifyRequest, body: Readable): Readable {
  if (request.method !== "HEAD") return body;
  body.destroy();
  return Readable.from([]);
}

async function* partsInTurn(request: FastifyRequest, parts: AsyncGenerator<string>): AsyncGenerator<string> {
  for await (const part of parts) {
    yield part;
    await request.turn();
  }
}
