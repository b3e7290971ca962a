import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isIPv6, type Socket } from "node:net";
import { Refused } from "../acts/refused.js";

/**
 * Of one address, lines that were let in not counted: an office of some hundred people behind one has fewer, and of a
 * proxy before this house only those count that carry no question of somebody else's.
 */
export const mostOfAddress = 1_000;

/** Questions of one connection that wait for their answer: no browser or proxy asks a second before. */
export const mostAsked = 16;

/** Of those who ask nothing, not even to the end of a first head: it comes at once, also over a poor line. */
export const waits = { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 } as const;

/** `fresh` before the first question, `idle` when the last was answered. */
type Asked = IncomingMessage | "fresh" | "idle";

/** With the one that has been silent for the longest first. */
type Connections = Map<Socket, Asked>;

/**
 * Nobody takes up all connections there are with questions that are never asked to the end (T69): where one address
 * has too many, the oldest goes that was answered and asks nothing, which its browser or proxy opens anew; else the
 * oldest that has asked nothing to the end, and else the oldest. Gives what says whose a question is that a trusted
 * proxy handed on: nobody behind one takes up the connections of the others there.
 */
export function boundConnections(
  server: Server,
  most = mostOfAddress,
): (request: IncomingMessage, sender: string | undefined) => void {
  const ofAddress = new Map<string, Connections>();
  const unanswered = new WeakMap<Socket, number>();
  const cut = new WeakSet<Socket>();
  const count = (socket: Socket, by: number): void => {
    const asked = (unanswered.get(socket) ?? 0) + by;
    unanswered.set(socket, asked);
    if (asked <= mostAsked) return;
    cut.add(socket);
    socket.destroy();
  };
  /** Whose it is while it carries a question that a proxy handed on; else its own address's. */
  const senders = new WeakMap<Socket, string>();
  const addressOf = (socket: Socket): string => senders.get(socket) ?? networkOf(socket.remoteAddress ?? "");
  const of = (socket: Socket) => ofAddress.get(addressOf(socket));
  const drop = (socket: Socket): void => {
    const address = addressOf(socket);
    const all = ofAddress.get(address);
    all?.delete(socket);
    if (all?.size === 0) ofAddress.delete(address);
  };
  /** One for all: each line that is open would keep its own. */
  function dropThis(this: Socket): void {
    drop(this);
  }
  const add = (socket: Socket, asked: Asked): void => {
    const address = addressOf(socket);
    const all: Connections = ofAddress.get(address) ?? new Map();
    ofAddress.set(address, all);
    if (all.size >= most) endOldest(all);
    all.set(socket, asked);
  };
  const note = (socket: Socket, asked: Asked): void => {
    const all = of(socket);
    // Set anew it stands behind all others.
    if (all?.delete(socket)) all.set(socket, asked);
  };

  server.on("connection", (socket: Socket) => {
    add(socket, "fresh");
    socket.on("close", dropThis);
  });
  server.on("request", (request: IncomingMessage, answer: ServerResponse) => {
    note(request.socket, request);
    count(request.socket, 1);
    answer.once("close", () => {
      count(request.socket, -1);
      // The next may have been asked before this one was answered.
      const { socket } = request;
      if (of(socket)?.get(socket) !== request) return;
      if (!senders.has(socket)) return note(socket, "idle");
      drop(socket);
      senders.delete(socket);
      add(socket, "idle");
    });
  });
  server.on("upgrade", ({ socket }: IncomingMessage) => {
    drop(socket);
    socket.off("close", dropThis);
  });

  return (request, sender) => {
    const { socket } = request;
    // All that one packet brings is heard before any of it is looked at.
    if (cut.has(socket)) throw new Refused("too_many_tries");
    const network = networkOf(sender ?? "");
    if (!of(socket)?.has(socket) || addressOf(socket) === network) return;
    drop(socket);
    senders.set(socket, network);
    add(socket, request);
  };
}

function endOldest(all: Connections): void {
  const oldest =
    firstOf(all, (asked) => asked === "idle") ??
    firstOf(all, (asked) => asked === "fresh" || (asked !== "idle" && !asked.complete)) ??
    firstOf(all, () => true);
  if (oldest === undefined) return;
  all.delete(oldest);
  oldest.destroy();
}

function firstOf(all: Connections, is: (asked: Asked) => boolean): Socket | undefined {
  for (const [socket, asked] of all) if (is(asked)) return socket;
  return undefined;
}

/** Whoever has one address of IPv6 has all with its first half. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address;
  const [head = "", tail] = address.split("::");
  const parts = head === "" ? [] : head.split(":");
  if (tail === undefined) return parts.slice(0, 4).join(":");
  const behind = tail === "" ? 0 : tail.split(":").length;
  const all = [...parts, ...new Array<string>(8 - parts.length - behind).fill("0"), ...tail.split(":")];
  return all.slice(0, 4).join(":");
}
