import { getTicket } from "@accord/shared/people";
import { limits, type RefusalReason } from "@accord/shared/protocol";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { accordSocket, type SocketEvent } from "./accord-socket.js";
import {
  type DocumentEvent,
  type DocumentState,
  firstState,
  isDead,
  isTooLong,
  mayWrite,
  nextState,
  sameToRead,
  strandedBy,
  waitBefore,
} from "./document-state.js";
import type { Heard, UnseenOf } from "./gone-watch.js";
import { HeldWords } from "./held-words.js";
import { call, RefusedError } from "./http.js";
import { beHere } from "./living-pages.js";
import { type LocalCopy, openLocalCopy, type UnsentFrom } from "./local-copy.js";
import { UnsavedEdits } from "./unsaved-edits.js";
import { writtenUnder } from "./written-under.js";

/** What a replica needs of the world; tests give their own. */
export interface World {
  /** Address before the document id, "wss://forum.example/sync". */
  readonly address: string;
  readonly Socket: typeof WebSocket;
  readonly now: () => string;
  readonly chance: () => number;
  /** A handshake that is refused looks like a server that is not there: asked over http why none opens. */
  readonly whyShut: (documentId: string) => Promise<RefusalReason | null>;
  /** The ids that the text had before restores. */
  readonly formersOf: (documentId: string) => Promise<readonly string[]>;
  readonly unseenOf: UnseenOf;
}

/** By the answer to who would get a ticket: nobody whose session ended, and nobody who may not read this text. */
export async function askWhyShut(document: string): Promise<RefusalReason | null> {
  try {
    await call(getTicket, { params: { document } }, { signal: AbortSignal.timeout(limits.livenessMs) });
  } catch (error) {
    if (error instanceof RefusedError && error.status === 401) return "session_ended";
    if (error instanceof RefusedError && error.code === "not_found") return "rights_lost";
  }
  return null;
}

/** One Y.Doc with its line to the server and its copy in this browser. A refusal ends it for good. */
export interface Replica {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly copy: LocalCopy;
  readonly state: DocumentState;
  /** Edits of this page that the server has not called durable. */
  readonly edits: readonly Uint8Array[];
  /** Edits of others as they came last, where it is they that this transaction brings in. */
  heardIn(transaction: Y.Transaction): Heard | null;
  /** What earlier pages left of such words. */
  readonly leftBefore: UnsentFrom;
  /** How many changes of others wait; null: they come in as they are written. */
  readonly held: number | null;
  holdOthers(): void;
  letOthersIn(): void;
  whileComposing(isComposing: boolean): void;
  connectNow(): void;
  /** The browser says that the line is gone: not waited for until nothing is heard. */
  lineIsGone(): void;
  /** Ends the line; the text stays readable. */
  stop(): void;
}

interface Listener {
  readonly changed: () => void;
  readonly refused: (reason: RefusalReason) => void;
  /** The copy in this browser is read; what earlier pages had not sent begins at those clocks, by these edits. */
  readonly loaded: (unsent: UnsentFrom, edits: readonly Uint8Array[]) => void;
  /** Nothing can be written from now on: what waits for a pause in typing is written before. */
  readonly shuts: () => void;
}

type Untimed = DocumentEvent extends infer E ? (E extends DocumentEvent ? Omit<E, "at"> : never) : never;

