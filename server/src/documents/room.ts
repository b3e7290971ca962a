import type { TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db, Store } from "../ports/store.js";
import type { DocumentAccess } from "./access.js";
import { admission } from "./admissions.js";
import { Answers } from "./answers.js";
import { beatSession } from "./beats.js";
import { wrongWayIn } from "./between.js";
import { Bindings } from "./bindings.js";
import { frames } from "./frames.js";
import { hear } from "./hearing.js";
import { Losses, type Suspicion } from "./losses.js";
import { Presence } from "./presence.js";
import type { Session, Waiting } from "./session.js";
import { sharedOut } from "./shares.js";
import { type Entry, Staged } from "./staging.js";
import { inOneWrite, Telling, tellFate } from "./telling.js";
import { assertWhole, type Counts, countsOf, replayed, type StoredText, storedText } from "./text.js";
import { Unpacked } from "./unpacked.js";

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

/** A head is written when this many updates, and this share of the text's pieces, came after the last one. */
const headAfter = { updates: 500, shareOfPieces: 1 / 8 };

/** From here on asking what a newcomer has waits until it has the text. */
const longFrom = 64 * 1024;

/** One open document: the one place where its text lives, and the only writer of it. */
export class Room {
  readonly id: string;
  readonly journal: Journal;
  readonly sessions = new Set<Session>();
  readonly opened: Promise<void>;
  /** Bound after opening. */
  template!: TextTemplate;
  bindings!: Bindings;
  /** Bound with the document. */
  counts!: Counts;
  waiting: Waiting[] = [];
  staged: Staged | null = null;
  isOpen = false;
  /** An act wrote while this was opening: the writer reads what is new before anything else. */
  lagging = false;
  idleBeats = 0;
  readonly #parts: RoomParts;
  #presence!: Presence;
  #stored: StoredText | null = null;
  #doc: Y.Doc | null = null;
  #seq = 0;
  #sinceHead = 0;
  #headAfter = headAfter.updates;
  readonly unpacked = new Unpacked();
  readonly #telling = new Telling(
    this.sessions,
    () => this.#presence.tell(this.sessions),
    () => this.waiting.length > 0 || this.staged !== null,
  );
  readonly #answers = new Answers();
  readonly #losses = new Losses();

  constructor(id: string, parts: RoomParts) {
    this.id = id;
    this.journal = parts.journal;
    this.#parts = parts;
    this.opened = this.#open();
    this.opened.catch(() => undefined);
  }

  async #open(): Promise<void> {
    const { read } = this.#parts.store;
    const bindings = await Bindings.load(read, this.id);
    const stored = await storedText(read, this.journal, this.id);
    this.template = stored.template;
    this.#seq = stored.seq;
    this.#sinceHead = stored.sinceHead;
    this.unpacked.add(stored.seq);
    this.#stored = stored;
    if (stored.whole) this.#answers.keep(stored.whole);
    else this.#live(stored);
    this.bindings = bindings;
    this.#presence = new Presence(bindings, this.#parts.now);
    this.isOpen = true;
  }

  /** A head is served as it lies; a document is made of it when something is to be written, or compared with it. */
  get doc(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    if (this.#stored === null) throw new Error(`document ${this.id} is not open`);
    try {
      return this.#live(this.#stored);
    } catch (error) {
      this.#parts.log(
        error,
        `document ${this.id}: its head could not be replayed; nothing was written to it`,
      );
      this.#parts.drop(this);
      throw error;
    }
  }

  #live(stored: StoredText): Y.Doc {
    const doc = replayed(stored);
    const wrong = wrongWayIn(doc).length;
    if (wrong > 0)
      this.#parts.log(
        null,
        `document ${this.id}: ${wrong} pieces from before 22 November 2026 stand between the wrong neighbours; pages may show these words in other places (decision 0012)`,
      );
    this.#stored = null;
    this.#doc = doc;
    this.#headAfter = headAfterFor(doc);
    this.counts = countsOf(doc);
    return doc;
  }

  close(): void {
    this.isOpen = false;
    this.#telling.stop();
    this.#stored = null;
    this.#doc?.destroy();
  }

  get idle(): boolean {
    return this.isOpen && this.sessions.size === 0 && this.waiting.length === 0 && this.staged === null;
  }

  get wantsHead(): boolean {
    return this.#sinceHead > this.#headAfter;
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

  /** What it has is asked for after it has been given a long stored text: the question takes as long as the text is. */
  #ask(session: Session, now = (this.#stored?.whole?.length ?? 0) < longFrom): void {
    session.isToBeAsked = !now;
    if (!now || !session.mayWrite) return;
    const whole = this.#stored?.whole;
    session.send(frames.step1(whole ? Y.encodeStateVectorFromUpdate(whole) : Y.encodeStateVector(this.doc)));
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
      asked: (stateVector) =>
        this.#answers.answer(
          session,
          () => this.doc,
          stateVector,
          () => {
            if (session.isToBeAsked && this.isOpen) this.#ask(session, true);
          },
        ),
      typed: (bytes, isStep2) => {
        if (isStep2 && session.hasNothing(bytes)) return;
        // Where it can't be made, this room ends here and not in a batch with others.
        this.#doc ??= this.doc;
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
    for await (const { seq, bytes } of this.journal.since(tx, this.id, this.#seq)) {
      missed.entries.push({ seq, bytes: Uint8Array.from(bytes), waiting: null });
    }
    this.bindings = await Bindings.load(tx, this.id);
    this.#presence.use(this.bindings);
    this.staged = missed;
    this.commit(missed);
  }

  /**
   * Checks and appends what waits, in the caller's transaction: all of it, or of each connection so many. Only the
   * writer's own transaction remembers who was admitted.
   */
  async writeWaiting(tx: Db, admit = admission, mostOfEach = Number.POSITIVE_INFINITY): Promise<Staged> {
    this.staged ??= new Staged(this);
    const [messages, later] = sharedOut(this.waiting, mostOfEach);
    this.waiting = later;
    await this.staged.take(tx, messages, admit, this.#parts.access, this.#parts.now());
    return this.staged;
  }

  /** The transaction is durable: apply, broadcast, tell who is saved and who is refused. */
  commit(staged: Staged): void {
    if (this.staged !== staged) return;
    this.staged = null;
    this.bindings.saved(staged.bindings);
    try {
      const suspicions = this.#suspicions(staged);
      this.doc.transact(() => {
        for (const { bytes } of staged.entries) Y.applyUpdate(this.doc, bytes);
      }, this);
      this.#seq = staged.entries.at(-1)?.seq ?? this.#seq;
      assertWhole(this.doc);
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
    if (length > 0) {
      this.#answers.changed();
      this.#parts.changed(this);
      this.#sinceHead += length;
      this.unpacked.add(length);
    }
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
      return this.#losses.note(person, deletes, this.doc, this.#seq, now) ?? [];
    });
  }

  /** The transaction was rolled back: its messages wait again, before all others. */
  putBack(staged: Staged): void {
    if (this.staged !== staged) return;
    this.staged = null;
    const back = new Set(staged.all);
    for (const { session } of back) session.held = session.held.filter((held) => !back.has(held));
    this.waiting = [...back, ...this.waiting];
    Object.assign(this.counts, countsOf(this.doc));
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
        if (session.isToBeAsked && !session.answering) this.#ask(session, true);
      } catch {
        session.refuse("shape");
      }
    }
    if (this.isOpen && this.#presence.changed) this.#parts.stir(this);
  }

  /** One merged state up to now. Killing the process anywhere is as if it had not been asked (SYNC-7). */
  async writeHead(tx: Db): Promise<void> {
    await this.resolve(tx);
    if (this.staged !== null || this.#sinceHead === 0) return;
    const bytes = Y.encodeStateAsUpdate(this.doc);
    await this.journal.putHead(tx, this.id, { seq: this.#seq, bytes });
    this.#answers.keep(bytes);
    this.#sinceHead = 0;
    this.#headAfter = headAfterFor(this.doc);
  }

  get unmerged(): number {
    return this.#sinceHead;
  }
}

/** A head costs what the text is long, so it is rarer in a long one: each keystroke bears the same share of it. */
function headAfterFor(doc: Y.Doc): number {
  let pieces = 0;
  for (const structs of doc.store.clients.values()) pieces += structs.length;
  return Math.max(headAfter.updates, Math.ceil(pieces * headAfter.shareOfPieces));
}
