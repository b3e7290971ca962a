import { syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** For tests: the server's end of /sync, which counts messages as durable only when told to. */
export class FakeServer {
  readonly doc = new Y.Doc();
  readonly sockets: FakeSocket[] = [];
  readonly Socket: typeof WebSocket;
  right: "edit" | "read" = "edit";
  lock = "";
  /** Refuses every handshake. */
  openNothing = false;
  /** Takes no words at all, as after a lock that the client has not heard of. */
  takes = true;

  constructor() {
    const server = this;
    this.Socket = class extends FakeSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, (data) => server.hear(this, data));
        server.sockets.push(this);
        if (server.openNothing) queueMicrotask(() => this.shut(1006));
      }
    } as unknown as typeof WebSocket;
  }

  get socket(): FakeSocket {
    const last = this.sockets.at(-1);
    if (!last) throw new Error("nobody has connected");
    return last;
  }

  open(): void {
    const { socket } = this;
    socket.open();
    this.tellRights();
    if (this.right === "edit") this.asks();
  }

  /** What the page has. */
  asks(): void {
    this.sync(0, Y.encodeStateVector(this.doc));
  }

  tellRights(): void {
    this.socket.receive(syncMessage.rights, (encoder) => {
      encoding.writeVarString(encoder, this.right);
      encoding.writeVarString(encoder, this.lock);
    });
  }

  saved(count: number): void {
    this.socket.receive(syncMessage.saved, (encoder) => encoding.writeVarUint(encoder, count));
  }

  /** Somebody else writes, and this page is told. */
  othersWrite(write: (doc: Y.Doc) => void): void {
    const known = Y.encodeStateVector(this.doc);
    write(this.doc);
    this.sync(2, Y.encodeStateAsUpdate(this.doc, known));
  }

  /** Words of another page, as that one sent them. */
  passesOn(edit: Uint8Array, socket = this.socket): void {
    Y.applyUpdate(this.doc, edit);
    this.sync(2, edit, socket);
  }

  retry(ms: number): void {
    this.socket.receive(syncMessage.retry, (encoder) => encoding.writeVarUint(encoder, ms));
  }

  refuse(reason: string, code: number): void {
    const { socket } = this;
    socket.receive(syncMessage.refused, (encoder) => encoding.writeVarString(encoder, reason));
    socket.shut(code);
  }

  /** Takes nothing of what is written, refuses the line for it, and takes all from the page's next line on. */
  async takesNot(write: () => void, reason: string, code: number): Promise<void> {
    const lines = this.sockets.length;
    this.takes = false;
    write();
    this.refuse(reason, code);
    while (this.sockets.length === lines) await new Promise((next) => setTimeout(next, 0));
    this.takes = true;
  }

  /** The page's new line opens and hears that all it sent is kept. */
  takesAgain(): void {
    this.open();
    this.saved(1);
  }

  private sync(kind: number, bytes: Uint8Array, socket = this.socket): void {
    socket.receive(syncMessage.sync, (encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  }

  private hear(socket: FakeSocket, data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    if (decoding.readVarUint(decoder) !== syncMessage.sync) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === 0) this.sync(1, Y.encodeStateAsUpdate(this.doc, bytes));
    else {
      socket.documentMessages += 1;
      if (this.takes) Y.applyUpdate(this.doc, bytes);
    }
  }
}

export class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 0;
  binaryType = "blob";
  documentMessages = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: Event) => void) | null = null;
  onclose: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(
    readonly url: string,
    readonly protocol: string,
    private readonly heard: (data: Uint8Array) => void,
  ) {
    super();
    // As in a browser: a handler set later comes after the listeners added before it.
    queueMicrotask(() => {
      for (const type of ["open", "message", "close"] as const) {
        this.addEventListener(type, (event) => this[`on${type}`]?.(event));
      }
    });
  }

  send(data: Uint8Array): void {
    this.heard(data);
  }

  open(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event("open"));
  }

  receive(type: number, write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, type);
    write(encoder);
    const data = encoding.toUint8Array(encoder).slice().buffer;
    this.dispatchEvent(new MessageEvent("message", { data, cancelable: true }));
  }

  shut(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.dispatchEvent(new CloseEvent("close", { code }));
  }

  close(): void {
    this.shut(1000);
  }
}
