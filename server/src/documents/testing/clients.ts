import { accordSubprotocol, syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { until } from "./desk.js";

type Headers = Record<string, string>;

/** The y-websocket package as it comes, for one person. */
export function typist(
  port: number,
  document: string,
  name: string,
  options: { doc?: Y.Doc; connect?: boolean; accord?: boolean } = {},
) {
  const doc = options.doc ?? new Y.Doc();
  const headers: Headers = { authorization: `Bearer ${name}` };
  class Polyfill extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers });
    }
  }
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, document, doc, {
    WebSocketPolyfill: Polyfill as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: options.connect ?? true,
    maxBackoffTime: 200,
    ...(options.accord ? { protocols: [accordSubprotocol] } : {}),
  });
  const closes: number[] = [];
  const saved: number[] = [];
  provider.on("connection-close", (event) => {
    if (event !== null) closes.push(event.code);
  });
  const quiet = (
    _encoder: encoding.Encoder,
    decoder: decoding.Decoder,
    _provider: unknown,
    _emit: boolean,
    type: number,
  ) => {
    if (type === syncMessage.saved) saved.push(decoding.readVarUint(decoder));
  };
  for (const type of [syncMessage.saved, syncMessage.refused, syncMessage.rights, syncMessage.retry]) {
    (provider.messageHandlers as unknown[])[type] = quiet;
  }
  return {
    doc,
    provider,
    closes,
    saved,
    synced: () =>
      until(
        () => provider.synced,
        () => `${name} is not synced`,
      ),
    text: () => textOf(doc),
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** The first paragraph's text of a rich field, made where it is not there. */
export function paragraph(doc: Y.Doc, root = "problem"): Y.XmlText {
  const fragment = doc.getXmlFragment(root);
  if (fragment.length === 0) {
    doc.transact(() => {
      const element = new Y.XmlElement("paragraph");
      element.insert(0, [new Y.XmlText()]);
      fragment.insert(0, [element]);
    });
  }
  return (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

export const textOf = (doc: Y.Doc, root = "problem"): string => doc.getXmlFragment(root).toString();

interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: unknown;
}

export function presenceBytes(entries: readonly PresenceEntry[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
}

/** A socket that says what it is told to, good or bad. */
export async function rawClient(
  port: number,
  document: string,
  name: string | null,
  options: { accord?: boolean; headers?: Headers; doc?: Y.Doc } = {},
) {
  const headers = { ...(name === null ? {} : { authorization: `Bearer ${name}` }), ...options.headers };
  const socket = new WebSocket(
    `ws://127.0.0.1:${port}/sync/${document}`,
    options.accord === false ? [] : [accordSubprotocol],
    { headers },
  );
  const told: { type: number; decoder: decoding.Decoder }[] = [];
  const client = {
    socket,
    told,
    status: null as number | null,
    code: null as number | null,
    saved: 0,
    refused: null as string | null,
    rights: null as string | null,
    lock: null as string | null,
    retry: null as number | null,
    step1s: 0,
    /** Answers with words to a step 1 of ours. */
    step2s: 0,
    /** What the server says it has. */
    vector: null as Uint8Array | null,
    doc: options.doc ?? new Y.Doc(),
    awareness: new Map<number, { clock: number; state: Record<string, unknown> | null }>(),
    send(...parts: ((encoder: encoding.Encoder) => void)[]) {
      const encoder = encoding.createEncoder();
      for (const part of parts) part(encoder);
      socket.send(encoding.toUint8Array(encoder));
    },
    sync(kind: 0 | 1 | 2, bytes: Uint8Array) {
      client.send(
        (encoder) => encoding.writeVarUint(encoder, syncMessage.sync),
        (encoder) => encoding.writeVarUint(encoder, kind),
        (encoder) => encoding.writeVarUint8Array(encoder, bytes),
      );
    },
    update: (bytes: Uint8Array) => client.sync(2, bytes),
    step2: (bytes: Uint8Array = new Uint8Array([0, 0])) => client.sync(1, bytes),
    presence(entries: readonly PresenceEntry[]) {
      client.send(
        (encoder) => encoding.writeVarUint(encoder, syncMessage.awareness),
        (encoder) => encoding.writeVarUint8Array(encoder, presenceBytes(entries)),
      );
    },
    isSaved: (count: number) =>
      until(
        () => client.saved >= count,
        () => `saved ${client.saved} of ${count}, refused ${client.refused}`,
      ),
    isRefused: (reason: string) =>
      until(
        () => client.refused === reason && client.code !== null,
        () => `refused ${client.refused} ${client.code}, not ${reason}`,
      ),
    close: () => socket.terminate(),
  };
  socket.on("message", (data: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(data));
    const type = decoding.readVarUint(decoder);
    if (type === syncMessage.sync) {
      const kind = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (kind === 0) {
        client.step1s++;
        client.vector = bytes;
      } else Y.applyUpdate(client.doc, bytes);
      if (kind === 1) client.step2s++;
    } else if (type === syncMessage.saved) client.saved = decoding.readVarUint(decoder);
    else if (type === syncMessage.refused) client.refused = decoding.readVarString(decoder);
    else if (type === syncMessage.retry) client.retry = decoding.readVarUint(decoder);
    else if (type === syncMessage.rights) {
      client.rights = decoding.readVarString(decoder);
      client.lock = decoding.readVarString(decoder);
    } else if (type === syncMessage.awareness) {
      const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let left = decoding.readVarUint(inner); left > 0; left--) {
        const id = decoding.readVarUint(inner);
        const clock = decoding.readVarUint(inner);
        client.awareness.set(id, { clock, state: JSON.parse(decoding.readVarString(inner)) });
      }
    }
    told.push({ type, decoder });
  });
  socket.on("close", (code) => {
    client.code = code;
  });
  await new Promise<void>((resolve) => {
    socket.on("open", resolve);
    socket.on("unexpected-response", (_request, response) => {
      client.status = response.statusCode ?? null;
      response.destroy();
      resolve();
    });
    socket.on("error", () => resolve());
  });
  return client;
}

/** The updates that an edit of this document makes. */
export function updatesOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  edit(doc);
  doc.off("update", keep);
  return updates;
}
