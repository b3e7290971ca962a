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

/** In a room with so many sockets, writing to all of them takes longer than committing what is told. */
const manyFrom = 50;
/** So many are written to in a millisecond that is waited, and it is never waited for longer. */
const perMs = 10;
const longestMs = 25;

/** Where many listen, durable words that come within a moment are told together, with one write to each socket. */
export class Telling {
  readonly #sessions: ReadonlySet<Session>;
  #untold: Entry[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(sessions: ReadonlySet<Session>) {
    this.#sessions = sessions;
  }

  tell(entries: readonly Entry[]): void {
    const { size } = this.#sessions;
    this.#untold.push(...entries);
    if (this.#timer !== null) return;
    if (size < manyFrom) this.#tellAll();
    else this.#timer = setTimeout(() => this.#tellAll(), Math.min(size / perMs, longestMs));
  }

  #tellAll(): void {
    const told = this.#untold;
    this.stop();
    broadcast(this.#sessions, told);
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
