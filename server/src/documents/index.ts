import type { Step } from "@accord/shared/history";
import type { WebSocket } from "ws";
import type * as Y from "yjs";
import type { Clock } from "../ports/clock.js";
import type { Ids } from "../ports/ids.js";
import type { Journal } from "../ports/journal.js";
import type { Store } from "../ports/store.js";
import type { DocumentAccess } from "./access.js";
import { Accounts } from "./accounts.js";
import { documentsInAct } from "./acts.js";
import { Authorships, type WrittenText } from "./authorships.js";
import { Compaction } from "./compaction.js";
import { type Connecting, entering } from "./entering.js";
import { type Moment, type PastText, type StoredPast, stepsOf, storedAt, textAt } from "./history.js";
import type { DocumentsInAct } from "./in-act.js";
import { type Loss, lossBetween, type Suspicion } from "./losses.js";
import { type AnchorsOf, MarkKeeper } from "./mark-keeper.js";
import { Rights } from "./rights.js";
import type { Room } from "./room.js";
import { openRooms, retryMs } from "./rooms.js";
import type { Session } from "./session.js";
import { anyText, cloneOf, formersOf, loadText, type StoredText, storedText, successorOf } from "./text.js";
import type { Letters } from "./unseen.js";
import { type LetterRange, type Written, whoWrote } from "./who-wrote.js";

export type { Reader } from "./access.js";
export type { Connecting } from "./entering.js";
export type { DocumentsInAct } from "./in-act.js";

interface DocumentsParts {
  readonly store: Store;
  readonly journal: Journal;
  readonly access: DocumentAccess;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: (error: unknown, about: string) => void;
  /** More than half of a text went at once. */
  readonly lost?: (loss: TextLoss) => Promise<void>;
  /** What hangs on words of a text; without it marks are left as people leave them. */
  readonly anchors?: AnchorsOf;
  /** Seconds that a room without anybody stays open. */
  readonly idleSeconds?: number;
  /** Seconds after which the right of a connection is asked again though nobody announced a change. */
  readonly askAgainSeconds?: number;
}

export interface TextLoss extends Suspicion, Loss {
  readonly document: string;
}

export interface Documents {
  readonly inAct: DocumentsInAct;
  /**
   * Asked before the upgrade; null must look as if the document were not there. Who may read the text that came in the
   * place of a former one gets a socket for that one too, and hears on it that it is gone.
   */
  rightOf(person: string, document: string): Promise<"edit" | "read" | null>;
  /** The ids that a text had before restores. */
  formersOf(document: string): Promise<string[]>;
  connect(socket: WebSocket, connecting: Connecting): void;
  /** So many changes of rights, sessions and locks have been told of: to be read before anything is asked (`asOf`). */
  readonly changes: number;
  /** Loss cuts or narrows at once; who still has rights under a session that is old connects again. */
  rightsChanged(person: string): Promise<void>;
  sessionEnded(session: string): void;
  lockChanged(document: string): Promise<void>;
  /** A copy of everything that is durable, for reading outside acts; changing it changes nothing. */
  read(document: string): Promise<Y.Doc>;
  /** The same as it is kept, not made a document of: for a thread that reads it. */
  stored(document: string): Promise<StoredText>;
  /** A copy of the text as it stood at an earlier moment, with what had been deleted. */
  at(document: string, moment: Moment): Promise<PastText>;
  /** The same as it is kept, not made a document of: for a thread that reads it. */
  storedAt(document: string, moment: Moment): Promise<StoredPast>;
  /** Letter by letter: account, act and time, from the archive. */
  whoWrote(document: string, range: LetterRange): Promise<Written[]>;
  /** The same of all its letters, by the ids that clients know them by. */
  allWritten(document: string): Promise<WrittenText>;
  /** Of letters that are gone those that whoever took their block out did not have. */
  unseen(document: string, letters: readonly Letters[]): Promise<Letters[]>;
  /** Every update of the archive without its words. */
  steps(document: string, after?: number): Promise<Step[]>;
  /** The place of its last update. */
  last(document: string): Promise<number>;
  /** Asks who may read a text, any one, for nobody; gives its id, null where there is none. */
  rehearse(): Promise<string | null>;
  close(): Promise<void>;
  stats(): { readonly rooms: number; readonly sessions: number; readonly waiting: number };
}

/** By so much later does each come back after a restart, for every one that was there (T78). */
const eachMs = 2;
/** So many heads are written in one transaction. */
const headsAtOnce = 50;

