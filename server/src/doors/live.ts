import { heardHeader, type LiveMessage } from "@accord/shared/protocol";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { WebSocket } from "ws";
import { authorise } from "../acts/authorise.js";
import { Refused } from "../acts/refused.js";
import type { Bus } from "../ports/bus.js";
import type { Clock } from "../ports/clock.js";
import type { Ids } from "../ports/ids.js";
import type { Store } from "../ports/store.js";
import { Announced, isFor } from "./announced.js";
import { processBySlug } from "./http.js";
import { checkOrigin } from "./origins.js";
import { OpenSockets } from "./sockets.js";
import { refuseSomebodyElse, speakerOf } from "./speaker.js";
import { forgetRequest } from "./upgrades.js";

interface Reader {
  readonly person: string;
  readonly session: string;
  readonly process: string;
}

interface Listener extends Reader {
  readonly socket: WebSocket;
}

export interface LiveDoor {
  /** Ends the sockets of a session, or of a person whose rights have changed: connecting again decides anew. */
  end(whose: { person?: string; session?: string }): void;
}

interface Asked {
  /** `as`: whose page this is. */
  Querystring: { process?: string; heard?: string; as?: string | string[] };
}

/** Calls `beat` again and again until it is stopped. */
type Beats = (beat: () => void) => { stop(): void };

const everyTenSeconds: Beats = (beat) => {
  const timer = setInterval(beat, 10_000);
  return { stop: () => clearInterval(timer) };
};

/** It is told and has nothing to say: more signs of life than this between two of ours are a flood. */
const mostSigns = 100;

/** Bytes that may wait for a slow reader; one that comes again asks for everything anew. */
const most = 64 * 1024;

/**
 * /live?process=<slug>&heard=<of an answer>&as=<person>: tells which answers have changed, first those that did since; never takes a word.
 * Each answer says up to where it has heard, so that nothing falls between an answer and the line.
 */
export function liveDoor(
  app: FastifyInstance,
  parts: { store: Store; clock: Clock; ids: Ids; bus: Bus; origins: ReadonlySet<string>; beats?: Beats },
): LiveDoor {
  const listeners = new Set<Listener>();
  const open = new OpenSockets();
  const announced = new Announced(parts.ids.id());
  const readers = new WeakMap<FastifyRequest, Reader & { readonly asOf: number }>();
  /** Rights and sessions that ended so far, whosever: who was asked before one of them is asked again. */
  let ended = 0;

  const readerOf = async (request: FastifyRequest<Asked>): Promise<Reader> => {
    const now = parts.clock.now();
    const speaker = await speakerOf(parts.store.read, request, now);
    if (!speaker) throw new Refused("not_signed_in");
    refuseSomebodyElse(speaker, request.query.as);
    checkOrigin(request, parts.origins, speaker.via === "cookie");
    const process = await processBySlug(parts.store.read, String(request.query.process ?? ""));
    await authorise(parts.store.read, speaker.actor, "read_workspace", { process: process.id }, now);
    return { person: speaker.actor.id, session: speaker.session, process: process.id };
  };

  parts.bus.listen((announcement) => {
    announced.add(announcement);
    const { heard } = announced;
    const topics = [...announcement.topics];
    const message = JSON.stringify({ kind: "changed", topics, heard } satisfies LiveMessage);
    for (const listener of listeners) {
      if (!isFor(announcement, listener)) continue;
      if (listener.socket.bufferedAmount > most) listener.socket.terminate();
      else listener.socket.send(message);
    }
  });

  app.addHook("onRequest", async (request, reply) => {
    if (request.url.startsWith("/api/")) reply.header(heardHeader, announced.heard);
  });

  app.get<Asked>(
    "/live",
    {
      websocket: true,
      schema: { hide: true },
      preValidation: async (request) => {
        const asOf = ended;
        const reader = await readerOf(request);
        if (open.isFull(reader.person)) throw new Refused("too_many_tries");
        readers.set(request, { ...reader, asOf });
      },
    },
    (socket, request) => {
      const reader = readers.get(request);
      if (!reader) return socket.terminate();
      forgetRequest(socket);
      open.add(socket, reader.person, false);
      const listener: Listener = { socket, ...reader };
      listeners.add(listener);
      let alive = true;
      let signs = 0;
      const askAgain = (): void => void readerOf(request).catch(() => socket.close(4401));
      const sign = (): void => {
        signs += 1;
        if (signs > mostSigns) socket.terminate();
      };
      const beats = (parts.beats ?? everyTenSeconds)(() => {
        if (!alive) return socket.terminate();
        alive = false;
        signs = 0;
        socket.ping();
        // A session or a role also ends by its date, which nobody announces.
        askAgain();
      });
      if (reader.asOf !== ended) askAgain();
      socket.on("pong", () => {
        alive = true;
        sign();
      });
      socket.on("ping", sign);
      socket.on("message", () => {
        socket.close(1008);
        sign();
      });
      socket.on("close", () => {
        beats.stop();
        listeners.delete(listener);
      });
      const missed = announced.since(String(request.query.heard ?? ""), reader);
      const { heard } = announced;
      socket.send(JSON.stringify({ kind: "hello", retryMs: 1000, heard, missed } satisfies LiveMessage));
    },
  );

  return {
    end({ person, session }) {
      ended += 1;
      for (const listener of listeners) {
        if (listener.person === person || listener.session === session) listener.socket.close(4401);
      }
    },
  };
}
