import {
  accordSubprotocol,
  closeCodes,
  limits,
  type RefusalReason,
  refusalReasons,
  syncMessage,
} from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { sentApart } from "./apart.js";
import type { Rights } from "./document-state.js";
import { piecesOf } from "./pieces.js";

export type SocketEvent =
  | { readonly type: "opened" | "heard" }
  | { readonly type: "sent"; readonly what: "answer" | "update"; readonly messages: number }
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "refused"; readonly reason: RefusalReason }
  | { readonly type: "rights"; readonly rights: Rights }
  | { readonly type: "retry"; readonly ms: number };

const step1 = 0;
const step2 = 1;
const update = 2;

/**
 * The socket class for y-websocket's provider: asks for Accord's subprotocol, counts the document messages that go
 * out, and keeps to itself the messages that the provider does not know. Where `maySend` says no, none go out, nor does
 * any before the answer to what the server has: with that go all edits that it has not, each by itself. Edits of
 * others are told before they reach the provider; one that waits does not, until it is brought.
 */
export function accordSocket(
  hear: (event: SocketEvent, socket: WebSocket) => void,
  maySend: () => boolean,
  unsaved: () => readonly Uint8Array[],
  waits: (edit: Uint8Array, isAll: boolean, bring: () => void) => boolean,
  Base: typeof WebSocket,
): typeof WebSocket {
  return class AccordSocket extends Base {
    #serverHas: Uint8Array | null = null;
    /** What was done before this line goes first, deletions too, which leave no gap by which the server would know. */
    #hasAnswered = false;

    constructor(url: string | URL) {
      super(url, accordSubprotocol);
      const tell = (event: SocketEvent): void => hear(event, this);
      this.addEventListener("open", () => tell({ type: "opened" }));
      this.addEventListener("close", ({ code }) => {
        const reason = reasonOf(code);
        if (reason) tell({ type: "refused", reason });
      });
      // Added before the provider sets its own: what is ours does not reach it.
      this.addEventListener("message", (event) => {
        this.#serverHas = readVector(event.data as ArrayBuffer) ?? this.#serverHas;
        const ours = readOurs(event.data as ArrayBuffer);
        tell(ours ?? { type: "heard" });
        const edit = readDocumentMessage(new Uint8Array(event.data as ArrayBuffer));
        const bring = (): void => this.onmessage?.(event);
        if (ours || (edit && waits(edit.bytes, edit.kind === step2, bring))) event.stopImmediatePropagation();
      });
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      const message = readDocumentMessage(data);
      if (!message) {
        super.send(data);
        return;
      }
      if (message.kind === step2) this.#hasAnswered = true;
      if (!maySend() || !this.#hasAnswered) return;
      const edits = message.kind === step2 && this.#serverHas ? sentApart(unsaved(), this.#serverHas) : [];
      const before = (edits.length > 1 ? edits : []).flatMap(inPieces);
      // The answer goes last: at its arrival all of this device's words are there.
      const pieces = [...before, ...inPieces(message.bytes)];
      pieces.forEach((bytes, index) => {
        const kind = index === pieces.length - 1 ? message.kind : update;
        super.send(pieces.length === 1 ? data : documentMessage(kind, bytes));
      });
      const what = message.kind === step2 ? "answer" : "update";
      hear({ type: "sent", what, messages: pieces.length }, this);
    }
  } as typeof WebSocket;
}

const inPieces = (bytes: Uint8Array): Uint8Array[] =>
  bytes.byteLength > limits.ourPiece ? piecesOf(bytes, limits.ourPiece) : [bytes];

/** What the server says it has, where it says so. */
function readVector(data: ArrayBuffer): Uint8Array | null {
  const decoder = decoding.createDecoder(new Uint8Array(data));
  if (decoding.readVarUint(decoder) !== syncMessage.sync) return null;
  return decoding.readVarUint(decoder) === step1 ? decoding.readVarUint8Array(decoder) : null;
}

function readOurs(data: ArrayBuffer): SocketEvent | undefined {
  const decoder = decoding.createDecoder(new Uint8Array(data));
  switch (decoding.readVarUint(decoder)) {
    case syncMessage.saved:
      return { type: "saved", count: decoding.readVarUint(decoder) };
    case syncMessage.refused: {
      const said = decoding.readVarString(decoder);
      return { type: "refused", reason: refusalReasons.find((one) => one === said) ?? "rights_lost" };
    }
    case syncMessage.rights: {
      const may = decoding.readVarString(decoder) === "edit" ? "edit" : "read";
      return { type: "rights", rights: { may, lock: decoding.readVarString(decoder) } };
    }
    case syncMessage.retry:
      return { type: "retry", ms: decoding.readVarUint(decoder) };
    default:
      return undefined;
  }
}

function readDocumentMessage(data: Uint8Array) {
  const decoder = decoding.createDecoder(data);
  if (decoding.readVarUint(decoder) !== syncMessage.sync) return undefined;
  const kind = decoding.readVarUint(decoder);
  if (kind !== step2 && kind !== update) return undefined;
  return { kind, bytes: decoding.readVarUint8Array(decoder) } as const;
}

function documentMessage(kind: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, syncMessage.sync);
  encoding.writeVarUint(encoder, kind);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
}

export const reasonOf = (code: number): RefusalReason | undefined =>
  refusalReasons.find((reason) => closeCodes[reason] === code);