export function createDocuments(parts: DocumentsParts): Documents {
  const { store, journal, access, clock, ids, log, idleSeconds = 30, askAgainSeconds = 60 } = parts;
  const now = () => clock.now();
  const later = new Map<string, boolean>();
  let closed = false;
  const suspect = (room: Room, { person, since }: Suspicion): void => {
    const told = async () => {
      const { doc, template } = await textAt(store.read, journal, room.id, { seq: since });
      const loss = lossBetween(doc, await loadText(store.read, journal, room.id), template);
      if (loss) await parts.lost?.({ document: room.id, person, since, ...loss });
    };
    told().catch((error: unknown) => log(error, `document ${room.id}: how much was deleted is not known`));
  };
  const rooms = openRooms({ store, journal, access, now, log, suspect }, (room) => keeper?.noteChange(room));
  const { drop } = rooms;
  const compaction = new Compaction({ read: store.read, journal, log });
  const authorships = new Authorships(store.read, journal);

  const rights = new Rights(access, store.read, now);
  /** Of whom it can't be asked, that one connects again. */
  const askRights = async (room: Room, session: Session): Promise<void> => {
    try {
      const may = await rights.ask(room.id, session);
      if (may && room.isOpen && session.state.kind !== "opening") room.setRight(session, may.right, may.lock);
    } catch (error) {
      if (!closed) log(error, `document ${room.id}: rights`);
      session.close("restarting", retryMs);
    }
  };

  const lockChanged = async (document: string): Promise<void> => {
    rights.changes++;
    const room = rooms.get(document);
    for (const session of [...(room?.sessions ?? [])]) if (room) await askRights(room, session);
  };

  /** Runs in a transaction behind the act's own, and asks the journal what became of it. */
  const afterwards = (document: string, withRights: boolean): void => {
    const scheduled = later.has(document);
    later.set(document, (later.get(document) ?? false) || withRights);
    if (scheduled) return;
    journal
      .write(async (tx) => {
        const mayDiffer = later.get(document);
        later.delete(document);
        rooms.actIsOver(document);
        const room = rooms.get(document);
        if (room?.isOpen) await room.resolve(tx);
        if (mayDiffer) queueMicrotask(() => void lockChanged(document));
      })
      .catch((error: unknown) => {
        // Who is just connecting has asked before.
        rights.changes++;
        later.delete(document);
        rooms.actIsOver(document);
        const room = rooms.get(document);
        if (!closed) log(error, `document ${document}: what became of an act is not known; opened again`);
        if (room) drop(room);
      });
  };

  const inAct = documentsInAct({
    journal,
    ids,
    room: (document) => rooms.get(document),
    wake: rooms.wake,
    begins: rooms.actBegins,
    afterwards,
  });
  const keeper = parts.anchors
    ? new MarkKeeper({ read: store.read, journal, inAct, anchors: parts.anchors, now, log })
    : null;

  /** Each text that has changed leaves a head, so that it is served as it lies when it is opened again (SYNC-37). */
  const writeHeads = async (left: readonly Room[]): Promise<void> => {
    const due = left.filter((room) => room.isOpen && room.unmerged > 0);
    for (let at = 0; at < due.length; at += headsAtOnce) {
      const some = due.slice(at, at + headsAtOnce);
      await journal
        .write(async (tx) => {
          for (const room of some) await room.writeHead(tx);
        })
        .catch((error) => log(error, `heads of ${some.length} documents`));
    }
  };

  const evict = async (idle: readonly Room[]): Promise<void> => {
    for (const room of idle)
      await keeper?.look(room).catch((error) => log(error, `document ${room.id}: marks`));
    await writeHeads(idle);
    for (const room of idle) if (room.idle && room.idleBeats > 0) drop(room);
  };

  const accounts = new Accounts();
  let evicting: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    authorships.beat();
    accounts.beat();
    const idle: Room[] = [];
    for (const room of rooms.all()) {
      room.beat();
      for (const session of room.sessions) {
        // A session or a role also ends by its date, or by a command, which nobody announces.
        if (++session.beats % askAgainSeconds === 0) void askRights(room, session);
      }
      if (room.isOpen) keeper?.beat(room);
      if (room.wantsPacking) compaction.wake(room.id);
      if (room.idle && room.idleBeats === idleSeconds) idle.push(room);
      else if (room.idle && room.idleBeats > idleSeconds) room.idleBeats = 0;
    }
    if (idle.length > 0) evicting = Promise.all([evicting, evict(idle)]);
  }, 1_000);
  timer.unref();

  const connect = entering({ rights, rooms, accounts, isClosed: () => closed });

  return {
    connect,
    get changes() {
      return rights.changes;
    },
    async rightOf(person, document) {
      const right = await access.rightOn(store.read, person, document, now());
      if (right !== null) return right;
      const next = await successorOf(store.read, document);
      return next === null ? null : access.rightOn(store.read, person, next, now());
    },
    formersOf: (document) => formersOf(store.read, document),
    lockChanged,
    inAct,

    async read(document) {
      const room = rooms.get(document);
      if (room?.isOpen && !room.lagging) return cloneOf(room.doc, room.template);
      return loadText(store.read, journal, document);
    },

    stored: (document) => storedText(store.read, journal, document),

    at: (document, moment) => textAt(store.read, journal, document, moment),

    storedAt: (document, moment) => storedAt(store.read, journal, document, moment),

    whoWrote: (document, range) => whoWrote(store.read, journal, document, range),
    allWritten: (document) => authorships.of(document),
    unseen: (document, letters) => authorships.unseen(document, letters),
    steps: (document, after) => stepsOf(store.read, journal, document, after),
    last: (document) => journal.last(store.read, document),

    async rightsChanged(person) {
      rights.changes++;
      for (const room of rooms.all()) {
        for (const session of [...room.sessions])
          if (session.reader.person === person) await askRights(room, session);
      }
    },

    sessionEnded(ended) {
      rights.changes++;
      for (const room of rooms.all()) {
        for (const session of room.sessions)
          if (session.reader.session === ended) session.refuse("session_ended");
      }
    },

    async rehearse() {
      const some = await anyText(store.read);
      if (some !== null) await access.rightOn(store.read, "nobody", some, now());
      return some;
    },

    async close() {
      closed = true;
      clearInterval(timer);
      await compaction.stop();
      await keeper?.settled();
      await evicting;
      const sessions = rooms.all().flatMap((room) => [...room.sessions]);
      for (const session of sessions) session.hearNoMore();
      await rooms.drained();
      const comeBack = retryMs + eachMs * sessions.length;
      for (const session of sessions) session.close("restarting", comeBack);
      const left = rooms.all();
      for (const room of left) await room.opened.catch(() => undefined);
      await rooms.drained();
      await writeHeads(left);
      for (const room of left) drop(room);
    },

    stats() {
      let sessions = 0;
      let waiting = 0;
      for (const room of rooms.all()) {
        sessions += room.sessions.size;
        waiting += room.waiting.length;
      }
      return { rooms: rooms.all().length, sessions, waiting };
    },
  };
}
