import { expect } from "@playwright/test";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { Somebody } from "./somebody.js";

/** Writes in a live text as a program of that person; resolves when another copy has every word. */
export async function writesIn(who: Somebody, document: string, write: (doc: Y.Doc) => void): Promise<void> {
  const own = await openedBy(who, document);
  write(own.doc);
  const other = await openedBy(who, document);
  const clocks = ({ doc }: typeof own) => Y.decodeStateVector(Y.encodeStateVector(doc));
  const missing = () =>
    [...clocks(own)].filter(([client, clock]) => (clocks(other).get(client) ?? 0) < clock).length;
  await expect.poll(missing, { message: "writers with words that the server does not have" }).toBe(0);
  for (const { provider, doc } of [own, other]) {
    provider.destroy();
    doc.destroy();
  }
}

async function openedBy(who: Somebody, document: string) {
  const headers = { cookie: who.cookie, origin: who.url };
  class Signed extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      // Node's own WebSocket takes headers here; its type is the browsers'.
      super(address, { protocols: protocols ?? [], headers } as never);
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${who.url.replace(/^http/, "ws")}/sync`, document, doc, {
    WebSocketPolyfill: Signed as never,
    disableBc: true,
  });
  await expect.poll(() => provider.synced, { message: `the text as ${who.name} has it` }).toBe(true);
  return { doc, provider };
}
