import { syncMessage } from "@accord/shared/protocol";
import * as encoding from "lib0/encoding";

/** Messages to clients, each already a whole websocket frame: encoded once, written to every socket as it is. */
function framed(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder();
  write(encoder);
  return frameOf(encoding.toUint8Array(encoder));
}

/** An unmasked final binary frame, as servers send them (RFC 6455, 5.2). */
function frameOf(...parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  const frame = Buffer.allocUnsafe(headOf(length) + length);
  let at = writeHead(frame, 0, length);
  for (const part of parts) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
}

const headOf = (length: number): number => (length < 126 ? 2 : length < 65_536 ? 4 : 10);

/** Gives where the payload begins. */
function writeHead(frame: Buffer, at: number, length: number): number {
  const head = headOf(length);
  frame[at] = 0x82;
  frame[at + 1] = head === 2 ? length : head === 4 ? 126 : 127;
  if (head === 4) frame.writeUInt16BE(length, at + 2);
  else if (head === 10) frame.writeBigUInt64BE(BigInt(length), at + 2);
  return at + head;
}

/** The length of a number as lib0 writes it, seven bits a byte. */
function bytesOf(number: number): number {
  let bytes = 1;
  for (let rest = number; rest > 127; rest = Math.floor(rest / 128)) bytes++;
  return bytes;
}

const sync = (kind: 0 | 1 | 2, bytes: Uint8Array): Buffer =>
  framed((encoder) => {
    encoding.writeVarUint(encoder, syncMessage.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });

export const frames = {
  step1: (stateVector: Uint8Array) => sync(0, stateVector),
  step2: (update: Uint8Array) => sync(1, update),

  /** Each a frame of its own, one behind the other; `starts`: where each begins, and the end. */
  updates(all: readonly Uint8Array[]): { readonly bytes: Buffer; readonly starts: readonly number[] } {
    const starts = [0];
    let end = 0;
    for (const { length } of all) {
      const payload = 2 + bytesOf(length) + length;
      end += headOf(payload) + payload;
      starts.push(end);
    }
    const bytes = Buffer.allocUnsafe(end);
    for (const [i, update] of all.entries()) {
      let at = writeHead(bytes, starts[i] as number, 2 + bytesOf(update.length) + update.length);
      bytes[at++] = syncMessage.sync;
      bytes[at++] = 2;
      for (let rest = update.length; ; rest = Math.floor(rest / 128)) {
        bytes[at++] = rest > 127 ? 128 | (rest % 128) : rest;
        if (rest <= 127) break;
      }
      bytes.set(update, at);
    }
    return { bytes, starts };
  },

  /** Of states that are encoded once each, whoever they are told to. */
  awareness(states: readonly Uint8Array[]): Buffer {
    const count = encoding.encode((encoder) => encoding.writeVarUint(encoder, states.length));
    const length = states.reduce((sum, state) => sum + state.length, count.length);
    const head = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, syncMessage.awareness);
      encoding.writeVarUint(encoder, length);
    });
    return frameOf(head, count, ...states);
  },

  /** One state of an awareness message. */
  state: ({ client, clock, json }: { client: number; clock: number; json: string }) =>
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }),

  saved: (count: number) =>
    framed((encoder) => {
      encoding.writeVarUint(encoder, syncMessage.saved);
      encoding.writeVarUint(encoder, count);
    }),

  refused: (reason: string) =>
    framed((encoder) => {
      encoding.writeVarUint(encoder, syncMessage.refused);
      encoding.writeVarString(encoder, reason);
    }),

  rights: (right: "edit" | "read", lock: string) =>
    framed((encoder) => {
      encoding.writeVarUint(encoder, syncMessage.rights);
      encoding.writeVarString(encoder, right);
      encoding.writeVarString(encoder, lock);
    }),

  retry: (ms: number) =>
    framed((encoder) => {
      encoding.writeVarUint(encoder, syncMessage.retry);
      encoding.writeVarUint(encoder, ms);
    }),
} as const;
