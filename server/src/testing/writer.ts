import type { AddressInfo } from "node:net";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { hashOfSecret, sessionCookie } from "../doors/speaker.js";
import { session } from "../ports/tables/index.js";
import { origin, start, type TestHouse } from "./house.js";

const open: WebsocketProvider[] = [];
let seated = 0;

/** A plain y-websocket client on a real socket, signed in as that person. */
export async function openWriter(
  house: TestHouse,
  who: string,
  document: string,
): Promise<{ doc: Y.Doc; provider: WebsocketProvider }> {
  if (!house.app.http.server.listening) await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = house.app.http.server.address() as AddressInfo;
  const secret = `secret-of-${who}-${seated++}`;
  await house.store.transact(async (tx) => {
    await tx.insert(session).values({
      hash: hashOfSecret(secret),
      person: house.people[who] ?? "",
      createdAt: start,
      expiresAt: "2036-01-01T00:00:00.000Z",
    });
  });
  class Signed extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers: { cookie: `${sessionCookie}=${secret}`, origin } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, document, doc, {
    WebSocketPolyfill: Signed as never,
    disableBc: true,
  });
  open.push(provider);
  return { doc, provider };
}

export function closeWriters(): void {
  for (const provider of open.splice(0)) provider.destroy();
}
