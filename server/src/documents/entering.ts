import { closeCodes } from "@accord/shared/protocol";
import type { WebSocket } from "ws";
import type { Reader } from "./access.js";
import type { Accounts } from "./accounts.js";
import type { Right, Rights } from "./rights.js";
import type { Room } from "./room.js";
import { type OpenRooms, restartMs } from "./rooms.js";
import { Session } from "./session.js";

export interface Connecting {
  readonly document: string;
  readonly reader: Reader;
  /** As asked before the upgrade, and how many changes had been told of before anything was asked. */
  readonly right: "edit" | "read";
  readonly asOf: number;
  readonly accord: boolean;
}

interface Parts {
  readonly rights: Rights;
  readonly rooms: OpenRooms;
  readonly accounts: Accounts;
  readonly isClosed: () => boolean;
}

interface Entered {
  readonly session: Session;
  readonly room: Room;
  /** What came before the text was opened. */
  early: Uint8Array[] | null;
}

/** Beside the listeners below, which are the same for all: each socket that is open would keep its own. */
const entered = new WeakMap<WebSocket, Entered>();

const listeners = {
  message(this: WebSocket, data: Buffer, isBinary: boolean): void {
    const one = entered.get(this) as Entered;
    const { session, room } = one;
    if (!isBinary) {
      session.chat(data.length);
      session.refuse("shape");
    } else if (session.state.kind === "opening") {
      one.early ??= [];
      one.early.push(data);
    } else room.hear(session, data);
  },
  pong(this: WebSocket): void {
    const { session } = entered.get(this) as Entered;
    session.silentBeats = 0;
    session.chat();
  },
  ping(this: WebSocket): void {
    (entered.get(this) as Entered).session.chat();
  },
  close(this: WebSocket): void {
    const { session, room } = entered.get(this) as Entered;
    room.leave(session);
  },
};

/**
 * Brings a socket into the room of its text, which is opened for the first; what it says meanwhile waits. Its door
 * listens for its errors.
 */
export function entering({ rights, rooms, accounts, isClosed }: Parts) {
  return (socket: WebSocket, { document, reader, right, asOf, accord }: Connecting): void => {
    if (isClosed()) {
      socket.close(closeCodes.restarting);
      return;
    }
    const session = new Session(socket, reader, accord, accounts);
    const room = rooms.of(document);
    const one: Entered = { session, room, early: null };
    room.sessions.add(session);
    entered.set(socket, one);
    socket.on("message", listeners.message);
    socket.on("pong", listeners.pong);
    socket.on("ping", listeners.ping);
    socket.on("close", listeners.close);
    const greet = async () => {
      if (!room.isOpen) socket.pause();
      await room.opened;
      let may: Right | null = right === "edit" ? { right, lock: "" } : null;
      for (let seen = asOf; may === null || seen !== rights.changes; ) {
        seen = rights.changes;
        may = await rights.ask(document, session);
        if (may === null) return;
      }
      if (session.state.kind !== "opening" || !room.isOpen) return;
      room.greet(session, may.right, may.lock);
      const { early } = one;
      one.early = null;
      for (const data of early ?? []) room.hear(session, data);
      session.readOn();
    };
    greet().catch(() => session.close("restarting", restartMs));
  };
}
