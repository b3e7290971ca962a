import type { Duplex } from "node:stream";
import { type CloseReason, closeCodes, limits, type RefusalReason } from "@accord/shared/protocol";
import type { WebSocket } from "ws";
import type { Reader } from "./access.js";
import { Accounts } from "./accounts.js";
import { frames } from "./frames.js";

/** A document message (update or step 2) that is not durable yet. */
export interface Waiting {
  readonly session: Session;
  /** The n-th document message of its connection. */
  readonly ordinal: number;
  readonly bytes: Uint8Array;
  readonly isStep2: boolean;
  /** Of several that are one update: they themselves. */
  readonly parts?: readonly Waiting[];
}

export const partsOf = (waiting: Waiting): readonly Waiting[] => waiting.parts ?? [waiting];

/** `changed`: what it may is decided anew when it connects again, and it brings its words along. */
export type Turned = RefusalReason | "changed";

/** A connection is in exactly one of these; `become` is the only way from one to the next. */
type SessionState =
  | { readonly kind: "opening" }
  /** May write; its step 2 is not durable yet, so what it types may build on words that are still to come. */
  | { readonly kind: "syncing"; readonly asked: boolean }
  /** `asked`: a gap was seen once and a fresh step 1 sent. */
  | { readonly kind: "writing"; readonly asked: boolean }
  | { readonly kind: "reading"; readonly lock: string }
  | { readonly kind: "closed" };

const next: Readonly<Record<SessionState["kind"], readonly SessionState["kind"][]>> = {
  opening: ["syncing", "reading", "closed"],
  syncing: ["syncing", "writing", "reading", "closed"],
  writing: ["syncing", "reading", "closed"],
  reading: ["syncing", "reading", "closed"],
  closed: [],
};

/** More that waits to be written than this is not read from its socket: nobody makes the others wait. */
const mostWaiting = { bytes: 4 * 1024 * 1024, messages: 512 };

/** Frames that nothing is written for: so many within a second, and a long one counts once more for so many bytes. */
const mostChatter = 2_000;
const bytesOfChatter = 2 * 1024;

/** Frames that are longer together are written one by one: copying them for each who is told costs more. */
const mostCopied = 16 * 1024;

export class Session {
  readonly socket: WebSocket;
  readonly reader: Reader;
  readonly accord: boolean;
  readonly #accounts: Accounts;
  readonly #raw: Duplex;
  #state: SessionState = { kind: "opening" };
  #received = 0;
  #durable = 0;
  #told = 0;
  #durableLater: Set<number> | null = null;
  #waitingBytes = 0;
  #waitingMessages = 0;
  #owedBytes = 0;
  #gathered: Buffer[] | null = null;
  held: Waiting[] = [];
  /** Beats since the first held message came. */
  heldBeats = 0;
  /** Seconds of this connection. */
  beats = 0;
  /** Beats since anything was heard. */
  silentBeats = 0;
  /** Beats since anything was sent. */
  quietBeats = 0;
  /** From here on nothing of it is written; who only left is still written to the last word. */
  wasRefused = false;
  presence: number | null = null;
  presenceHeard = 0;
  presenceLate: Uint8Array | null = null;
  /** The whole text is on its way to it. */
  answering = false;
  /** Beats since it is. */
  answerBeats = 0;
  /** What it asked for within this beat: each answer may be as long as the text. */
  asks = 0;
  /** Beats one after the other in which it said too much that nothing is written for. */
  loudBeats = 0;
  #chatter = 0;
  #isEnding = false;

  constructor(socket: WebSocket, reader: Reader, accord: boolean, accounts = new Accounts()) {
    this.socket = socket;
    this.reader = reader;
    this.accord = accord;
    this.#accounts = accounts;
    this.#raw = (socket as unknown as { _socket: Duplex })._socket;
  }

  get account() {
    return this.#accounts.of(this.reader.person);
  }

  get state(): SessionState {
    return this.#state;
  }

  get mayWrite(): boolean {
    return this.#state.kind === "syncing" || this.#state.kind === "writing";
  }

