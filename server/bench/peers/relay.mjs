import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { serve } from "./serve.mjs";

/** The floor: every update goes to everybody else as it came. Nothing is looked at, stored or merged. */
const rooms = new Map();
const framed = (kind, bytes) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });

serve(
  (socket, request) => {
    const room = rooms.get(request.url) ?? { sockets: new Set(), updates: [] };
    rooms.set(request.url, room);
    room.sockets.add(socket);
    socket.on("close", () => room.sockets.delete(socket));
    socket.on("message", (data) => {
      if (data[0] === 0 && data[1] === 0) {
        socket.send(framed(1, Y.mergeUpdates([Y.encodeStateAsUpdate(new Y.Doc()), ...room.updates])));
        return;
      }
      if (data[0] === 0) {
        const decoder = decoding.createDecoder(data.subarray(2));
        room.updates.push(decoding.readVarUint8Array(decoder).slice());
      }
      for (const other of room.sockets) if (other !== socket) other.send(data);
    });
    socket.send(framed(0, Uint8Array.of(0)));
  },
  async () => {},
);
