import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import type { Reader } from "../access.js";
import type { drawing } from "./archive.js";
import { typist } from "./clients.js";
import { type Desk, until } from "./desk.js";
import { LoopSocket, readerOf, syncFrame } from "./loopback.js";

/** How one browser is joined to the server. */
export interface Line {
  /** The codes with which it was closed, as the browser heard them. */
  readonly closes: readonly number[];
  /** It wants to be online. */
  readonly wants: boolean;
  /** It is, and has what the server had. */
  readonly isOnline: boolean;
  /** Edits of which it is not known that they are saved, as the browser keeps them over a reload; a plain program keeps none. */
  readonly unsaved: readonly Uint8Array[];
  connect(): void;
  disconnect(): void;
  /** Breaks, and is made again by itself. */
  lose(): void;
  /** For good. */
  close(): void;
}

/** The lines of all browsers of a meeting, and what time there means. */
export interface Net {
  line(name: string, doc: Y.Doc, unsaved?: readonly Uint8Array[]): Line;
  /** Between two steps: something passes on the lines, or nothing. */
  passes(): Promise<void>;
  /** Everything passes, `mend` is done again and again, until it is so. */
  settle(isSo: () => boolean, mend: () => void, about: () => string): Promise<void>;
}

type Draw = ReturnType<typeof drawing>;

/** Real sockets, and so much time as chance and the machine want: no seed goes the same way twice. */
export const wires = (port: number, draw: Draw): Net => ({
  line: (name, doc) => wire(port, name, doc),
  async passes() {
    if (draw(3) === 0) await sleep(draw(10));
  },
  async settle(isSo, mend, about) {
    const mended = (): boolean => {
      mend();
      return isSo();
    };
    await until(mended, about);
    // What arrived last is broadcast last.
    for (let quiet = 0; quiet < 10; quiet++) {
      await sleep(10);
      if (!mended()) quiet = 0;
    }
  },
});

