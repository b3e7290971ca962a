import { EventEmitter } from "node:events";
import { accordSubprotocol, syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import type { Reader } from "../access.js";

/** A socket without a wire: what the server writes is heard at once, and what is said reaches it in this turn. */
export class LoopSocket extends EventEmitter {
  readonly OPEN = 1;
  readonly protocol = accordSubprotocol;
  readyState = 1;
  isPaused = false;
  code: number | null = null;
  readonly _socket = {
    writableLength: 0,
    write: (frames: Buffer, written?: () => void): void => {
      for (const payload of payloadsOf(frames)) this.heard(payload);
      if (written) queueMicrotask(written);
    },
  };
  heard: (payload: Uint8Array) => void = () => undefined;

  say(frame: Uint8Array): void {
    if (this.readyState === 1) this.emit("message", Buffer.from(frame), true);
  }
  close(code = 1005): void {
    if (this.readyState !== 1) return;
    this.readyState = 3;
    this.code = code;
    queueMicrotask(() => this.emit("close", code));
  }
  terminate(): void {
    this.close(1006);
  }
  ping(): void {
    this.emit("pong");
  }
  pause(): void {
    this.isPaused = true;
  }
  resume(): void {
    this.isPaused = false;
  }
  get asSocket(): WebSocket {
    return this as unknown as WebSocket;
  }
}

export const readerOf = (person: string, session = person): Reader => ({
  person,
  name: `${person} Example`,
  rightsVersion: 1,
  session,
});

/** What stands in whole frames of a server. */
function* payloadsOf(frames: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < frames.length; ) {
    const said = (frames[at + 1] as number) & 127;
    const [head, length] =
      said < 126
        ? [2, said]
        : said === 126
          ? [4, frames.readUInt16BE(at + 2)]
          : [10, Number(frames.readBigUInt64BE(at + 2))];
    yield frames.subarray(at + head, at + head + length);
    at += head + length;
  }
}

export function syncFrame(kind: 0 | 1 | 2, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, syncMessage.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** Somebody who types and does nothing else: every edit goes out, everything that comes is applied. */
export function honest(doc = new Y.Doc()) {
  const socket = new LoopSocket();
  const person = { socket, doc, sent: 0, saved: 0, greeted: false };
  const send = (kind: 0 | 1 | 2, bytes: Uint8Array): void => {
    if (kind !== 0) person.sent++;
    socket.say(syncFrame(kind, bytes));
  };
  socket.heard = (payload) => {
    const decoder = decoding.createDecoder(payload);
    const type = decoding.readVarUint(decoder);
    if (type === syncMessage.saved) person.saved = decoding.readVarUint(decoder);
    if (type !== syncMessage.sync) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind !== 0) return Y.applyUpdate(doc, bytes, socket);
    person.greeted = true;
    queueMicrotask(() => {
      send(0, Y.encodeStateVector(doc));
      send(1, Y.encodeStateAsUpdate(doc, bytes));
    });
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send(2, update);
  });
  return person;
}
