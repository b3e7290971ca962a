import { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** Over a poor line the system itself may hold what is read within a minute. */
export const unreadMs = 120_000;

/** An answer that nobody takes, not even in pieces, is let go with its connection: memory holds it till then [RUN-10]. */
export function endUnread(http: FastifyInstance, ms = unreadMs): void {
  // Node ends a connection that has been idle for so long, and sets its own time for it once the answer has gone out.
  http.addHook("onSend", async ({ ws, raw: { socket } }) => {
    // A question that is put in from inside comes on none.
    if (!ws && socket instanceof Socket) socket.setTimeout(ms);
  });
}
