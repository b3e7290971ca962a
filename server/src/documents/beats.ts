import { limits } from "@accord/shared/protocol";
import type { Session } from "./session.js";

const heldBeats = limits.heldMs / 1_000;
const silentBeats = limits.livenessMs / 1_000;
/** Who has not read an answer by then reads no more, and what is kept for it is let go. */
const answerBeats = 60;
/** Who has said too much in each of so many seconds says nothing more. */
const loudBeats = 3;
/** Our client calls a line dead after `livenessMs` of silence, y-websocket after 30 s. */
const quietBeats = { accord: 4, plain: 20 } as const;

/** A second of one socket: words that build on nothing run out of time, and so does silence. */
export function beatSession(session: Session): void {
  if (session.held.length === 0) session.heldBeats = 0;
  // What it waits for may be among what is not written yet.
  else if (!session.waitsForWriter) session.heldBeats++;
  if (session.heldBeats > heldBeats) session.refuse("missing_updates");
  if (!session.socket.isPaused && ++session.silentBeats >= silentBeats) session.socket.terminate();
  else if (session.silentBeats > silentBeats / 2 && session.silentBeats % 2 === 0) session.socket.ping();
  session.quieten();
  if (session.loudBeats >= loudBeats) session.refuse("too_many");
  session.asks = 0;
  session.answerBeats = session.answering ? session.answerBeats + 1 : 0;
  if (session.answerBeats > answerBeats) session.socket.terminate();
  if (++session.quietBeats >= quietBeats[session.accord ? "accord" : "plain"]) session.tellAlive();
}