/** Lines on which the seed says what passes when: no clock, no wire, and each seed goes the same way again. */
export function loops(desk: () => Desk, draw: Draw): Net {
  const all = new Set<Loop>();
  const open = async (): Promise<void> => {
    for (const one of all) await one.open();
  };
  return {
    line(name, doc, unsaved) {
      const one = new Loop(desk, name, doc, unsaved);
      all.add(one);
      doc.once("destroy", () => all.delete(one));
      return one;
    },
    async passes() {
      if (draw(2) === 0) await open();
      for (const one of all) if (draw(3) === 0) one.pass(draw(6), draw(6));
      if (draw(2) === 0) await written(desk());
    },
    async settle(isSo, mend, about) {
      // What an account may ask for in a second comes with the seconds, which are real here as well (LINE-5).
      const end = performance.now() + 20_000;
      for (let quiet = 0; quiet < 2; ) {
        if (performance.now() > end) throw new Error(about());
        mend();
        await open();
        for (const one of all) one.pass(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
        await written(desk());
        quiet = isSo() ? quiet + 1 : 0;
      }
    },
  };
}

/** What the server has been given is durable, and told. */
async function written(desk: Desk): Promise<void> {
  do {
    await new Promise((resolve) => setImmediate(resolve));
    await desk.journal.write(async () => undefined);
  } while (desk.documents.stats().waiting > 0);
}

/** A real socket of the y-websocket package. */
function wire(port: number, name: string, doc: Y.Doc): Line {
  const { provider, closes, close } = typist(port, "d1", name, { doc });
  return {
    closes,
    get wants() {
      return provider.shouldConnect;
    },
    get isOnline() {
      return provider.synced && provider.wsconnected;
    },
    unsaved: [],
    connect: () => provider.connect(),
    disconnect: () => provider.disconnect(),
    lose: () => void (provider.wsconnected && provider.ws?.close()),
    close,
  };
}

/**
 * A socket without a wire, used as our page uses one: what is typed goes out once what was there before has, edit by
 * edit (SAVE-11). Frames lie on it, both ways, until they are let through; they are lost with it.
 */
export class Loop implements Line {
  readonly closes: number[] = [];
  wants = true;
  /** As the server said last on this line. */
  rights = "";
  readonly desk: () => Pick<Desk, "documents">;
  readonly name: string;
  readonly doc: Y.Doc;
  #isOpening = false;
  #socket: LoopSocket | null = null;
  #isSynced = false;
  #hasAnswered = false;
  #in: Uint8Array[] = [];
  #out: Uint8Array[] = [];
  #unsaved: Uint8Array[];
  /** How many edits are saved with each message that went out. */
  #edits: number[] = [];
  #saved = 0;

  constructor(
    desk: () => Pick<Desk, "documents">,
    name: string,
    doc: Y.Doc,
    unsaved: readonly Uint8Array[] = [],
  ) {
    this.#unsaved = [...unsaved];
    this.desk = desk;
    this.name = name;
    this.doc = doc;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === this) return;
      this.#unsaved.push(update);
      if (this.#hasAnswered) this.#say(2, update, 1);
    });
  }

  get unsaved(): readonly Uint8Array[] {
    return this.#unsaved;
  }

  get isOnline(): boolean {
    return this.#socket !== null && this.#isSynced && this.#in.length + this.#out.length === 0;
  }

  protected get document(): string {
    return "d1";
  }

  connect(): void {
    this.wants = true;
  }

  disconnect(): void {
    this.wants = false;
    this.lose();
  }

  lose(): void {
    this.#socket?.terminate();
    this.#gone();
  }

  close(): void {
    this.disconnect();
    this.doc.destroy();
  }

  /** Comes online where it wants to and may, as through the door. */
  async open(): Promise<void> {
    if (!this.wants || this.#socket !== null || this.#isOpening) return;
    this.#isOpening = true;
    try {
      const { documents } = this.desk();
      const asOf = documents.changes;
      const entered = await this.enters();
      if (entered === null || !this.wants || documents !== this.desk().documents) return;
      const socket = new LoopSocket();
      socket.heard = (payload) => void (this.#socket === socket && this.#in.push(payload.slice()));
      socket.once("close", (code: number) => {
        this.closes.push(code);
        if (this.#socket === socket) this.#gone();
      });
      this.#socket = socket;
      documents.connect(socket.asSocket, { document: this.document, ...entered, asOf, accord: true });
      this.#out.push(...this.greeting());
    } finally {
      this.#isOpening = false;
    }
  }

  /** What the door knows of who comes; null: it does not open. */
  protected async enters(): Promise<{ reader: Reader; right: "edit" | "read" } | null> {
    const right = await this.desk().documents.rightOf(this.name, "d1");
    const session = createHash("sha256").update(this.name).digest("hex");
    return right && { reader: readerOf(this.name, session), right };
  }

  protected greeting(): Uint8Array[] {
    return [syncFrame(0, Y.encodeStateVector(this.doc))];
  }

  /** So many of the oldest edits are saved. */
  protected learnsSaved(_edits: number): void {}

  /** So many frames to the server, and so many from it. */
  pass(out: number, into: number): void {
    for (const frame of this.#out.splice(0, out)) this.#socket?.say(frame);
    for (const payload of this.#in.splice(0, into)) this.#hear(payload);
  }

  #hear(payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload);
    const type = decoding.readVarUint(decoder);
    if (type === syncMessage.rights) this.rights = decoding.readVarString(decoder);
    if (type === syncMessage.saved) this.#know(decoding.readVarUint(decoder));
    if (type !== syncMessage.sync) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === 0) {
      // Asked again, the first answer may still be on its way with some of them.
      if (!this.#hasAnswered) for (const edit of this.#unsaved) this.#say(2, edit, 1);
      this.#say(1, Y.encodeStateAsUpdate(this.doc, bytes), 0);
      this.#hasAnswered = true;
    } else Y.applyUpdate(this.doc, bytes, this);
    if (kind === 1) this.#isSynced = true;
  }

  #say(kind: 1 | 2, bytes: Uint8Array, edits: number): void {
    this.#out.push(syncFrame(kind, bytes));
    this.#edits.push(edits);
  }

  #know(saved: number): void {
    if (saved > this.#edits.length)
      throw new Error(`${this.name} was told of ${saved} of ${this.#edits.length}`);
    const edits = this.#edits.slice(this.#saved, saved).reduce((sum, count) => sum + count, 0);
    this.#unsaved.splice(0, edits);
    this.learnsSaved(edits);
    this.#saved = saved;
  }

  #gone(): void {
    this.#edits = [];
    this.#saved = 0;
    this.#socket = null;
    this.#isSynced = false;
    this.#hasAnswered = false;
    this.#in = [];
    this.#out = [];
    this.rights = "";
  }
}
