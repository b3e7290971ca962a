import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { frames } from "./frames.js";
import type { Session } from "./session.js";

/** Ids that somebody may have and the text has not. */
const mostUnknown = 1_000;

/** Encoding it, and keeping it until it is read, costs less than counting whose it is. */
const shortWhole = 64 * 1024;

/** Step 2 for a step 1. The whole text is encoded once for all who come with nothing (T78). */
export class Answers {
  #whole: Buffer | null = null;
  /** As far as is known. */
  #isLong = false;

  changed(): void {
    this.#whole = null;
  }

  /** The whole text as it stands, encoded for another reason. */
  keep(whole: Uint8Array): void {
    this.#lies(frames.step2(whole));
  }

  #lies(whole: Buffer): Buffer {
    this.#isLong = whole.length > shortWhole;
    this.#whole = whole;
    return whole;
  }

  answer(session: Session, doc: () => Y.Doc, stateVector: Uint8Array): void {
    if (session.answering) return;
    const whole = stateVector.length === 1 && stateVector[0] === 0;
    if (!whole && isNobodys(stateVector, doc())) {
      session.refuse("too_large");
      return;
    }
    session.answering = true;
    const encoded = () => frames.step2(Y.encodeStateAsUpdate(doc(), stateVector));
    const send = (frame: Buffer, done?: () => void) =>
      session.sendWhole(frame, () => {
        session.answering = false;
        done?.();
      });
    if (!whole) {
      session.account.parts.take(session, (done) => send(encoded(), done));
      return;
    }
    const sendAll = (done?: () => void) => send(this.#whole ?? this.#lies(encoded()), done);
    if (this.#whole === null && this.#isLong) session.account.wholes.take(session, sendAll);
    else sendAll();
  }
}

/** Names more ids than anybody who has read this text and written on it: reading them all would hold up everybody. */
const isNobodys = (stateVector: Uint8Array, { store }: Y.Doc): boolean =>
  decoding.readVarUint(decoding.createDecoder(stateVector)) > store.clients.size + mostUnknown;
