import { closeCodes } from "@accord/shared/protocol";
import type { WebSocket } from "ws";
import type { Db } from "../ports/store.js";
import type { DocumentAccess, Reader } from "./access.js";
import { type OpenRooms, restartMs } from "./rooms.js";
import { Session } from "./session.js";

export interface Connecting {
  readonly document: string;
  readonly reader: Reader;
  /** As asked before the upgrade; asked anew where the room has to be opened first. */
  readonly right: "edit" | "read";
  readonly accord: boolean;
}

interface Parts {
  readonly read: Db;
  readonly access: DocumentAccess;
  readonly rooms: OpenRooms;
  readonly now: () => string;
  readonly isClosed: () => boolean;
}

/** Each socket that is open would keep one of its own. */
function terminateThis(this: WebSocket): void {
  this.terminate();
}

/** Brings a socket into the room of its text, which is opened for the first; what it says meanwhile waits. */
export function entering({ read, access, rooms, now, isClosed }: Parts) {
  return (socket: WebSocket, { document, reader, right, accord }: Connecting): void => {
    socket.on("error", terminateThis);
    if (isClosed()) {
      socket.close(closeCodes.restarting);
      return;
    }
    const session = new Session(socket, reader, accord);
    const room = rooms.of(document);
    const early: Uint8Array[] = [];
    room.sessions.add(session);
    socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (!isBinary) session.refuse("shape");
      else if (session.state.kind === "opening") early.push(data);
      else room.hear(session, data);
    });
    socket.on("pong", () => {
      session.silentBeats = 0;
    });
    socket.on("close", () => room.leave(session));
    const greet = async () => {
      const hasWaited = !room.isOpen;
      if (hasWaited) socket.pause();
      await room.opened;
      // Who waits for a room hears of no change meanwhile.
      const may = hasWaited ? await access.rightOn(read, reader.person, document, now()) : right;
      if (may === null) return session.refuse("rights_lost");
      const lock = hasWaited || may === "read" ? await access.lockOf(read, document) : null;
      if (session.state.kind !== "opening" || !room.isOpen) return;
      room.greet(session, lock ? "read" : may, lock?.reason ?? "");
      for (const data of early.splice(0)) room.hear(session, data);
      if (socket.isPaused) socket.resume();
    };
    greet().catch(() => session.close("restarting", restartMs));
  };
}
