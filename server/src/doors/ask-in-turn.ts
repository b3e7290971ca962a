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
    /** The account, or the network where there is none; null where the question is put in from inside. */
    sender: string | null;
    /** Waits until it is this sender's turn again: between two pieces of a long answer. */
    turn(): Promise<void>;
  }
}

/** So many connections that come are let in before the next piece: the loop takes one a turn, and costs nothing where it takes none. */
const mostLetIn = 64;

/**
 * Questions and acts begin one a turn of the loop, and of the senders in turn: who asks for much at once is answered
 * as before, and whoever asks meanwhile stands behind one of these and not behind all [RUN-11]. What waits is bound
 * by the connections that one sender may have.
 */
export function askInTurn(
  http: FastifyInstance,
  { read, clock }: { readonly read: Db; readonly clock: Clock },
): void {
  const turns = new InTurn(Number.POSITIVE_INFINITY);
  let came = 0;
  for (const event of ["connection", "request"]) http.server.on(event, () => (came += 1));
  // Who stands in the queue of connections is heard first: else each waits there for a piece of everybody before.
  const letIn = async (): Promise<void> => {
    for (let before = -1, turn = 0; before !== came && turn < mostLetIn; turn++) {
      before = came;
      await nextTurn();
    }
  };
  http.decorateRequest("sender", null);
  http.decorateRequest("turn", async function turn(this: FastifyRequest) {
    if (this.sender !== null) await turns.add(this.sender, letIn);
  });
  http.addHook("preValidation", async (request) => {
    const { socket } = request.raw;
    if (request.ws || !(socket instanceof Socket)) return;
    const actor = await actorOf(read, request, clock.now());
    request.sender = actor?.id ?? networkOf(request.ip);
    await request.turn();
    if (socket.destroyed && request.method === "GET") throw new Refused("not_found");
  });
}
