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
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = 0x82;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = head;
  for (const part of parts) {
    frame.set(part, at);
    at += part.length;
  }
  return frame;
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
  update: (update: Uint8Array) => sync(2, update),

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
