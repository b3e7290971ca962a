import {
  closeSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { JsonValue } from "@accord/shared/canonical";
import sodium from "libsodium-wrappers";
import type { Seals } from "../../ports/seals.js";

await sodium.ready;

const ending = ".key";
const nameShape = /^[\w-]{1,64}$/;

/** Sealed boxes of libsodium; each private key is a file of this folder, for its owner only. */
export function folderSeals(folder: string): Seals {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (of: string): string => {
    if (!nameShape.test(of)) throw new Error("Not the name of a thing.");
    return join(folder, of + ending);
  };
  const durably = (): void => sync(openSync(folder, "r"));
  return {
    make(of) {
      const { publicKey, privateKey } = sodium.crypto_box_keypair();
      overwrite(openSync(pathOf(of), "w", 0o600), privateKey);
      durably();
      sodium.memzero(privateKey);
      return sodium.to_hex(publicKey);
    },
    seal(to, value, size) {
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      if (bytes.length >= size) throw new Error("More than fits under a seal of this size.");
      return sodium.crypto_box_seal(sodium.pad(bytes, size), sodium.from_hex(to));
    },
    opener(of) {
      const privateKey = read(pathOf(of));
      if (privateKey === null) return null;
      const publicKey = sodium.crypto_scalarmult_base(privateKey);
      return (sealed) => {
        const padded = sodium.crypto_box_seal_open(sealed, publicKey, privateKey);
        const bytes = sodium.unpad(padded, padded.length);
        return JSON.parse(new TextDecoder().decode(bytes)) as JsonValue;
      };
    },
    destroy(of) {
      const path = pathOf(of);
      if (read(path) === null) return;
      overwrite(openSync(path, "r+"), new Uint8Array(sodium.crypto_box_SECRETKEYBYTES));
      rmSync(path, { force: true });
      durably();
    },
    all: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length)),
  };
}

function overwrite(file: number, bytes: Uint8Array): void {
  writeSync(file, bytes, 0, bytes.length, 0);
  ftruncateSync(file, bytes.length);
  sync(file);
}

function sync(file: number): void {
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A key that was cut short when it was made belongs to nothing: the opening it was for has not happened. */
function read(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
