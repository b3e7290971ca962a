import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { canonicalJson } from "./canonical-json.js";

export function sha256Hex(data: Uint8Array | string): string {
  return bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));
}

/** Tag and canonical JSON, each after its length in four bytes: no two pairs give the same bytes. */
export function hashOf(domainTag: string, value: unknown): string {
  return sha256Hex(concatBytes(lengthFirst(domainTag), lengthFirst(canonicalJson(value))));
}

function lengthFirst(text: string): Uint8Array {
  const bytes = utf8ToBytes(text);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concatBytes(length, bytes);
}
