import { limits } from "@accord/shared/protocol";
import type { WebSocket } from "ws";

/** Of all websockets. Who has not answered a goodbye by then is cut: nobody holds up closing, or goes on sending. */
export const socketOptions = {
  maxPayload: limits.plainStep2,
  perMessageDeflate: false,
  closeTimeout: 2_000,
};

/** Of one person, over all texts, and as many for announcements: each may keep a message that is under way, and what nobody reads. */
export const mostOfPerson = { open: 256, long: 8 } as const;

/** How many sockets each person has open, and which of them may take long messages. */
export class OpenSockets {
  readonly #open = new Map<string, { open: number; long: number }>();

  isFull(person: string): boolean {
    return (this.#open.get(person)?.open ?? 0) >= mostOfPerson.open;
  }

  /** Counted until it closes. */
  add(socket: WebSocket, person: string, wantsLong: boolean): void {
    const held = this.#open.get(person) ?? { open: 0, long: 0 };
    this.#open.set(person, held);
    const isLong = wantsLong && held.long < mostOfPerson.long;
    if (!isLong) takeFramesOf(socket, limits.frame);
    held.open += 1;
    held.long += isLong ? 1 : 0;
    socket.on("close", () => {
      held.open -= 1;
      held.long -= isLong ? 1 : 0;
      if (held.open === 0) this.#open.delete(person);
    });
  }
}

/** Only a plain client's one large step 2 may be longer than a frame of ours; ws has one limit for all its sockets. */
function takeFramesOf(socket: WebSocket, bytes: number): void {
  const receiver = (socket as unknown as { _receiver?: { _maxPayload?: number } })._receiver;
  if (receiver?._maxPayload !== undefined) receiver._maxPayload = bytes;
}
