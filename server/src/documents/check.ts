import { shapeIssues, textLimits } from "@accord/shared/document-schema";
import { isRestoringClient, type RefusalReason } from "@accord/shared/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { followsWithin, standsBetween } from "./between.js";
import { type Group, groupsOf, type Struct, takeInOrder } from "./groups.js";
import { gone, type Known } from "./known.js";
import type { Deletes } from "./losses.js";
import { mayOverlap } from "./marks.js";
import { movesTooMuch } from "./moves.js";
import { widensTable } from "./places.js";
import { Reach } from "./reach.js";
import { isBeside, whereOf } from "./where.js";

export type Ownership = "own" | "new" | "foreign";

export type Checked =
  /** Nothing in it is new: it is durable already. */
  | { readonly kind: "nothing"; readonly pieces: number }
  | {
      readonly kind: "good";
      readonly newClients: readonly number[];
      readonly clients: number;
      readonly pieces: number;
      readonly nodes: number;
      readonly formats: number;
      readonly letters: number;
      readonly long: boolean;
      readonly wide: boolean;
      readonly overlaps: boolean;
      readonly unsure: readonly Y.Item[];
      readonly deletes: Deletes;
    }
  /** It builds on what is not here yet. */
  | { readonly kind: "missing" }
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly why: string };

interface Count {
  nodes: number;
  formats: number;
  letters: number;
  /** A paragraph may have become too long, unless words of it are deleted as well. */
  long: boolean;
  /** So may have a table. */
  wide: boolean;
  /** It brings marks that may lie over others. */
  overlaps: boolean;
  /** Whether they stand between their neighbours, or how far they have to go, only a copy of the text can say. */
  unsure: Y.Item[];
  /** Of these nothing is new. */
  again: Y.Item[];
}
/** Pieces that are looked at between the neighbours of all that an update brings; beyond, a copy of the text says it. */
const mostBetween = 10_000;
/** Of one update; what a person writes in months has a tenth. */
const mostPieces = 100_000;
/** An id: it waits for that. */
type Step = "known" | "taken" | Y.ID | Refusal;
interface Refusal {
  readonly reason: RefusalReason;
  readonly why: string;
}

const refused = (reason: RefusalReason, why: string): Checked => ({ kind: "refused", reason, why });
export const wrongWayRound = "its neighbours stand the other way round";

/**
 * Checks an update by decoding it, before anything is applied (T12-T18): owner, clock = next, origins and parents
 * known, shape; deletes only of known ids. What is good stays in `known`, what is not leaves no trace there.
 */
export function checkUpdate(
  bytes: Uint8Array,
  known: Known,
  ownerOf: (client: number) => Ownership,
): Checked {
  let decoded: { readonly structs: readonly unknown[]; readonly ds: Deletes };
  let groups: Group[] | null;
  try {
    decoded = keyIn(bytes) ?? decodedWhole(bytes);
    groups = groupsOf(
      decoded.structs as (Struct | Y.Skip)[],
      decoding.readVarUint(decoding.createDecoder(bytes)),
    );
  } catch {
    return refused("shape", "not an update");
  }
  if (groups === null) return refused("shape", "a client id stands in it twice, or without words");

  const pieces = decoded.structs.length;
  if (pieces > mostPieces) return refused("too_large", "pieces");

  known.mark();
  const count: Count = {
    ...{ nodes: 0, formats: 0, letters: 0 },
    ...{ long: false, wide: false, overlaps: false, unsure: [], again: [] },
  };
  const follows = followsWithin(mostBetween);
  const reach = new Reach(known);
  const taken = new Set<number>();
  const refusals: Refusal[] = [];
  const isWhole = takeInOrder(groups, known, (struct) => {
    const step = take(struct, known, ownerOf, count, follows, reach);
    if (step === "taken") taken.add(struct.id.client);
    if (typeof step === "string") return null;
    if ("clock" in step) return step;
    refusals.push(step);
    return struct.id;
  });
  if (!isWhole) {
    known.forget();
    const [refusal] = refusals;
    return refusal === undefined ? { kind: "missing" } : refused(refusal.reason, refusal.why);
  }
  let deletes = false;
  const { ds, isTooOften, isOfNothing } = eachOnce(decoded.ds);
  if (isOfNothing) {
    known.forget();
    return refused("shape", "it deletes no letters");
  }
  for (const [client, ranges] of ds.clients) {
    const end = known.end(client);
    for (const { clock, len } of ranges) {
      if (clock + len > end) {
        known.forget();
        return { kind: "missing" };
      }
      deletes ||= !allDeleted(known.doc, client, clock, len);
    }
  }
  if (taken.size === 0 && !deletes) return { kind: "nothing", pieces };
  if (isTooOften) {
    known.forget();
    return refused("shape", "it deletes the same again and again");
  }
  if (movesTooMuch(known, decoded.ds, count.again, (...range) => allDeleted(known.doc, ...range))) {
    known.forget();
    return refused("too_large", "in too many places");
  }
  const newClients = [...taken].filter((client) => ownerOf(client) === "new");
  const { again: _, ...counted } = count;
  return { kind: "good", newClients, clients: taken.size, pieces, deletes: ds, ...counted };
}

