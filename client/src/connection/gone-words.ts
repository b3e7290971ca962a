import { fragmentAt, type TextTemplate, textAddresses } from "@accord/shared/document-schema";
import { restoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";

/** Words that went with the block they stood in. */
export interface GoneWords {
  /** The same for each page that misses the same letters. */
  readonly id: string;
  /** Address of their text. */
  readonly field: string;
  /** So many of its blocks stand before their place. */
  readonly at: number;
  readonly runs: readonly Run[];
  readonly letters: readonly Letters[];
}

/** Words in a row that bear the same marks. */
interface Run {
  readonly insert: string;
  readonly attributes: Marks;
}
type Marks = Readonly<Record<string, object>>;

/** What others took out of a block, with its words. */
export interface GoneBlock extends Omit<GoneWords, "runs" | "letters"> {
  /** In reading order; null stands between two texts of the block. */
  readonly pieces: readonly (Piece | null)[];
}

interface Piece {
  /** The letter that they stood right behind. */
  readonly behind: Y.ID | null;
  readonly letters: Letters;
  readonly words: string;
  readonly marks: Marks;
}

/** Letters in a row, by the id of the first. */
export type Letters = [client: number, clock: number, length: number];
export type IsLost = (client: number, clock: number) => boolean;

export function isAmong(letters: readonly Letters[]): IsLost {
  const byClient = Map.groupBy(letters, ([client]) => client);
  return (client, clock) =>
    (byClient.get(client) ?? []).some(([, from, length]) => from <= clock && clock < from + length);
}

/**
 * What of own letters that a transaction takes out is lost, block by block: to be asked before it ends, while the
 * words are still there. Costs what it takes out, and the blocks of what is lost.
 */
export function goneIn(
  { deleteSet, doc }: Y.Transaction,
  own: ReadonlySet<number>,
  isLost: IsLost,
  template: TextTemplate,
): GoneBlock[] {
  let texts: Map<unknown, string> | null = null;
  const found = new Map<Y.Item, GoneBlock>();
  const isGone: IsLost = (client, clock) =>
    own.has(client) && Y.isDeleted(deleteSet, Y.createID(client, clock)) && isLost(client, clock);
  for (const client of own)
    for (const item of itemsIn(doc, client, deleteSet.clients.get(client) ?? [])) {
      if (!item.deleted || !placesIn(item).some((at) => isGone(client, item.id.clock + at))) continue;
      texts ??= new Map(textAddresses(doc, template).map((field) => [fragmentAt(doc, field), field]));
      const place = placeOf(item, texts);
      if (place === null || found.has(place.block)) continue;
      const { block, field } = place;
      const id = `${block.id.client}:${block.id.clock}`;
      const stood = ({ deleted, id: one }: Y.Item): boolean => !deleted || Y.isDeleted(deleteSet, one);
      found.set(block, { id, field, at: blocksBefore(block), pieces: piecesIn(block, { isGone, stood }) });
    }
  return [...found].sort(([one], [other]) => placesBefore(one) - placesBefore(other)).map(([, gone]) => gone);
}

export const lettersOf = (blocks: readonly GoneBlock[]): Letters[] =>
  blocks.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece ? [piece.letters] : [])));

/** Words that were typed on where their block was gone already, with those before them; null where they are others. */
export function typedOn(before: readonly GoneBlock[], blocks: readonly GoneBlock[]): GoneBlock[] | null {
  const [[one, ...others], [next, ...more]] = [before, blocks];
  if (!one || !next || others.length + more.length > 0 || one.id !== next.id) return null;
  const first = next.pieces.findIndex((piece) => piece !== null);
  const last = one.pieces.findLastIndex((piece) => piece !== null);
  const [behind, end] = [next.pieces[first]?.behind, one.pieces[last]?.letters];
  if (!behind || !end || behind.client !== end[0] || behind.clock !== end[1] + end[2] - 1) return null;
  return [{ ...next, pieces: [...one.pieces.slice(0, last + 1), ...next.pieces.slice(first)] }];
}

/** The words of those blocks, of all their letters or of these alone. */
export function wordsOf(blocks: readonly GoneBlock[], isMeant: IsLost = () => true): GoneWords[] {
  return blocks.flatMap(({ pieces, id, ...place }) => {
    const texts: Run[][] = [[]];
    const meant: Letters[] = [];
    for (const piece of pieces)
      if (piece === null) texts.push([]);
      else {
        const [client, clock] = piece.letters;
        const places = placesIn(piece.words).filter((at) => isMeant(client, clock + at));
        const insert = places.map((at) => piece.words[at]).join("");
        texts.at(-1)?.push({ insert, attributes: piece.marks });
        meant.push(...places.map((at): Letters => [client, clock + at, 1]));
      }
    const runs = trimmed(
      texts
        .map((text) => text.filter(({ insert }) => insert !== ""))
        .filter((text) => text.length > 0)
        .flatMap((text, at) => (at === 0 ? text : [{ insert: " ", attributes: {} }, ...text])),
    );
    const length = runs.reduce((sum, { insert }) => sum + insert.length, 0);
    // Others of the same block may come back at another time, and be as many.
    const [first, last] = [meant[0], meant.at(-1)].map((letter) => letter?.slice(0, 2).join(":"));
    const letters = inRows(meant);
    return length === 0 ? [] : [{ ...place, id: `${id}+${length} ${first} ${last}`, runs, letters }];
  });
}

