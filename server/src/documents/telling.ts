import * as Y from "yjs";
import { frames } from "./frames.js";
import { caretsWithWordsMs, hasMany } from "./pace.js";
import { partsOf, type Session } from "./session.js";
import type { Entry, Staged } from "./staging.js";

/** Durable words go to all but their authors: encoded once, in one write to each socket. */
function broadcast(sessions: Iterable<Session>, entries: readonly Entry[]): void {
  const { bytes, starts } = frames.updates(entries.map((entry) => entry.bytes));
  const authors = new Set(entries.map(({ waiting }) => waiting?.session));
  const othersThan = (author: Session): Buffer => {
    const parts: Buffer[] = [];
    let from = 0;
    for (const [i, { waiting }] of entries.entries()) {
      if (waiting?.session !== author) continue;
      if ((starts[i] as number) > from) parts.push(bytes.subarray(from, starts[i]));
      from = starts[i + 1] as number;
    }
    return Buffer.concat([...parts, bytes.subarray(from)]);
  };
  for (const session of sessions) {
    if (session.state.kind === "opening") continue;
    const told = authors.has(session) ? othersThan(session) : bytes;
    if (told.length > 0) session.send(told);
  }
}

/** A room is told of durable words at once, and with them of carets; of carets alone at once, unless words wait to be told to many. */
export class Telling {
  readonly #sessions: ReadonlySet<Session>;
  readonly #carets: () => void;
  readonly #wordsWait: () => boolean;
  #last = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  /** `wordsWait`: some are about to be told, and carets go with them. */
  constructor(sessions: ReadonlySet<Session>, carets: () => void, wordsWait: () => boolean) {
    this.#sessions = sessions;
    this.#carets = carets;
    this.#wordsWait = wordsWait;
  }

  words(entries: readonly Entry[]): void {
    broadcast(this.#sessions, entries);
    this.#tellCarets();
  }

  carets(): void {
    if (this.#timer !== null) return;
    const hasToWait = hasMany(this.#sessions) && this.#wordsWait();
    const wait = hasToWait ? this.#last + caretsWithWordsMs - performance.now() : 0;
    if (wait <= 0) this.#tellCarets();
    else this.#timer = setTimeout(() => this.#tellCarets(), wait);
  }

  #tellCarets(): void {
    this.stop();
    this.#last = performance.now();
    this.#carets();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

/** All that `tell` sends goes out in one write to each socket. */
export function inOneWrite(sessions: Iterable<Session>, tell: () => void): void {
  const all = [...sessions];
  for (const session of all) session.gather();
  try {
    tell();
  } finally {
    for (const session of all) session.release();
  }
}

/** What became of the messages of a durable batch: saved, asked once more, refused. */
export function tellFate(staged: Staged, doc: Y.Doc): void {
  const touched = new Set<Session>();
  for (const waiting of [...staged.durable, ...staged.entries.map((entry) => entry.waiting)]) {
    if (waiting === null) continue;
    for (const part of partsOf(waiting)) waiting.session.durable(part);
    touched.add(waiting.session);
  }
  for (const session of touched) session.tellSaved();
  for (const session of staged.synced) {
    if (session.state.kind === "syncing") session.become({ kind: "writing", asked: session.state.asked });
  }
  for (const session of staged.gaps) {
    if (!session.mayWrite) continue;
    session.become({ kind: "syncing", asked: true });
    session.send(frames.step1(Y.encodeStateVector(doc)));
  }
  for (const [session, reason] of staged.refused) {
    if (reason === "changed") session.close("restarting", 0);
    else session.refuse(reason);
  }
}
