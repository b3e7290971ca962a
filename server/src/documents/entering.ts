import { closeCodes } from "@accord/shared/protocol";
import type { WebSocket } from "ws";
import type { Reader } from "./access.js";
import type { Accounts } from "./accounts.js";
import type { Right, Rights } from "./rights.js";
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

/** Each socket that is open would keep one of its own. */
function terminateThis(this: WebSocket): void {
  this.terminate();
}

/** Brings a socket into the room of its text, which is opened for the first; what it says meanwhile waits. */
export function entering({ rights, rooms, accounts, isClosed }: Parts) {
  return (socket: WebSocket, { document, reader, right, asOf, accord }: Connecting): void => {
    socket.on("error", terminateThis);
    if (isClosed()) {
      socket.close(closeCodes.restarting);
      return;
    }
    const session = new Session(socket, reader, accord, accounts);
    const room = rooms.of(document);
    const early: Uint8Array[] = [];
    room.sessions.add(session);
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (!isBinary) {
        session.chat(data.length);
        session.refuse("shape");
      } else if (session.state.kind === "opening") early.push(data);
      else room.hear(session, data);
    });
    socket.on("pong", () => {
      session.silentBeats = 0;
      session.chat();
    });
    socket.on("ping", () => session.chat());
    socket.on("close", () => room.leave(session));
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
      for (const data of early.splice(0)) room.hear(session, data);
      session.readOn();
    };
    greet().catch(() => session.close("restarting", restartMs));
  };
}
