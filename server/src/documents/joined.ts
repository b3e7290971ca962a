import { isUtf8 } from "node:buffer";
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

/** A number of an update at a place, and where it ends: this is done for every key. */
let end = 0;
function numberAt(bytes: Uint8Array, at: number): number {
  let number = 0;
  let unit = 1;
  for (end = at; end < bytes.length; ) {
    const byte = bytes[end++] as number;
    number += (byte & 0x7f) * unit;
    if (byte < 0x80) return number;
    unit *= 0x80;
    if (unit > Number.MAX_SAFE_INTEGER) break;
  }
  end = Number.POSITIVE_INFINITY;
  return Number.NaN;
}

function idAt(bytes: Uint8Array, at: number): Y.ID {
  const client = numberAt(bytes, at);
  return Y.createID(client, numberAt(bytes, end));
}

/** Null: it is something else than letters beside others, or cannot be read. */
function lettersIn(bytes: Uint8Array): Letters | null {
  if (bytes[0] !== 1 || bytes[1] !== 1) return null;
  const client = numberAt(bytes, 2);
  const clock = numberAt(bytes, end);
  const info = bytes[end] ?? 0;
  if ((info & 0x3f) !== 4 || (info & 0xc0) === 0) return null;
  end++;
  const left = (info & 0x80) === 0 ? null : idAt(bytes, end);
  const right = (info & 0x40) === 0 ? null : idAt(bytes, end);
  const from = end;
  const size = numberAt(bytes, from);
  // Behind the words nothing is deleted, and nothing else stands.
  if (end + size + 1 !== bytes.length || bytes[end + size] !== 0) return null;
  const words = bytes.subarray(end, end + size);
  const length = lengthOf(words);
  if (length === null) return null;
  const goesOn = left !== null && left.client === client && left.clock === clock - 1;
  return { client, clock, length, goesOn, right, from, words };
}

/** In UTF-16, as Yjs counts; null where they are too many for a key, or not words. */
function lengthOf(words: Uint8Array): number | null {
  if (words.length === 1) return (words[0] as number) < 0x80 ? 1 : null;
  if (words.length === 0 || words.length > 4 * mostJoined || !isUtf8(words)) return null;
  let length = 0;
  for (const byte of words) if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1;
  return length;
}

/** Null: it deletes more than one piece, or what are not letters that stand in the text. */
function deletionIn(bytes: Uint8Array, known: Known): Deletion | null {
  if (bytes[0] !== 0 || bytes[1] !== 1) return null;
  const client = numberAt(bytes, 2);
  if (numberAt(bytes, end) !== 1) return null;
  const clock = numberAt(bytes, end);
  const length = numberAt(bytes, end);
  if (end !== bytes.length || length < 1 || length > mostJoined) return null;
  const isLetters = (at: number) => {
    const piece = known.find(Y.createID(client, at));
    return piece instanceof Y.Item && !piece.deleted && piece.content instanceof Y.ContentString;
  };
  for (let at = clock; at < clock + length; at++) if (!isLetters(at)) return null;
  return { client, clock, length };
}

const isSame = (one: Y.ID | null, other: Y.ID | null): boolean =>
  one === other ||
  (one !== null && other !== null && one.client === other.client && one.clock === other.clock);
