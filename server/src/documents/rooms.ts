import { Room, type RoomParts } from "./room.js";
import { GoneText } from "./text.js";
import { Writer } from "./writer.js";

export const retryMs = 1_000;
export const restartMs = 3_000;

/** The rooms that are open, each once, with the one writer of them all. */
export interface OpenRooms {
  get(document: string): Room | undefined;
  /** Opens it where it is not yet. */
  of(document: string): Room;
  /** A list of its own: rooms may go while it is walked through. */
  all(): Room[];
  /** Who is in it connects again, to a room that is read anew from the journal. */
  drop(room: Room, ms?: number): void;
  wake(room: Room): void;
  /** An act changes a text: who opens it before the act is over reads anew what it wrote. */
  actBegins(document: string): void;
  actIsOver(document: string): void;
  /** What waited has been written. */
  drained(): Promise<void>;
}

export function openRooms(
  parts: Omit<RoomParts, "wake" | "stir" | "drop" | "changed">,
  changed: RoomParts["changed"],
): OpenRooms {
  const { log } = parts;
  const rooms = new Map<string, Room>();
  const stirred = new Set<Room>();
  /** Given up with words on their way into the journal: whoever reads it next may be a moment too early for them. */
  const underWay = new Set<string>();
  const acting = new Set<string>();

  const drop = (room: Room, ms = retryMs): void => {
    if (rooms.get(room.id) === room) rooms.delete(room.id);
    if (!room.idle || room.lagging) underWay.add(room.id);
    for (const session of room.sessions) session.close("restarting", ms);
    room.waiting = [];
    room.staged?.giveBackTrials();
    room.staged = null;
    room.close();
  };
  const writer = new Writer(parts.journal, (failed, error) => {
    log(error, `words of ${failed.length} documents could not be written`);
    for (const room of failed) drop(room, restartMs);
  });
  // One that is given up while it opens is nobody's when it has opened, and the house may have closed.
  const wake = (room: Room): void => {
    if (rooms.get(room.id) === room) writer.wake(room);
  };
  const stir = (room: Room): void => {
    if (stirred.size === 0) {
      setImmediate(() => {
        const due = [...stirred];
        stirred.clear();
        for (const one of due) one.tellPresence();
      });
    }
    stirred.add(room);
  };

  return {
    get: (document) => rooms.get(document),
    all: () => [...rooms.values()],
    drop,
    wake,
    actBegins: (document) => void acting.add(document),
    actIsOver: (document) => void acting.delete(document),
    drained: () => writer.drained(),
    of(document) {
      const known = rooms.get(document);
      if (known) return known;
      const room = new Room(document, { ...parts, wake, stir, drop, changed });
      rooms.set(document, room);
      if (underWay.delete(document) || acting.has(document)) {
        room.lagging = true;
        room.opened.then(
          () => wake(room),
          () => undefined,
        );
      }
      room.opened.catch((error: unknown) => {
        const isGone = error instanceof GoneText;
        if (!isGone) log(error, `document ${document} could not be opened; nothing was written to it`);
        if (isGone) for (const session of room.sessions) session.refuse("epoch_gone");
        drop(room, restartMs);
      });
      return room;
    },
  };
}
