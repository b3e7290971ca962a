import type { Db } from "./store.js";

export interface SearchEntry {
  readonly process: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** Full-text search: folded and segmented, so Chinese words, Arabic, Hebrew, accents and prefixes are found. */
export interface Search {
  /** Put or replace; in the transaction of the act that changed the thing. */
  index(tx: Db, entry: SearchEntry): Promise<void>;
  /** Many of one process and kind, each at most once, in a few statements. */
  indexAll(tx: Db, entries: readonly SearchEntry[]): Promise<void>;
  remove(tx: Db, process: string, kind: string, id: string): Promise<void>;
  removeAll(tx: Db, process: string, kind: string, ids: readonly string[]): Promise<void>;
  /** All that stands under one process stands under the other from now on; its words are not read again. */
  move(tx: Db, from: string, to: string): Promise<void>;
  /** Ids of the things that match every word, best first. Syntax in `words` is text, never operators. */
  query(db: Db, asked: { process: string; kind: string; words: string; limit: number }): Promise<string[]>;
  /** Ids of all of them, in no order: for who orders or counts them otherwise. */
  all(db: Db, asked: { process: string; kind: string; words: string }): Promise<string[]>;
}