export function openReplica(
  documentId: string,
  account: string,
  copyName: string,
  world: World,
  listener: Listener,
): Replica {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const copy = openLocalCopy(copyName, doc);
  const edits = new UnsavedEdits();
  const held = new HeldWords();
  /** What others write waits for either. */
  let [isPaused, isComposing] = [false, false];
  /** All that the server had as this line began, where it came while a word was composed. */
  let bringAll: (() => void) | null = null;
  const leave = beHere(account, documentId, doc.clientID);
  let state = firstState(world.now());
  let leftBefore: UnsentFrom = new Map();
  let from = new Map<number, number>();
  let stopped = false;
  let tries = 0;
  let heard: Heard | null = null;
  let toldMs: number | null = null;
  let dialedAt = world.now();
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = (untimed: Untimed): void => {
    const before = state;
    state = nextState(state, { ...untimed, at: world.now() } as DocumentEvent);
    if (state.unsaved === null && state.book.loaded) {
      edits.saved();
      if (leftBefore.size + from.size > 0) [leftBefore, from] = [new Map(), new Map()];
    }
    if (sameToRead(before, state)) return;
    const begins = (before.unsaved === null) !== (state.unsaved === null);
    // After a refusal the note stands until the words are a draft, whenever the page closes.
    const isKept = state.book.loaded && state.kind !== "refused";
    if (isKept && (begins || before.book.ready !== state.book.ready)) keep();
    listener.changed();
  };
  const keep = (): void =>
    copy.note({ unsaved: state.unsaved, ready: state.book.ready }, new Map([...leftBefore, ...from]));

  // A reader's page changes the text only where the editor repairs its own copy: nobody's words, and not sent.
  const writes = (): boolean => state.book.rights?.may !== "read";
  // Before the provider's own listener, so that an edit is noted before its message is counted.
  doc.on(
    "update",
    (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local, beforeState }: Y.Transaction) => {
      if (!local || !writes()) return;
      if (!beforeState.has(doc.clientID)) writtenUnder.add(account, documentId, doc.clientID);
      if (!from.has(doc.clientID)) from.set(doc.clientID, beforeState.get(doc.clientID) ?? 0);
      edits.add(update);
      note({ type: "edited" });
    },
  );

  const hear = (event: SocketEvent, socket: WebSocket): void => {
    if (stopped || provider.ws !== socket) return;
    // Its own watch over the line sees only what reaches it, and signs of life do not.
    provider.wsLastMessageReceived = Date.now();
    switch (event.type) {
      case "retry":
        toldMs = event.ms;
        return;
      case "refused":
        refuse(event.reason);
        return;
      default: {
        if (event.type === "rights" && event.rights.may === "read" && mayWrite(state)) listener.shuts();
        note(event);
        const stranded = strandedBy(state);
        if (stranded) refuse(stranded);
      }
    }
  };
  const waits = (edit: Uint8Array, isAll: boolean, bring: () => void): boolean => {
    heard = { bytes: edit, isAll };
    if (isAll && isComposing) {
      bringAll = () => {
        heard = { bytes: edit, isAll };
        bring();
      };
      return true;
    }
    const isHeld = !isAll && held.take(edit);
    if (isHeld) listener.changed();
    return isHeld;
  };
  const bringNow = (): void => {
    const bring = bringAll;
    bringAll = null;
    bring?.();
  };
  const letOthersIn = (): void => {
    isPaused = false;
    bringNow();
    if (held.count === null) return;
    const all = held.end();
    // As from the line: nobody here wrote it, and it is not sent back.
    heard = all && { bytes: all, isAll: false };
    if (all) Y.applyUpdate(doc, all, provider);
    listener.changed();
  };
  const endPause = (): void => {
    isPaused = false;
    if (isComposing) listener.changed();
    else letOthersIn();
  };
  const refuse = (reason: RefusalReason): void => {
    listener.shuts();
    letOthersIn();
    note({ type: "refused", reason });
    stop();
    listener.refused(reason);
  };
  const provider = new WebsocketProvider(world.address, documentId, doc, {
    connect: false,
    awareness,
    // Another may have signed in at this browser since: under their name nothing of this page goes out.
    params: { as: account },
    disableBc: true,
    WebSocketPolyfill: accordSocket(hear, writes, () => edits.all, waits, world.Socket),
    // Every wait before connecting again is ours: the server says how long.
    shouldReconnect: () => false,
  });
  provider.on("sync", (synced: boolean) => {
    if (!synced) return;
    tries = 0;
    note({ type: "synced" });
  });
  provider.on("connection-close", () => {
    if (stopped) return;
    // The next line brings all that was written: what waits would wait for nothing but a word that is composed.
    bringAll = null;
    endPause();
    const neverOpened = !state.book.open;
    note({ type: "closed" });
    if (neverOpened) void findOut();
  });
  const connectLater = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(connectNow, waitBefore(tries, toldMs, world.chance()));
    tries += 1;
    toldMs = null;
  };
  provider.on("closed", connectLater);
  const lineIsGone = (): void => {
    if (stopped || !state.book.open) return;
    provider.disconnect();
    connectLater();
  };

  const findOut = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    const reason = await world.whyShut(documentId);
    asking = false;
    if (reason && !stopped && !state.book.open) refuse(reason);
  };
  const connectNow = (): void => {
    clearTimeout(timer);
    if (stopped || !state.book.loaded) return;
    dialedAt = world.now();
    provider.connect();
  };
  const hangs = (): boolean => provider.wsconnecting && isTooLong(dialedAt, world.now());
  const everySecond = setInterval(() => {
    if (isDead(state, world.now()) || hangs()) {
      provider.disconnect();
      connectNow();
    }
    if (state.unsaved) keep();
    note({ type: "tick" });
  }, 1000);

  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    if (state.unsaved && state.book.loaded) keep();
    leave();
    clearTimeout(timer);
    clearInterval(everySecond);
    provider.destroy();
  };

  void copy.gone.then(() => note({ type: "not kept" }));
  void copy.loaded.then(({ edits: earlier, from: unsentFrom, ...noted }) => {
    if (stopped) return;
    if (noted.unsaved) {
      edits.before(earlier);
      leftBefore = unsentFrom;
      listener.loaded(unsentFrom, earlier);
    }
    note({ type: "loaded", ...noted });
    connectNow();
  });

  return {
    doc,
    awareness,
    copy,
    get state() {
      return state;
    },
    get edits() {
      return edits.own;
    },
    heardIn: ({ origin }) => (origin === provider ? heard : null),
    get leftBefore() {
      return leftBefore;
    },
    get held() {
      return isPaused ? held.count : null;
    },
    holdOthers: () => {
      isPaused = true;
      held.begin();
      listener.changed();
    },
    letOthersIn: endPause,
    whileComposing: (is) => {
      isComposing = is;
      if (is) held.begin();
      else if (!isPaused) letOthersIn();
      else bringNow();
    },
    connectNow,
    lineIsGone,
    stop,
  };
}
