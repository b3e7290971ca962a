import { Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";
import type { Clock } from "../ports/clock.js";
import type { Db } from "../ports/store.js";
import { InTurn } from "../threads/in-turn.js";
import { networkOf } from "./connections.js";
import { actorOf } from "./speaker.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Waits until it is this sender's turn again: between two pieces of a long answer. */
    turn(): Promise<void>;
  }
}

/**
 * Questions and acts begin one a turn of the loop, and of the senders in turn: who asks for much at once is answered
 * as before, and whoever asks meanwhile stands behind one of these and not behind all [RUN-11]. The connections that
 * one sender may have bound what waits.
 */
export function askInTurn(
  http: FastifyInstance,
  { read, clock }: { readonly read: Db; readonly clock: Clock },
): void {
  const turns = new InTurn(Number.POSITIVE_INFINITY);
  const senders = new WeakMap<FastifyRequest, string>();
  http.decorateRequest("turn", async function turn(this: FastifyRequest) {
    const sender = senders.get(this);
    if (sender !== undefined) await turns.add(sender, () => nextTurn());
  });
  http.addHook("preValidation", async (request) => {
    const { socket } = request.raw;
    // A question that is put in from inside has no sender.
    if (request.ws || !(socket instanceof Socket)) return;
    const actor = await actorOf(read, request, clock.now());
    senders.set(request, actor?.id ?? networkOf(request.ip));
    await request.turn();
    if (socket.destroyed && request.method === "GET") throw new Refused("not_found");
  });
}