  /** The one function that changes the state; the socket is told what concerns it. */
  become(state: SessionState): void {
    if (!next[this.#state.kind].includes(state.kind)) return;
    const before = this.#state;
    this.#state = state;
    if (state.kind === "syncing" && (before.kind === "opening" || before.kind === "reading"))
      this.#tellRights("edit", "");
    else if (state.kind === "reading" && !(before.kind === "reading" && before.lock === state.lock))
      this.#tellRights("read", state.lock);
    else if (state.kind === "closed") this.held = [];
  }

  /** Counts a document message; its number is told back by `saved`. */
  receive(bytes: Uint8Array, isStep2: boolean): Waiting {
    this.#waitingBytes += bytes.length;
    this.#waitingMessages++;
    if (this.#mustWait) this.socket.pause();
    return { session: this, ordinal: ++this.#received, bytes, isStep2 };
  }

  /** This message is durable (or says nothing new). */
  durable({ ordinal, bytes }: Waiting): void {
    this.#waitingBytes -= bytes.length;
    this.#waitingMessages--;
    this.readOn();
    if (ordinal === this.#durable + 1) {
      this.#durable++;
      return;
    }
    this.#durableLater ??= new Set();
    this.#durableLater.add(ordinal);
  }

  /** A step 2 without words, and none that wait: there is nothing to write, and nothing to ask a right for. */
  hasNothing(step2: Uint8Array): boolean {
    if (step2.length !== 2 || step2[0] !== 0 || step2[1] !== 0) return false;
    if (this.#waitingMessages > 0 || this.held.length > 0) return false;
    this.chat();
    this.durable(this.receive(step2, true));
    this.tellSaved();
    if (this.#state.kind === "syncing") this.become({ kind: "writing", asked: this.#state.asked });
    return true;
  }

  /** Some of what it sent waits for the writer, and not only for words that are missing. */
  get waitsForWriter(): boolean {
    return this.#waitingMessages > this.held.length;
  }

  get #mustWait(): boolean {
    const { bytes, messages } = mostWaiting;
    return this.#isEnding || this.isLoud || this.#waitingBytes > bytes || this.#waitingMessages > messages;
  }

  /** A frame that nothing is written for. Of who says too many no more is read within this second. */
  chat(bytes = 0): void {
    this.#chatter += 1 + Math.floor(bytes / bytesOfChatter);
    if (!this.isLoud) return;
    if (this.#state.kind === "closed") this.socket.terminate();
    else this.socket.pause();
  }

  get isLoud(): boolean {
    return this.#chatter >= mostChatter;
  }

  /** A second has passed. */
  quieten(): void {
    this.loudBeats = this.isLoud ? this.loudBeats + 1 : 0;
    this.#chatter = 0;
    if (this.loudBeats > 0) this.readOn();
  }

  /** Nothing more is read from it; what was heard is still written, and told. */
  hearNoMore(): void {
    this.#isEnding = true;
    if (this.#state.kind !== "closed") this.socket.pause();
  }

  readOn(): void {
    if (this.socket.isPaused && !this.#mustWait) this.socket.resume();
  }

  /** Tells how many are durable with all before them. */
  tellSaved(): void {
    while (this.#durableLater?.delete(this.#durable + 1)) this.#durable++;
    if (this.#durable > this.#told && this.accord) this.send(frames.saved(this.#durable));
    this.#told = this.#durable;
  }

  /** Keeps an update whose dependencies may still come; false when there are too many. */
  hold(waiting: Waiting): boolean {
    const bytes = this.held.reduce((sum, one) => sum + one.bytes.length, waiting.bytes.length);
    if (this.held.length >= limits.heldMessages || bytes > limits.heldBytes) return false;
    this.held.push(waiting);
    return true;
  }

  /** Writes whole frames. A reader who does not read is cut, so that it costs at most what is owed to it. */
  send(frame: Buffer): void {
    if (this.#state.kind === "closed" || this.socket.readyState !== this.socket.OPEN) return;
    if (this.#raw.writableLength > limits.readerBacklog + this.#owedBytes) {
      this.become({ kind: "closed" });
      this.socket.terminate();
      return;
    }
    this.quietBeats = 0;
    if (this.#gathered === null) this.#raw.write(frame);
    else this.#gathered.push(frame);
  }

  /** What is sent until `release` goes out in one write. */
  gather(): void {
    this.#gathered ??= [];
  }

  release(): void {
    const frames = this.#gathered;
    this.#gathered = null;
    if (frames === null || this.socket.readyState !== this.socket.OPEN) return;
    const bytes = frames.reduce((sum, { length }) => sum + length, 0);
    if (frames.length > 1 && bytes <= mostCopied) this.#raw.write(Buffer.concat(frames, bytes));
    else for (const frame of frames) this.#raw.write(frame);
  }

  /** A sign of life, for clients cannot see pings: says nothing new. */
  tellAlive(): void {
    this.send(this.accord ? frames.saved(this.#durable) : frames.awareness([]));
  }

  /** The whole text may be longer than the backlog of a reader: it is owed until it has been read. */
  sendWhole(frame: Buffer, read: () => void): void {
    if (this.#state.kind === "closed" || this.socket.readyState !== this.socket.OPEN) {
      read();
      return;
    }
    this.release();
    this.#owedBytes += frame.length;
    this.#raw.write(frame, () => {
      this.#owedBytes -= frame.length;
      read();
    });
  }

  /** Ends a client document: its words are not taken, and its author gets them back as a draft. */
  refuse(reason: RefusalReason): void {
    this.wasRefused = true;
    if (this.accord) this.send(frames.refused(reason));
    this.close(reason);
  }

  close(reason: CloseReason, retryMs?: number): void {
    if (this.#state.kind === "closed") return;
    if (retryMs !== undefined && this.accord) this.send(frames.retry(retryMs));
    this.release();
    this.become({ kind: "closed" });
    this.socket.close(closeCodes[reason], reason);
    if (this.socket.isPaused) this.socket.resume();
  }

  #tellRights(right: "edit" | "read", lock: string): void {
    if (this.accord) this.send(frames.rights(right, lock));
  }
}
