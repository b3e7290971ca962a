import { accordSubprotocol, closeCodes } from "@accord/shared/protocol";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { Refused } from "../acts/refused.js";
import type { Documents, Reader } from "../documents/index.js";
import type { Clock } from "../ports/clock.js";
import type { Store } from "../ports/store.js";
import { checkOrigin } from "./origins.js";
import { OpenSockets } from "./sockets.js";
import { byHash, type Speaker, speakerOf } from "./speaker.js";
import type { Tickets } from "./tickets.js";
import { forgetRequest } from "./upgrades.js";

interface SyncDoorParts {
  readonly documents: Documents;
  readonly store: Store;
  readonly clock: Clock;
  readonly origins: ReadonlySet<string>;
  readonly tickets: Tickets;
}

interface Asked {
  Params: { document: string };
  /** `as`: whose page this is. */
  Querystring: { ticket?: string | string[]; as?: string | string[] };
}

/** /sync/<document>: who may not read gets the answer of what is not there, before an upgrade and before a room (T6-T8). */
export const syncDoor: FastifyPluginAsync<SyncDoorParts> = async (
  app,
  { documents, store, clock, origins, tickets },
) => {
  const open = new OpenSockets();
  const known = new WeakMap<FastifyRequest, { reader: Reader; right: "edit" | "read"; asOf: number }>();

  /** A ticket speaks alone: one that is no good is not helped by a cookie beside it. */
  const speakerAt = async (request: FastifyRequest<Asked>, now: string): Promise<Speaker | null> => {
    const { ticket } = request.query;
    if (ticket === undefined) return speakerOf(store.read, request, now);
    const issued = typeof ticket === "string" ? tickets.redeem(ticket, request.params.document, now) : null;
    return issued && byHash(store.read, issued, now);
  };

  app.get<Asked>(
    "/sync/:document",
    {
      websocket: true,
      schema: { hide: true },
      preValidation: async (request) => {
        const now = clock.now();
        const asOf = documents.changes;
        const speaker = await speakerAt(request, now);
        if (speaker === null) throw new Refused("not_signed_in");
        checkOrigin(request, origins, speaker.via === "cookie" && request.query.ticket === undefined);
        const reader = readerOf(speaker);
        const right = await documents.rightOf(reader.person, request.params.document);
        if (right === null) throw new Refused("not_found");
        if (open.isFull(reader.person)) throw new Refused("too_many_tries");
        known.set(request, { reader, right, asOf });
      },
    },
    (socket, request) => {
      const who = known.get(request);
      if (who === undefined) return socket.terminate();
      const accord = socket.protocol === accordSubprotocol;
      open.add(socket, who.reader.person, !accord && who.right === "edit");
      const { as } = request.query;
      forgetRequest(socket);
      // Somebody else has signed in at that browser since: their session is not the page's.
      if (as !== undefined && as !== who.reader.person) {
        socket.close(closeCodes.session_ended, "session_ended");
        return;
      }
      documents.connect(socket, { document: request.params.document, ...who, accord });
    },
  );
};

const readerOf = ({ actor, name, rightsVersion, session }: Speaker): Reader => ({
  person: actor.id,
  name,
  rightsVersion,
  session,
});
