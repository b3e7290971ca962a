import type { TextTemplate } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db, Store } from "../ports/store.js";
import type { DocumentAccess } from "./access.js";
import { admission } from "./admissions.js";
import { beatSession } from "./beats.js";
import { Bindings } from "./bindings.js";
import { frames } from "./frames.js";
import { hear } from "./hearing.js";
import { LiveText } from "./live-text.js";
import { Losses, type Suspicion } from "./losses.js";
import { Presence } from "./presence.js";
import type { Session, Waiting } from "./session.js";
import { sharedOut } from "./shares.js";
import { type Entry, Staged } from "./staging.js";
import { inOneWrite, Telling, tellFate } from "./telling.js";
import { type Counts, countsOf } from "./text.js";

export interface RoomParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly access: DocumentAccess;
  readonly now: () => string;
  readonly log: (error: unknown, about: string) => void;
  /** Has waiting messages: the writer comes for them. */
  readonly wake: (room: Room) => void;
  /** Has presence to tell at the end of this turn. */
  readonly stir: (room: Room) => void;
  /** Its words have changed. */
  readonly changed: (room: Room) => void;
  /** Somebody has deleted much of it. */
  readonly suspect: (room: Room, suspicion: Suspicion) => void;
  /** Cannot go on; the next who connects opens it anew from the journal. */
  readonly drop: (room: Room) => void;
}