function inRows(letters: readonly Letters[]): Letters[] {
  const rows: Letters[] = [];
  for (const [client, clock, length] of letters) {
    const row = rows.at(-1);
    if (row && row[0] === client && row[1] + row[2] === clock) row[2] += length;
    else rows.push([client, clock, length]);
  }
  return rows;
}

function trimmed(runs: readonly Run[]): Run[] {
  const isWord = ({ insert }: Run): boolean => insert.trim() !== "";
  const [first, last] = [runs.findIndex(isWord), runs.findLastIndex(isWord)];
  return runs.slice(Math.max(0, first), last + 1).map(({ insert, attributes }, at, all) => {
    const begun = at === 0 ? insert.trimStart() : insert;
    return { insert: at === all.length - 1 ? begun.trimEnd() : begun, attributes };
  });
}

/** The text as it is, with those words in it as new ones of nobody's page, under the id of an act that writes anew. */
export function textWith(doc: Y.Doc, gone: readonly GoneWords[]): Uint8Array {
  const text = new Y.Doc();
  text.clientID = restoringClient(text.clientID);
  Y.applyUpdate(text, Y.encodeStateAsUpdate(doc));
  text.transact(() => {
    // The last first: a place is counted from the beginning.
    for (const { field, at, runs } of gone.toReversed()) {
      const paragraph = new Y.XmlElement("paragraph");
      const words = new Y.XmlText();
      words.applyDelta([...runs]);
      paragraph.insert(0, [words]);
      const fragment = fragmentAt(text, field);
      fragment?.insert(Math.min(at, fragment.length), [paragraph]);
    }
  });
  const update = Y.encodeStateAsUpdate(text);
  text.destroy();
  return update;
}

type Ranges = readonly { readonly clock: number; readonly len: number }[];

function* itemsIn(doc: Y.Doc, client: number, ranges: Ranges): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? [];
  for (const { clock, len } of ranges)
    for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
      const one = structs[at];
      if (one === undefined || one.id.clock >= clock + len) break;
      if (one instanceof Y.Item && one.content instanceof Y.ContentString) yield one;
    }
}

/** The block of a text that it stands in, and of which text. */
function placeOf(
  item: Y.Item,
  texts: ReadonlyMap<unknown, string>,
): { readonly block: Y.Item; readonly field: string } | null {
  for (let block: Y.Item | null = item; block !== null; ) {
    const { parent }: { parent: unknown } = block;
    if (!(parent instanceof Y.AbstractType)) return null;
    const field = texts.get(parent);
    if (field !== undefined) return { block, field };
    block = parent._item;
  }
  return null;
}

function blocksBefore(block: Y.Item): number {
  let count = block.deleted ? 0 : 1;
  for (let one = block.left; one; one = one.left) if (!one.deleted && one.countable) count += one.length;
  return count;
}

/** With those that are gone. */
function placesBefore(block: Y.Item): number {
  let count = 0;
  for (let one = block.left; one; one = one.left) count += one.length;
  return count;
}

const placesIn = ({ length }: { readonly length: number }): number[] => [...Array(length).keys()];

interface Among {
  readonly isGone: IsLost;
  /** Before it was taken out. */
  readonly stood: (item: Y.Item) => boolean;
}

function piecesIn({ content }: Y.Item, among: Among): (Piece | null)[] {
  if (!(content instanceof Y.ContentType)) return [];
  const pieces: (Piece | null)[] = [];
  let marks: Marks = {};
  for (let one = content.type._start; one; one = one.right) {
    if (one.content instanceof Y.ContentFormat && among.stood(one)) {
      const { [one.content.key]: _before, ...others } = marks;
      marks = one.content.value === null ? others : { ...others, [one.content.key]: one.content.value };
    }
    pieces.push(...wordsGone(one, marks, among.isGone), ...piecesIn(one, among));
  }
  return content.type instanceof Y.XmlText ? [...pieces, null] : pieces;
}

function wordsGone({ content, id, left }: Y.Item, marks: Marks, isGone: IsLost): Piece[] {
  if (!(content instanceof Y.ContentString)) return [];
  const pieces: Piece[] = [];
  for (const at of [...Array(content.str.length).keys()].filter((one) => isGone(id.client, id.clock + one))) {
    const last = pieces.at(-1);
    const goesOn = last && last.letters[1] + last.letters[2] === id.clock + at;
    const words = (goesOn ? last.words : "") + content.str[at];
    if (goesOn) pieces.pop();
    const clock = id.clock + at + 1 - words.length;
    const behind = clock > id.clock ? Y.createID(id.client, clock - 1) : (left?.lastId ?? null);
    pieces.push({ behind, marks, words, letters: [id.client, clock, words.length] });
  }
  return pieces;
}
