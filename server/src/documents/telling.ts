import * as Y from "yjs";
import { frames } from "./frames.js";
import type { Session } from "./session.js";
import type { Entry, Staged } from "./staging.js";

/** Durable words go to all but their authors: encoded once, in one write to each socket. */
function broadcast(sessions: Iterable<Session>, entries: readonly Entry[]): void {
  const encoded = entries.map(({ bytes }) => frames.update(bytes));
  const authors = new Set(entries.map(({ waiting }) => waiting?.session));
  const all = encoded.length === 1 ? (encoded[0] as Buffer) : Buffer.concat(encoded);
  for (const session of sessions) {
    if (session.state.kind === "opening") continue;
    if (!authors.has(session)) session.send(all);
    else if (entries.length > 1) {
      const others = encoded.filter((_frame, i) => entries[i]?.waiting?.session !== session);
      if (others.length > 0) session.send(Buffer.concat(others));
    }
  }
}

/** A room with so many listeners is told thirty times a second at most: no screen draws sooner. */
const pacedFrom = 10;
const everyMs = 33;

/**
 * When a room is told of durable words and of carets: at once, or, where many listen, together with all else that comes
 * within a moment of the last time. Writing to each socket costs more than all other work on what is told.
 */
export class Telling {
  readonly #sessions: ReadonlySet<Session>;
  readonly #presence: () => void;
  #untold: Entry[] = [];
  #last = Number.NEGATIVE_INFINITY;
  #timer: NodeJS.Timeout | null = null;

  constructor(sessions: ReadonlySet<Session>, presence: () => void) {
    this.#sessions = sessions;
    this.#presence = presence;
  }

  words(entries: readonly Entry[]): void {
    this.#untold.push(...entries);
    this.presence();
  }

  presence(): void {
    if (this.#timer !== null) return;
    const wait = this.#sessions.size < pacedFrom ? 0 : this.#last + everyMs - performance.now();
    if (wait <= 0) this.#tell();
    else this.#timer = setTimeout(() => this.#tell(), wait);
  }

  #tell(): void {
    const told = this.#untold;
    this.stop();
    this.#last = performance.now();
    if (told.length > 0) broadcast(this.#sessions, told);
    this.#presence();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#untold = [];
  }
}

/** What became of the messages of a durable batch: saved, asked once more, refused. */
export function tellFate(staged: Staged, doc: Y.Doc): void {
  const touched = new Set<Session>();
  for (const waiting of [...staged.durable, ...staged.entries.map((entry) => entry.waiting)]) {
    if (waiting === null) continue;
    waiting.session.durable(waiting);
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
