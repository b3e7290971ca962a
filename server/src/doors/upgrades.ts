import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { WebSocket } from "ws";
import { Refused } from "../acts/refused.js";

const mostIdleMs = 10_000;
type Upgraded = Socket & { _httpMessage?: ServerResponse };

/**
 * An open connection keeps nothing of the request it came with, which would be half of what it costs. A frame that
 * can't be read ends it from here on, whatever becomes of it: one that nobody listens for would end the server (T11).
 */
export function forgetRequest(ws: WebSocket): void {
  ws.removeAllListeners("error");
  ws.on("error", terminateThis);
  const socket = (ws as unknown as { _socket: Upgraded })._socket;
  socket._httpMessage?.detachSocket(socket);
}

/** One for all sockets: each that is open would keep its own. */
function terminateThis(this: WebSocket): void {
  this.terminate();
}

function destroyThis(this: Socket): void {
  this.destroy();
}

/**
 * HTTP lets go of a socket that asks for an upgrade: one that is refused would stay open for ever, and hold up
 * closing (T8, T71). It ends with its answer, also where that is not read; an accepted one is taken over by ws.
 */
export function endRefusedUpgrades(server: Server): void {
  server.on("upgrade", (request, duplex) => {
    const socket = duplex as Upgraded;
    const answer = socket._httpMessage;
    const endIdle = (): Socket => socket.setTimeout(mostIdleMs, destroyThis);
    // Behind an answer that nobody reads it is not even asked. Else no line that is let in keeps a timer.
    if (answer?.req !== request) endIdle();
    answer?.once("finish", () => endIdle().destroySoon());
  });
}

/** Who would rather speak something else, as programs offer HTTP/2 (h2c), is answered in HTTP/1.1 [API-11]. */
export const socketsOnly = {
  shouldUpgradeCallback: ({ headers }: IncomingMessage): boolean =>
    headers.upgrade?.toLowerCase() === "websocket",
};

/** An address of pages or of the API takes no socket: it answers as one that is not there, before the handshake. */
export function refuseOtherUpgrades(http: FastifyInstance): void {
  http.addHook("onRequest", async ({ ws, routeOptions: { url = "" } }) => {
    if (ws && url !== "/live" && !url.startsWith("/sync/")) throw new Refused("not_found");
  });
}
