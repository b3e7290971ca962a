import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
type Deletes = ReturnType<typeof Y.decodeUpdate>["ds"]["clients"];
type Piece = Map<number, Struct[]>;

/**
 * One update as several of at most about `most` bytes, each applicable when those before it are: the server takes no
 * larger message. Deletions go with the last.
 */
export function piecesOf(update: Uint8Array, most: number): Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update);
  if (structs.some((struct) => struct instanceof Y.Skip)) return [update];
  const pieces: Piece[] = [];
  let piece: Piece = new Map();
  let size = 0;
  for (const struct of inCausalOrder(structs).flatMap((one) => shortened(one, most / 2))) {
    const bytes = sizeOf(struct);
    if (size > 0 && size + bytes > most - reserve) {
      pieces.push(piece);
      piece = new Map();
      size = 0;
    }
    const ofClient = piece.get(struct.id.client);
    if (ofClient) ofClient.push(struct);
    else piece.set(struct.id.client, [struct]);
    size += bytes;
  }
  return [...pieces.map((one) => encoded(one, new Map())), encoded(piece, ds.clients)];
}

/** Room for heads of clients. */
const reserve = 4096;

/** Structs such that each stands behind its neighbours and parent, and those of one client stay in clock order. */
function inCausalOrder(structs: readonly Struct[]): Struct[] {
  const queues = Map.groupBy(structs, ({ id }) => id.client);
  const next = new Map([...queues].map(([client, queue]) => [client, queue[0]?.id.clock ?? 0]));
  const taken = new Map<number, number>();
  const known = (id: Y.ID | null | undefined): boolean => {
    const clock = id ? next.get(id.client) : undefined;
    return !id || clock === undefined || id.clock < clock;
  };
  const ready = (struct: Struct): boolean =>
    !(struct instanceof Y.Item) ||
    (known(struct.origin) &&
      known(struct.rightOrigin) &&
      (!(struct.parent instanceof Y.ID) || known(struct.parent)));
  const ordered: Struct[] = [];
  for (let moved = true; moved && ordered.length < structs.length; ) {
    moved = false;
    for (const [client, queue] of queues) {
      for (let index = taken.get(client) ?? 0; index < queue.length; index += 1) {
        const struct = queue[index] as Struct;
        if (!ready(struct)) break;
        ordered.push(struct);
        taken.set(client, index + 1);
        next.set(client, struct.id.clock + struct.length);
        moved = true;
      }
    }
  }
  // What waits for something that is not here waits at the server, too; nothing is left behind.
  for (const [client, queue] of queues) ordered.push(...queue.slice(taken.get(client) ?? 0));
  return ordered;
}

/** A run of text longer than a message, cut into several items as Yjs itself would cut it. */
function shortened(struct: Struct, most: number): Struct[] {
  if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString)) return [struct];
  // A sign takes at most three bytes for each of its UTF-16 units.
  let length = Math.floor(most / 3);
  if (struct.length <= length) return [struct];
  const before = struct.content.str.charCodeAt(length - 1);
  if (before >= 0xd800 && before <= 0xdbff) length -= 1;
  const { id, origin, rightOrigin, parent, parentSub, content } = struct;
  const rest = content.splice(length);
  const last = Y.createID(id.client, id.clock + length - 1);
  const first = new Y.Item(id, null, origin, null, rightOrigin, parent, parentSub, content);
  const second = new Y.Item(
    Y.createID(id.client, id.clock + length),
    null,
    last,
    null,
    rightOrigin,
    parent,
    parentSub,
    rest,
  );
  return [first, ...shortened(second, most)];
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoder.toUint8Array().byteLength;
}

function encoded(piece: Piece, deletes: Deletes): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  encoding.writeVarUint(encoder.restEncoder, piece.size);
  // Yjs writes higher client ids first.
  for (const [client, structs] of [...piece].sort(([a], [b]) => b - a)) {
    encoding.writeVarUint(encoder.restEncoder, structs.length);
    encoder.writeClient(client);
    encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
    for (const struct of structs) struct.write(encoder, 0);
  }
  encoding.writeVarUint(encoder.restEncoder, deletes.size);
  for (const [client, items] of deletes) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(encoder.restEncoder, client);
    encoding.writeVarUint(encoder.restEncoder, items.length);
    for (const { clock, len } of items) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
