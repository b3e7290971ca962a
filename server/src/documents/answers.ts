import * as Y from "yjs";
import { frames } from "./frames.js";
import type { Session } from "./session.js";

/** Step 2 for a step 1. The whole text is encoded once for all who come with nothing (T78). */
export class Answers {
  #whole: Buffer | null = null;

  changed(): void {
    this.#whole = null;
  }

  /** The whole text as it stands, encoded for another reason. */
  keep(whole: Uint8Array): void {
    this.#whole = frames.step2(whole);
  }

  answer(session: Session, doc: () => Y.Doc, stateVector: Uint8Array): void {
    if (session.answering) return;
    session.answering = true;
    const whole = stateVector.length === 1 && stateVector[0] === 0;
    const frame = (whole && this.#whole) || frames.step2(Y.encodeStateAsUpdate(doc(), stateVector));
    if (whole) this.#whole = frame;
    session.sendWhole(frame, () => {
      session.answering = false;
    });
  }
}
