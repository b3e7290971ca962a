import { once } from "node:events";
import { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { duplexPair } from "node:stream";
import { syncMessage } from "@accord/shared/protocol";
import type { FastifyInstance } from "fastify";
import { WebSocketServer } from "ws";
import type { Documents } from "../documents/index.js";
import { forgetRequest } from "./upgrades.js";

const nobody = { person: "nobody", name: "", rightsVersion: 0, session: "" };
/** Frames as clients send them, masked with zeros: what is there, asked by who has nothing; and goodbye. */
const question = Buffer.from([0x82, 0x84, 0, 0, 0, 0, syncMessage.sync, 0, 1, 0]);
const goodbye = Buffer.from([0x88, 0x80, 0, 0, 0, 0]);
const patience = 2_000;

interface Parts {
  readonly http: FastifyInstance;
  readonly documents: Documents;
}

/**
 * Opens one text for nobody before anybody can come, over a line that leads nowhere: who comes first after a start
 * waits for no query to be planned and for no code to be read (SYNC-45).
 */
export async function rehearse({ http, documents }: Parts): Promise<void> {
  await http.inject({ url: "/sync/none", headers: { authorization: "Bearer nobody" } });
  const document = await documents.rehearse();
  if (document === null) return;
  const [client, server] = duplexPair();
  const doorway = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const request = new IncomingMessage(server as Socket);
  request.method = "GET";
  request.headers = {
    upgrade: "websocket",
    connection: "Upgrade",
    "sec-websocket-version": "13",
    "sec-websocket-key": Buffer.alloc(16).toString("base64"),
  };
  doorway.handleUpgrade(request, server, Buffer.alloc(0), (socket) => {
    forgetRequest(socket);
    // Nobody's right was asked: it would be none, and the door would close before anything is rehearsed.
    documents.connect(socket, {
      document,
      reader: nobody,
      right: "edit",
      asOf: documents.changes,
      accord: true,
    });
    client.write(question);
    client.write(goodbye);
  });
  client.resume();
  await once(client, "end", { signal: AbortSignal.timeout(patience) });
  client.end();
}
