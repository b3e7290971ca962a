import { promisify } from "node:util";
import { crc32, deflate, inflateSync } from "node:zlib";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { DamagedArchive, type Head, type StoredUpdate } from "../../ports/journal.js";

const squeeze = promisify(deflate);

/** Compressed away from the event loop; zlib's own sum at the end of it finds what has changed. */
export const compressed = (bytes: Uint8Array): Promise<Uint8Array> => squeeze(bytes);

export function uncompressed(bytes: Uint8Array, what: string): Uint8Array {
  try {
    return inflateSync(bytes);
  } catch (error) {
    throw new DamagedArchive(`${what} can't be read: ${error instanceof Error ? error.message : "damaged"}.`);
  }
}

/** Updates of one document side by side, each as it was stored. */
export function written(updates: readonly StoredUpdate[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, updates.length);
  for (const { seq, person, act, at, bytes } of updates) {
    encoding.writeVarUint(encoder, seq);
    encoding.writeAny(encoder, person);
    encoding.writeAny(encoder, act);
    encoding.writeVarString(encoder, at);
    encoding.writeVarUint8Array(encoder, bytes);
  }
  return encoding.toUint8Array(encoder);
}

export function read(bytes: Uint8Array): StoredUpdate[] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: decoding.readVarUint(decoder),
    person: decoding.readAny(decoder) as string | null,
    act: decoding.readAny(decoder) as string | null,
    at: decoding.readVarString(decoder),
    bytes: decoding.readVarUint8Array(decoder),
  }));
}

export const sumOf = ({ seq, person, act, at, bytes }: StoredUpdate): number =>
  crc32(bytes, crc32(`${seq} ${person ?? ""} ${act ?? ""} ${at}`));

export function sumOfHead({ seq, bytes, vector }: Head): number {
  const sum = crc32(bytes, seq);
  return vector === null ? sum : crc32(vector, sum);
}