const noDeletes: Deletes = { clients: new Map() };

/** The ordinary key, read by hand: letters beside others, and nothing deleted. Null: it is something else. */
export function keyIn(bytes: Uint8Array): { structs: Y.Item[]; ds: Deletes } | null {
  if (bytes[0] !== 1 || bytes[1] !== 1) return null;
  const decoder = decoding.createDecoder(bytes);
  decoder.pos = 2;
  const idIn = () => Y.createID(decoding.readVarUint(decoder), decoding.readVarUint(decoder));
  const id = idIn();
  const info = decoding.readUint8(decoder);
  if ((info & 0x3f) !== 4 || (info & 0xc0) === 0) return null;
  const origin = (info & 0x80) === 0 ? null : idIn();
  const rightOrigin = (info & 0x40) === 0 ? null : idIn();
  const words = new Y.ContentString(decoding.readVarString(decoder));
  if (decoding.readVarUint(decoder) !== 0 || decoding.hasContent(decoder)) return null;
  return { structs: [new Y.Item(id, null, origin, null, rightOrigin, null, null, words)], ds: noDeletes };
}

/** An update of Yjs's other encoding reads as an empty one with a tail: nobody is told that such words are saved. */
function decodedWhole(bytes: Uint8Array): ReturnType<typeof Y.decodeUpdate> {
  let read: decoding.Decoder | undefined;
  function Reading(decoder: decoding.Decoder) {
    read = decoder;
    return new Y.UpdateDecoderV1(decoder);
  }
  const decoded = Y.decodeUpdateV2(bytes, Reading as unknown as typeof Y.UpdateDecoderV1);
  if (read && decoding.hasContent(read)) throw new Error("There is more behind it.");
  return decoded;
}