/** One open document: the one place where its text lives, and the only writer of it. */
export class Room {
  readonly id: string;
  readonly journal: Journal;
  readonly sessions = new Set<Session>();
  readonly opened: Promise<void>;
  /** Bound after opening. */
  bindings!: Bindings;
  waiting: Waiting[] = [];
  staged: Staged | null = null;
  isOpen = false;
  /** An act wrote while this was opening: the writer reads what is new before anything else. */
  lagging = false;
  idleBeats = 0;
  readonly #parts: RoomParts;
  #presence!: Presence;
  readonly #text: LiveText;
  readonly #telling = new Telling(
    this.sessions,
    () => this.#presence.tell(this.sessions),
    () => this.waiting.length > 0 || this.staged !== null,
  );
  readonly #losses = new Losses();

  constructor(id: string, parts: RoomParts) {
    this.id = id;
    this.journal = parts.journal;
    this.#parts = parts;
    this.#text = new LiveText(id, parts.journal, parts.log);
    this.opened = this.#open();
    this.opened.catch(() => undefined);
  }

  async #open(): Promise<void> {
    const { read } = this.#parts.store;
    const bindings = await Bindings.load(read, this.id);
    await this.#text.open(read);
    this.bindings = bindings;
    this.#presence = new Presence(bindings, this.#parts.now);
    this.isOpen = true;
  }

  get doc(): Y.Doc {
    try {
      return this.#text.doc;
    } catch (error) {
      this.#parts.log(
        error,
        `document ${this.id}: its head could not be replayed; nothing was written to it`,
      );
      this.#parts.drop(this);
      throw error;
    }
  }

  get template(): TextTemplate {
    return this.#text.template;
  }

  get counts(): Counts {
    return this.#text.counts;
  }

  get unmerged(): number {
    return this.#text.unmerged;
  }

  get wantsHead(): boolean {
    return this.#text.wantsHead;
  }

  /** Old updates wait to be packed, and now is the moment; asked once a beat. */
  get wantsPacking(): boolean {
    return this.#text.unpacked.isDue();
  }

  close(): void {
    this.isOpen = false;
    this.#telling.stop();
    this.#text.close();
  }

  get idle(): boolean {
    return this.isOpen && this.sessions.size === 0 && this.waiting.length === 0 && this.staged === null;
  }

  /** Greets a socket whose right has just been asked. */
  greet(session: Session, right: "edit" | "read", lock: string): void {
    session.become(right === "edit" ? { kind: "syncing", asked: false } : { kind: "reading", lock });
    if (right === "edit") this.#ask(session);
    const others = this.#presence.frameFor(session);
    if (others) session.send(others);
  }

  /** A right that has changed while the socket was open. */
  setRight(session: Session, right: "edit" | "read", lock: string): void {
    if (right === "read") session.become({ kind: "reading", lock });
    else if (session.state.kind === "reading") {
      session.become({ kind: "syncing", asked: false });
      this.#ask(session);
    }
  }

  #ask(session: Session): void {
    if (session.mayWrite) session.send(frames.step1(this.#text.vector()));
  }

  leave(session: Session): void {
    if (!this.sessions.delete(session)) return;
    session.become({ kind: "closed" });
    if (!this.isOpen) return;
    this.#presence.leave(session);
    this.#parts.stir(this);
  }

  /** One frame of a client. What it types waits for the writer; nothing is applied here. */
  hear(session: Session, data: Uint8Array): void {
    hear(session, data, {
      presence: this.#presence,
      stir: () => this.#parts.stir(this),
      asked: (stateVector) => this.#text.answers.answer(session, () => this.doc, stateVector),
      typed: (bytes, isStep2) => {
        if (isStep2 && session.hasNothing(bytes)) return;
        // Where it can't be made, this room ends here and not in a batch with others.
        void this.doc;
        this.waiting.push(session.receive(bytes, isStep2));
        this.#parts.wake(this);
      },
    });
  }

  /**
   * Called first in every transaction that touches this text. What an earlier one has staged is in the journal by
   * now, or it was rolled back; only where this is still the same transaction does it stay open.
   */
  async resolve(tx: Db): Promise<void> {
    const { staged } = this;
    if (staged === null) return;
    const [first] = staged.entries;
    if (first === undefined || !(await this.#stands(tx, first))) this.putBack(staged);
    else if (await this.#stands(this.#parts.store.read, first)) this.commit(staged);
  }

  async #stands(db: Db, entry: Entry): Promise<boolean> {
    return (await this.journal.last(db, this.id)) >= entry.seq;
  }

  /** In the writer's own transaction, where all rows that can be seen are committed. */
  async catchUp(tx: Db): Promise<void> {
    await this.resolve(tx);
    if (!this.lagging) return;
    this.lagging = false;
    const missed = new Staged(this);
    for await (const { seq, bytes } of this.journal.since(tx, this.id, this.#text.seq)) {
      missed.entries.push({ seq, bytes: Uint8Array.from(bytes), waiting: null });
    }
    await this.bindings.learn(tx);
    if (!this.isOpen) return;
    this.staged = missed;
    this.commit(missed);
  }

  /**
   * Checks and appends what waits, in the caller's transaction: all of it, or of each connection so many. Only the
   * writer's own transaction remembers who was admitted.
   */
  async writeWaiting(tx: Db, admit = admission, mostOfEach = Number.POSITIVE_INFINITY): Promise<Staged> {
    this.staged ??= new Staged(this);
    const { staged } = this;
    const [messages, later] = sharedOut(this.waiting, mostOfEach);
    this.waiting = later;
    await staged.take(tx, messages, admit, this.#parts.access, this.#parts.now());
    return staged;
  }

  /** The transaction is durable: apply, broadcast, tell who is saved and who is refused. */
  commit(staged: Staged): void {
    if (this.staged !== staged) return;
    this.staged = null;
    this.bindings.saved(staged.bindings);
    if (staged.isWordless) return;
    try {
      const suspicions = this.#suspicions(staged);
      this.#text.apply(staged.entries, this);
      for (const one of suspicions) this.#parts.suspect(this, one);
    } catch (error) {
      const seqs = staged.entries.map(({ seq }) => seq).join(", ");
      this.#parts.log(
        error,
        `document ${this.id}: could not apply one of the updates ${seqs}; opened again from the journal`,
      );
      this.#parts.drop(this);
      return;
    }
    const { length } = staged.entries;
    if (length > 0) this.#parts.changed(this);
    inOneWrite(this.sessions, () => {
      if (length > 0) this.#telling.words(staged.entries);
      tellFate(staged, this.doc);
    });
  }

  /** Before they are applied. */
  #suspicions(staged: Staged): Suspicion[] {
    return staged.entries.flatMap(({ waiting, deletes }) => {
      if (waiting === null || !deletes?.clients.size) return [];
      const { person } = waiting.session.reader;
      const now = Date.parse(this.#parts.now());
      return this.#losses.note(person, deletes, this.doc, this.#text.seq, now) ?? [];
    });
  }

  /** The transaction was rolled back: its messages wait again, before all others. */
  putBack(staged: Staged): void {
    if (this.staged !== staged) return;
    this.staged = null;
    staged.giveBackTrials();
    const back = new Set(staged.all);
    for (const { session } of back) session.held = session.held.filter((held) => !back.has(held));
    this.waiting = [...back, ...this.waiting];
    if (!staged.isWordless) Object.assign(this.counts, countsOf(this.doc));
    if (this.waiting.length > 0) this.#parts.wake(this);
  }

  noteRefusal(session: Session, reason: string, why: string): void {
    this.#parts.log(
      null,
      `document ${this.id}: refused words of ${session.reader.person}: ${reason}, ${why}`,
    );
  }

  tellPresence(): void {
    if (this.isOpen && this.#presence.changed) this.#telling.carets();
  }

  /** A second has passed. */
  beat(): void {
    this.idleBeats = this.sessions.size === 0 ? this.idleBeats + 1 : 0;
    for (const session of this.sessions) {
      beatSession(session);
      try {
        if (!this.isOpen) continue;
        this.#presence.beat(session);
      } catch {
        session.refuse("shape");
      }
    }
    if (!this.isOpen) return;
    if (this.#presence.changed) this.#parts.stir(this);
    if (this.bindings.waiting && this.#mayBeWritten) this.#parts.wake(this);
  }

  /** Ids of those who only read are kept with the next words. */
  get #mayBeWritten(): boolean {
    return [...this.sessions].some((session) => session.mayWrite);
  }

  /** See LiveText; not while words are on their way, nor once it was given up for words that did not fit. */
  async writeHead(tx: Db): Promise<void> {
    await this.resolve(tx);
    if (this.isOpen && this.staged === null) await this.#text.writeHead(tx);
  }
}
