import { limits, type RefusalReason } from "@accord/shared/protocol";

/** Words of this device that the server has not yet called durable. */
export interface Unsaved {
  readonly since: string;
  readonly changes: number;
}

export interface Rights {
  readonly may: "edit" | "read";
  /** Reason of a lock, or "". */
  readonly lock: string;
}

interface Waiting extends Unsaved {
  /** Number of the message that carries it on this connection; null: not sent yet. */
  readonly message: number | null;
  /** Typed while connected, so its own update carries it and not the answer to the server's step 1. */
  readonly live: boolean;
}

/** The facts that the state is told from. Screens read the state, not these. */
interface Book {
  readonly loaded: boolean;
  /** The server's text has been here once, now or in an earlier session: writing cannot double it. */
  readonly ready: boolean;
  readonly rights: Rights | null;
  readonly open: boolean;
  readonly wasClosed: boolean;
  readonly since: string;
  readonly sent: number;
  readonly saved: number;
  /** Our step 2 left on this connection, so words typed offline were sent. */
  readonly answered: boolean;
  readonly synced: boolean;
  readonly heardAt: string;
  readonly savedAt: string | null;
  readonly waiting: readonly Waiting[];
  readonly refused: RefusalReason | null;
  /** This browser has a copy: what is unsaved outlives the page. */
  readonly kept: boolean;
}

type Told =
  | { readonly kind: "loading"; readonly unsaved: null }
  | { readonly kind: "connecting"; readonly since: string; readonly unsaved: Unsaved | null }
  | { readonly kind: "synced"; readonly savedAt: string | null; readonly unsaved: null }
  | { readonly kind: "saving"; readonly unsaved: Unsaved }
  | { readonly kind: "late"; readonly seconds: number; readonly unsaved: Unsaved }
  | { readonly kind: "offline"; readonly since: string; readonly unsaved: Unsaved | null }
  | {
      readonly kind: "refused";
      readonly reason: RefusalReason;
      readonly since: string;
      readonly unsaved: null;
    };

export type DocumentState = Told & { readonly book: Book };

export type DocumentEvent = { readonly at: string } & (
  | { readonly type: "loaded"; readonly unsaved: Unsaved | null; readonly ready: boolean }
  | { readonly type: "opened" | "closed" | "edited" | "synced" | "heard" | "tick" | "not kept" }
  | { readonly type: "sent"; readonly what: "answer" | "update"; readonly messages: number }
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "rights"; readonly rights: Rights }
  | { readonly type: "refused"; readonly reason: RefusalReason }
);

export function firstState(at: string): DocumentState {
  return tell(
    {
      loaded: false,
      ready: false,
      rights: null,
      open: false,
      wasClosed: false,
      since: at,
      sent: 0,
      saved: 0,
      answered: false,
      synced: false,
      heardAt: at,
      savedAt: null,
      waiting: [],
      refused: null,
      kept: true,
    },
    at,
  );
}

/** Every change of a document's state goes through here. */
export function nextState(state: DocumentState, event: DocumentEvent): DocumentState {
  if (state.book.refused) return state;
  if (event.type === "tick" && !(state.book.open && state.unsaved)) return state;
  return tell(noted(state.book, event), event.at);
}

/** After a clock was set back nobody can tell how long words wait: counted from then on. */
function notAhead(book: Book, at: string): Book {
  if (!book.waiting.some(({ since }) => since > at)) return book;
  return { ...book, waiting: book.waiting.map((one) => (one.since > at ? { ...one, since: at } : one)) };
}

function noted(book: Book, event: DocumentEvent): Book {
  const { at } = event;
  switch (event.type) {
    case "loaded":
      return {
        ...book,
        loaded: true,
        ready: book.ready || event.ready,
        waiting: event.unsaved
          ? [{ ...event.unsaved, message: null, live: false }, ...book.waiting]
          : book.waiting,
      };
    case "opened":
      return { ...unsent(book), open: true, heardAt: at };
    case "closed":
      return {
        ...unsent(book),
        open: false,
        wasClosed: true,
        since: book.open || !book.wasClosed ? at : book.since,
      };
    case "edited":
      return { ...book, waiting: withEdit(book, at) };
    case "sent":
      return sent(book, event.what, event.messages);
    case "saved":
      return saved({ ...book, heardAt: at, saved: Math.max(book.saved, event.count) }, at);
    case "synced":
      return { ...book, synced: true, ready: true };
    case "heard":
      return { ...book, heardAt: at };
    case "rights":
      return { ...book, heardAt: at, rights: event.rights };
    case "refused":
      return { ...book, refused: event.reason, since: at };
    case "not kept":
      return { ...book, kept: false };
    case "tick":
      return notAhead(book, at);
  }
}

