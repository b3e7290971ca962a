import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

const mostIdleMs = 10_000;

/**
 * HTTP lets go of a socket that asks for an upgrade: one that is refused would stay open for ever, and hold up
 * closing (T8, T71). It ends with its answer; an accepted one is taken over by ws, which lifts the time limit.
 */
export function endRefusedUpgrades(server: Server): void {
  server.on("upgrade", (_request, duplex) => {
    const socket = duplex as Socket & { _httpMessage?: ServerResponse };
    socket.setTimeout(mostIdleMs, () => socket.destroy());
    socket._httpMessage?.once("finish", () => socket.destroySoon());
  });
}
