/** Attachments under random names: temp, fsync, rename, fsync of the folder. A name never comes from outside. */
export interface Files {
  put(bytes: Uint8Array): Promise<{ key: string; sha256: string }>;
  get(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
}