/** Counts belong to one connection: on the next one all that waits goes out again. */
function unsent(book: Book): Book {
  const first = book.waiting[0];
  const waiting = first
    ? [{ since: first.since, changes: changesIn(book.waiting), message: null, live: false }]
    : [];
  return { ...book, sent: 0, saved: 0, answered: false, synced: false, waiting };
}

function withEdit(book: Book, at: string): readonly Waiting[] {
  const last = book.waiting.at(-1);
  if (last && last.message === null && last.live === book.open) {
    return [...book.waiting.slice(0, -1), { ...last, changes: last.changes + 1 }];
  }
  return [...book.waiting, { since: at, changes: 1, message: null, live: book.open }];
}

function sent(book: Book, what: "answer" | "update", messages: number): Book {
  const number = book.sent + messages;
  const carried = (one: Waiting): boolean => one.message === null && (what === "answer" || one.live);
  return {
    ...book,
    sent: number,
    answered: book.answered || what === "answer",
    waiting: book.waiting.map((one) => (carried(one) ? { ...one, message: number } : one)),
  };
}

function saved(book: Book, at: string): Book {
  const waiting = book.waiting.filter(({ message }) => message === null || message > book.saved);
  const done = waiting.length === 0 && book.waiting.length > 0;
  return { ...book, waiting, savedAt: done ? at : book.savedAt };
}

const changesIn = (waiting: readonly Waiting[]): number => waiting.reduce((sum, one) => sum + one.changes, 0);

function unsavedIn({ waiting }: Book): Unsaved | null {
  const first = waiting[0];
  return first ? { since: first.since, changes: changesIn(waiting) } : null;
}

function tell(book: Book, at: string): DocumentState {
  const unsaved = unsavedIn(book);
  if (book.refused) return { kind: "refused", reason: book.refused, since: book.since, unsaved: null, book };
  if (!book.loaded) return { kind: "loading", unsaved: null, book };
  if (!book.open)
    return { kind: book.wasClosed ? "offline" : "connecting", since: book.since, unsaved, book };
  if (unsaved) {
    const waited = Date.parse(at) - Date.parse(unsaved.since);
    if (waited < limits.livenessMs) return { kind: "saving", unsaved, book };
    return { kind: "late", seconds: Math.floor(waited / 1000), unsaved, book };
  }
  // A reader is not asked for words, so nothing of theirs is counted.
  const counted = book.rights?.may === "read" || (book.answered && book.saved >= book.sent);
  const caughtUp = book.synced && counted;
  if (!caughtUp) return { kind: "connecting", since: book.since, unsaved, book };
  return { kind: "synced", savedAt: book.savedAt, unsaved: null, book };
}

/** Whether a screen would show the same: most messages change only the count. */
export const sameToRead = (a: DocumentState, b: DocumentState): boolean => readable(a) === readable(b);

const readable = ({ book, ...told }: DocumentState): string =>
  JSON.stringify([told, book.rights, book.ready, book.kept]);

/**
 * Nothing was heard for too long, though the server gives signs of life: the line is dead though nobody closed it. By
 * a clock that was set back nobody can tell, so that counts as too long as well.
 */
export const isDead = ({ book }: DocumentState, at: string): boolean =>
  book.open && isTooLong(book.heardAt, at);

export const isTooLong = (since: string, at: string): boolean =>
  Math.abs(Date.parse(at) - Date.parse(since)) >= limits.livenessMs;

/** Whether something may not be with the server: words that wait, or a message it has not called durable. */
export const owesWords = ({ book }: DocumentState): boolean =>
  book.waiting.length > 0 || book.sent > book.saved;

/** Whether words may be written now. Offline one keeps writing; a text never seen is not written into. */
export const mayWrite = ({ book, kind }: DocumentState): boolean =>
  kind !== "loading" && kind !== "refused" && book.ready && book.rights?.may !== "read";

const shortestMs = 500;
const longestMs = 30_000;

/**
 * Words that cannot go out any more: the server lets this person read only, and asks for nothing. Those already on
 * their way are for the server to take or refuse.
 */
export function strandedBy({ book }: DocumentState): RefusalReason | null {
  if (!book.open || book.rights?.may !== "read") return null;
  if (!book.waiting.some(({ message }) => message === null)) return null;
  return book.rights.lock ? "locked" : "rights_lost";
}

/** What the server told, or a doubling wait; jittered, so that not everybody calls in the same moment. */
export function waitBefore(tries: number, toldMs: number | null, chance: number): number {
  if (toldMs !== null) return Math.round(toldMs * (0.5 + chance));
  return Math.round(shortestMs + chance * Math.min(longestMs, shortestMs * 2 ** tries));
}