function take(
  sent: Struct | Y.Skip,
  known: Known,
  ownerOf: (client: number) => Ownership,
  count: Count,
  follows: ReturnType<typeof followsWithin>,
  reach: Reach,
): Step {
  const { client, clock } = sent.id;
  const next = known.end(client);
  if (sent.length < 1) return { reason: "shape", why: "empty piece" };
  if (isRestoringClient(client) && ownerOf(client) === "new")
    return { reason: "shape", why: "an id of no page" };
  if (clock > next) return Y.createID(client, next);
  if (clock + sent.length <= next) {
    if (!(sent instanceof Y.Item)) return "known";
    count.again.push(sent);
    return againOf(sent, known);
  }
  if (sent instanceof Y.Skip) return sent.id;
  if (ownerOf(client) === "foreign")
    return { reason: "foreign_client", why: "written under an id of somebody else" };
  if (sent instanceof Y.GC && sent.length > textLimits.deletedRun)
    return { reason: "too_large", why: "run_too_long" };
  const where = sent instanceof Y.GC ? gone : whereOf(sent, known);
  if (where === null) return { reason: "shape", why: "unknown place" };
  if ("clock" in where) return where;
  const struct = clock < next ? restOf(sent, next) : sent;
  if (struct instanceof Y.GC) {
    known.add(struct, gone);
    return "taken";
  }
  if (struct !== sent && !isBeside(known.find(struct.origin as Y.ID) as Struct, where, known))
    return { reason: "shape", why: "it has begun elsewhere" };
  const between =
    where.container === null ||
    standsBetween(
      struct,
      (id) => known.find(id),
      (piece) => known.isApplied(piece),
      follows,
    );
  if (between === false) return { reason: "shape", why: wrongWayRound };
  if (!reach.holds(struct, where) || between === null) count.unsure.push(struct);
  const [issue] = shapeIssues(struct.content, where.key, where.place);
  if (issue !== undefined) return { reason: "shape", why: issue };
  count.wide ||= widensTable(struct.content, where.key, where.place);
  if (where.key !== null && where.place.within === "map" && known.isFull(where.container, where.key))
    return { reason: "too_large", why: "rows" };
  if (struct.content instanceof Y.ContentString) {
    const length = where.container === null ? struct.length : known.lengthOf(where.container) + struct.length;
    if (struct.length > textLimits.textOfOneParagraph) return { reason: "too_large", why: "paragraph" };
    count.letters += struct.length;
    count.long ||= length > textLimits.textOfOneParagraph;
  } else if (struct.content instanceof Y.ContentType) count.nodes++;
  else if (struct.content instanceof Y.ContentFormat) {
    count.formats++;
    count.overlaps ||= mayOverlap(struct.content.key);
  }
  known.add(struct, where);
  return "taken";
}

/** Yjs looks for all that a piece names before it finds that it has the piece, and for what is not there it waits. */
function againOf({ origin, rightOrigin, parent }: Y.Item, known: Known): Step {
  const named = parent as unknown as Y.ID | string | null;
  if (typeof named === "string") {
    if (known.root(named) === null) return { reason: "shape", why: "unknown place" };
  } else if (isAhead(named, known)) return named;
  if (isAhead(origin, known)) return origin;
  return isAhead(rightOrigin, known) ? rightOrigin : "known";
}

const isAhead = (id: Y.ID | null, known: Known): id is Y.ID =>
  id !== null && id.clock >= known.end(id.client);

/** Of what has begun here Yjs puts the rest behind its beginning, and into what is said of the whole. */
function restOf(piece: Struct, from: number): Struct {
  const { client, clock } = piece.id;
  const id = Y.createID(client, from);
  if (piece instanceof Y.GC) return new Y.GC(id, clock + piece.length - from);
  const rest = piece.content.splice(from - clock);
  return new Y.Item(id, null, Y.createID(client, from - 1), null, piece.rightOrigin, null, null, rest);
}

/** Yjs names each letter once, or as often as updates were put together by another program. */
const mostNamed = 4;

/** Ranges in their order and apart, for each is walked through; Yjs walks through them as they were sent. */
function eachOnce({ clients }: Deletes): { ds: Deletes; isTooOften: boolean; isOfNothing: boolean } {
  const once = new Map<number, { readonly clock: number; len: number }[]>();
  let isTooOften = false;
  /** Yjs divides pieces for it as well, and behind the last of an id it waits for ever. */
  let isOfNothing = false;
  for (const [client, ranges] of clients) {
    const apart: { readonly clock: number; len: number }[] = [];
    let named = 0;
    for (const { clock, len } of [...ranges].sort((one, other) => one.clock - other.clock)) {
      named += len;
      isOfNothing ||= len === 0;
      const last = apart.at(-1);
      if (last === undefined || clock > last.clock + last.len) apart.push({ clock, len });
      else last.len = Math.max(last.len, clock + len - last.clock);
    }
    const all = apart.reduce((sum, { len }) => sum + len, 0);
    isTooOften ||= named > mostNamed * all;
    once.set(client, apart);
  }
  return { ds: { clients: once }, isTooOften, isOfNothing };
}

function allDeleted(doc: Y.Doc, client: number, clock: number, length: number): boolean {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || clock + length > Y.getState(doc.store, client)) return length === 0;
  if (length === 0) return true;
  for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
    const struct = structs[i] as Struct;
    if (struct.id.clock >= clock + length) break;
    if (!struct.deleted) return false;
  }
  return true;
}
