import type { Readable } from "node:stream";

/** Attachments under random names: temp, fsync, rename, fsync of the folder. A name never comes from outside. */
export interface Files {
  put(bytes: Uint8Array): Promise<{ key: string; sha256: string }>;
  get(key: string): Promise<Uint8Array | null>;
  /** The same to be sent on piece by piece, as fast as it is read. */
  open(key: string): Promise<{ readonly bytes: number; readonly stream: Readable } | null>;
  remove(key: string): Promise<void>;
}
