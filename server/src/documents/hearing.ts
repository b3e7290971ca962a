import { limits, syncMessage } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import type { Presence } from "./presence.js";
import type { Session } from "./session.js";

/** What becomes of a frame that could be read. */
interface Heard {
  readonly presence: Presence;
  /** There is presence to tell. */
  stir(): void;
  asked(stateVector: Uint8Array): void;
  typed(bytes: Uint8Array, isStep2: boolean): void;
}

const mostAsks = 30;
/** The whole text lies ready; what somebody lacks of it is encoded anew. */
const asksOfPart = 10;
const noBytes = new Uint8Array();

/** Reads one frame of a client; what can't be read, is too large or may not be written refuses the session. */
export function hear(session: Session, data: Uint8Array, heard: Heard): void {
  session.silentBeats = 0;
  if (session.state.kind === "closed") {
    session.chat(data.length);
    return;
  }
  try {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type !== syncMessage.sync) session.chat(data.length);
    if (type === syncMessage.sync) hearSync(session, decoder, data.length, heard);
    else if (data.length > limits.frame) session.close("too_large");
    else if (type === syncMessage.awareness) {
      heard.presence.hear(session, decoding.readVarUint8Array(decoder));
      if (heard.presence.changed) heard.stir();
    } else if (type === syncMessage.queryAwareness && mayAsk(session)) {
      const others = heard.presence.frameFor(session);
      if (others) session.send(others);
    }
  } catch {
    session.refuse("shape");
  }
}

function mayAsk(session: Session, asks = 1): boolean {
  session.asks += asks;
  if (session.asks <= mostAsks) return true;
  session.refuse("too_many");
  return false;
}

function hearSync(session: Session, decoder: decoding.Decoder, size: number, heard: Heard): void {
  const kind = decoding.readVarUint(decoder);
  const isStep2 = kind === 1;
  const isTooLarge = size > limits.frame && (!isStep2 || session.accord || !session.mayWrite);
  if (kind > 2) throw new Error("unknown message");
  const bytes = isTooLarge ? noBytes : decoding.readVarUint8Array(decoder);
  if (isTooLarge) session.refuse("too_large");
  else if (kind === 0) {
    if (mayAsk(session, bytes.length > 1 ? asksOfPart : 1)) heard.asked(bytes);
  } else if (session.state.kind === "reading")
    session.refuse(session.state.lock === "" ? "rights_lost" : "locked");
  else heard.typed(bytes, isStep2);
}
