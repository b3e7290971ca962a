import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import WebSocket from "ws";
import * as Y from "yjs";

const sync = 0;
const awareness = 1;
const saved = 100;
const patience = 30_000;
const emptyState = Uint8Array.of(0);
const nothing = Y.encodeStateAsUpdate(new Y.Doc());

/**
 * One socket of one person. It keeps no text of its own unless asked: a reader costs the generator as little as can be.
 * `target.dialect` is "y-websocket" or "hocuspocus" (each message opens with the document's name).
 */
export class Client {
  constructor(target, document, person) {
    this.target = target;
    this.document = document;
    this.onUpdate = () => {};
    this.onAwareness = () => {};
    this.largest = 0;
    const { url, dialect } = target;
    const headers = person?.token ? { authorization: `Bearer ${person.token}` } : {};
    const address = dialect === "hocuspocus" ? url : `${url}/${target.path ?? ""}${document}`;
    this.socket = new WebSocket(address, target.protocols ?? [], { headers, perMessageDeflate: false });
    this.socket.binaryType = "nodebuffer";
    this.failed = null;
    this.synced = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`${target.name}: ${document} was not synced`)),
        patience,
      );
      this.#synced = () => {
        clearTimeout(timer);
        resolve();
      };
      this.socket.on("error", (error) => reject(error));
      this.socket.on("close", (code, reason) => {
        clearTimeout(timer);
        this.failed = `${target.name} closed a socket: ${code} ${reason}`;
        reject(new Error(this.failed));
      });
    });
    this.synced.catch(() => undefined);
    this.socket.on("open", () => {
      if (dialect === "hocuspocus") {
        this.#send((encoder) => {
          encoding.writeVarUint(encoder, 2);
          encoding.writeVarUint(encoder, 0);
          encoding.writeVarString(encoder, "bench");
          encoding.writeVarString(encoder, "4.7.0");
        });
      }
      this.#sync(0, emptyState);
    });
    this.socket.on("message", (data) => this.#hear(data));
  }

  #synced;

  #send(write) {
    if (this.socket.readyState !== WebSocket.OPEN) return;
    const encoder = encoding.createEncoder();
    if (this.target.dialect === "hocuspocus") encoding.writeVarString(encoder, this.document);
    write(encoder);
    this.socket.send(encoding.toUint8Array(encoder));
  }

  #sync(kind, bytes) {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, sync);
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  #hear(data) {
    const decoder = decoding.createDecoder(data);
    if (this.target.dialect === "hocuspocus") decoding.readVarString(decoder);
    const type = decoding.readVarUint(decoder);
    if (type === sync || (type === 4 && this.target.dialect === "hocuspocus")) {
      const kind = decoding.readVarUint(decoder);
      const bytes = decoding.readVarUint8Array(decoder);
      if (kind === 0) {
        this.#sync(1, nothing);
        return;
      }
      this.largest = Math.max(this.largest, bytes.length);
      this.onUpdate(bytes);
      if (kind === 1) this.#synced();
    } else if (type === awareness) this.onAwareness(decoding.readVarUint8Array(decoder));
    else if (type === saved && this.target.protocols) this.saved = decoding.readVarUint(decoder);
  }

  update(bytes) {
    this.#sync(2, bytes);
  }

  present(client, clock, state) {
    this.#send((encoder) => {
      encoding.writeVarUint(encoder, awareness);
      const inner = encoding.createEncoder();
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, client);
      encoding.writeVarUint(inner, clock);
      encoding.writeVarString(inner, JSON.stringify(state));
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
    });
  }

  close() {
    this.socket.close();
  }
}

/** Whose clocks an update carries: [client, first, end] each. Keystrokes are read by hand, the rest by Yjs. */
export function spansOf(bytes) {
  if (bytes[0] === 1 && bytes[1] === 1) {
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = 2;
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const info = decoding.readUint8(decoder);
    if ((info & 31) === 4 && (info & 0xc0) !== 0) {
      for (const bit of [0x80, 0x40]) {
        if ((info & bit) === 0) continue;
        decoding.readVarUint(decoder);
        decoding.readVarUint(decoder);
      }
      return [[client, clock, clock + decoding.readVarString(decoder).length]];
    }
  }
  const ends = new Map();
  for (const { id, length } of Y.decodeUpdate(bytes).structs) {
    const known = ends.get(id.client);
    if (known) known[2] = id.clock + length;
    else ends.set(id.client, [id.client, id.clock, id.clock + length]);
  }
  return [...ends.values()];
}

/** [client, state] of everybody an awareness message tells of. */
export function statesOf(bytes) {
  const decoder = decoding.createDecoder(bytes);
  const states = [];
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    states.push([client, JSON.parse(decoding.readVarString(decoder))]);
  }
  return states;
}
