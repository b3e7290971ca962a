import { isUtf8 } from "node:buffer";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Known } from "./known.js";
import { leastCopied } from "./provenance.js";
import type { Waiting } from "./session.js";

/** One letter less than what counts as pasted: keys that were joined are still keys (decision 0016). */
const mostJoined = leastCopied - 1;

/** Letters written behind letters, as they lie in an update. */
interface Letters {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  /** Right behind what this client wrote last. */
  readonly goesOn: boolean;
  readonly right: Y.ID | null;
  /** Where the words begin in the update, behind their length. */
  readonly from: number;
  readonly words: Uint8Array;
}

/** Letters that go, and nothing else. */
interface Deletion {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * Takes the first message from the queue, and with it those right behind it in which the same connection typed, or
 * deleted, on letter by letter: they are checked, stored, applied and told as one update. That they were several says
 * only `parts`, for each is counted as saved.
 */
export function nextIn(queue: Waiting[], known: Known): Waiting | undefined {
  const first = queue.shift();
  if (first === undefined || first.isStep2 || queue[0]?.session !== first.session) return first;
  return joinedLetters(first, queue) ?? joinedDeletions(first, queue, known) ?? first;
}

/** Takes from the queue what goes on from the first of it. */
function goingOn(first: Waiting, queue: Waiting[], goesOn: (bytes: Uint8Array) => boolean): Waiting[] {
  const parts = [first];
  for (let next = queue[0]; next?.session === first.session && !next.isStep2; next = queue[0]) {
    if (!goesOn(next.bytes)) break;
    parts.push(next);
    queue.shift();
  }
  return parts;
}

/** What undo wrote anew stands before what it is a copy of, and what is typed behind it stands behind both. */
function joinedLetters(first: Waiting, queue: Waiting[]): Waiting | null {
  const begun = lettersIn(first.bytes);
  if (begun === null) return null;
  const words = [begun.words];
  let { length } = begun;
  const parts = goingOn(first, queue, (bytes) => {
    const more = lettersIn(bytes);
    if (more === null || !more.goesOn || more.client !== begun.client) return false;
    if (more.clock !== begun.clock + length || length + more.length > mostJoined) return false;
    if (!isSame(more.right, begun.right)) return false;
    length += more.length;
    words.push(more.words);
    return true;
  });
  if (parts.length === 1) return null;
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, first.bytes.subarray(0, begun.from));
  encoding.writeVarUint8Array(encoder, Buffer.concat(words));
  encoding.writeVarUint(encoder, 0);
  return { ...first, bytes: encoding.toUint8Array(encoder), parts };
}

function joinedDeletions(first: Waiting, queue: Waiting[], known: Known): Waiting | null {
  const begun = deletionIn(first.bytes, known);
  if (begun === null) return null;
  let { clock, length } = begun;
  const parts = goingOn(first, queue, (bytes) => {
    const more = deletionIn(bytes, known);
    if (more === null || more.client !== begun.client || length + more.length > mostJoined) return false;
    if (more.clock + more.length !== clock && more.clock !== clock + length) return false;
    clock = Math.min(clock, more.clock);
    length += more.length;
    return true;
  });
  if (parts.length === 1) return null;
  const encoder = encoding.createEncoder();
  for (const number of [0, 1, begun.client, 1, clock, length]) encoding.writeVarUint(encoder, number);
  return { ...first, bytes: encoding.toUint8Array(encoder), parts };
}

/** Null: it is something else than letters beside others, or cannot be read. */
function lettersIn(bytes: Uint8Array): Letters | null {
  if (bytes[0] !== 1 || bytes[1] !== 1) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = 2;
    const idIn = () => Y.createID(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
    const { client, clock } = idIn();
    const info = decoding.readUint8(decoder);
    if ((info & 0x3f) !== 4 || (info & 0xc0) === 0) return null;
    const left = (info & 0x80) === 0 ? null : idIn();
    const right = (info & 0x40) === 0 ? null : idIn();
    const from = decoder.pos;
    const words = decoding.readVarUint8Array(decoder);
    if (decoding.readVarUint(decoder) !== 0 || decoding.hasContent(decoder)) return null;
    const length = lengthOf(words);
    if (length === null) return null;
    const goesOn = left !== null && left.client === client && left.clock === clock - 1;
    return { client, clock, length, goesOn, right, from, words };
  } catch {
    return null;
  }
}

/** In UTF-16, as Yjs counts; null where they are too many for a key, or not words. */
function lengthOf(words: Uint8Array): number | null {
  if (words.length === 1) return (words[0] as number) < 0x80 ? 1 : null;
  if (words.length > 4 * mostJoined || !isUtf8(words)) return null;
  let length = 0;
  for (const byte of words) if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1;
  return length;
}

/** Null: it deletes more than one piece, or what are not letters that stand in the text. */
function deletionIn(bytes: Uint8Array, known: Known): Deletion | null {
  if (bytes[0] !== 0 || bytes[1] !== 1) return null;
  try {
    const decoder = decoding.createDecoder(bytes);
    decoder.pos = 2;
    const client = decoding.readVarUint(decoder);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const clock = decoding.readVarUint(decoder);
    const length = decoding.readVarUint(decoder);
    if (decoding.hasContent(decoder) || length < 1 || length > mostJoined) return null;
    const isLetters = (at: number) => {
      const piece = known.find(Y.createID(client, at));
      return piece instanceof Y.Item && !piece.deleted && piece.content instanceof Y.ContentString;
    };
    for (let at = clock; at < clock + length; at++) if (!isLetters(at)) return null;
    return { client, clock, length };
  } catch {
    return null;
  }
}

const isSame = (one: Y.ID | null, other: Y.ID | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.client === other.client && one.clock === other.clock);
