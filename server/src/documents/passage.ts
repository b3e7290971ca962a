import { fragmentAt } from "@accord/shared/document-schema";
import * as buffer from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import * as Y from "yjs";
import { placeOf, type Quoted } from "./quoted.js";

/** The words of a passage as its author saw them, with what stood around. */
export interface Passage extends Quoted {
  readonly field: string;
  /** Yjs relative positions of both ends. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

interface Stretch {
  readonly text: Y.XmlText;
  readonly from: number;
  readonly to: number;
}

const bare = (words: string) => words.replaceAll(/\s+/gu, "");

/** A text of a field: as it stands, with a blank for what is no letter, and where its letters begin in the row of all. */
interface Part {
  readonly text: Y.XmlText;
  readonly words: string;
  readonly start: number;
}

/** A field to look for passages in: blanks and ends of blocks are left out, editors tell them differently. */
interface Searched {
  readonly parts: readonly Part[];
  readonly all: string;
}

/** Each field of a text is read once, for all that is looked for in it; marks that are set meanwhile move no letter. */
export class Search {
  /** Letters that were compared with others so far. */
  compared = 0;
  readonly #doc: Y.Doc;
  readonly #read = new Map<string, Searched>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  in(field: string): Searched {
    const searched = this.#read.get(field) ?? searchedIn(this.#doc, field);
    this.#read.set(field, searched);
    return searched;
  }
}

/** None where the field is gone. */
function searchedIn(doc: Y.Doc, field: string): Searched {
  const fragment = fragmentAt(doc, field);
  const parts: Part[] = [];
  const letters: string[] = [];
  let start = 0;
  for (const text of fragment === null ? [] : textsIn(fragment)) {
    const words = (text.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === "string" ? insert : " "))
      .join("");
    const own = bare(words);
    parts.push({ text, words, start });
    letters.push(own);
    start += own.length;
  }
  return { parts, all: letters.join("") };
}

/** Where the passage stands now: by its positions when they still hold these words, else by its quote and surroundings. */
function findPassage(doc: Y.Doc, passage: Passage): Stretch[] | null {
  if (!doc.share.has(passage.field.split("/", 1)[0] as string)) return null;
  const searched = searchedIn(doc, passage.field);
  const words = bareOf(passage);
  const { length } = words.quote;
  if (length === 0) return null;
  const start = byPosition(doc, searched, passage.from);
  if (start !== null && searched.all.startsWith(words.quote, start))
    return stretches(searched, start, start + length);
  const { place } = placeOf(searched.all, words);
  return place && stretches(searched, place.at, place.at + length);
}

const bareOf = ({ quote, before, after }: Quoted): Quoted => ({
  quote: bare(quote),
  before: bare(before),
  after: bare(after),
});

function byPosition(doc: Y.Doc, { parts, all }: Searched, position: Uint8Array): number | null {
  const absolute = decoded(doc, position);
  if (absolute === null) return null;
  const endOf = (at: number) => parts[at + 1]?.start ?? all.length;
  const own = parts.findIndex(({ text }) => text === absolute.type);
  if (own !== -1) {
    const { words, start } = parts[own] as Part;
    const at = start + bare(words.slice(0, absolute.index)).length;
    if (at < endOf(own)) return at;
  }
  const first = parts.findIndex(({ text, start }, at) => text.parent === absolute.type && start < endOf(at));
  return parts[first]?.start ?? null;
}

function decoded(doc: Y.Doc, position: Uint8Array) {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(position), doc);
  } catch {
    return null;
  }
}

/** What is kept of a passage to find it again: no positions. */
export interface Anchor extends Quoted {
  /** Id of its mark. */
  readonly mark: string;
  readonly field: string;
}

const leastAround = 8;
const leastAlone = 20;

/**
 * Where a passage without its mark stands, by quote and surroundings. None where it might be another one that says
 * the same: enough of what stood around agrees, or the quote is long and stands there once.
 */
export function findAgain(search: Search, anchor: Anchor): Stretch[] | null {
  const searched = search.in(anchor.field);
  const words = bareOf(anchor);
  const { place, compared } = placeOf(searched.all, words);
  search.compared += compared;
  if (place === null) return null;
  const known = words.before.length + words.after.length;
  const sure = known > 0 && place.around >= Math.min(leastAround, known);
  const alone = words.quote.length >= leastAlone && place.isOnly;
  return sure || alone ? stretches(searched, place.at, place.at + words.quote.length) : null;
}

/** In each text from its first letter that is asked for to its last. */
function stretches({ parts, all }: Searched, from: number, to: number): Stretch[] {
  return parts.flatMap(({ text, words, start }, at) => {
    const end = Math.min(to, parts[at + 1]?.start ?? all.length);
    const first = Math.max(from, start);
    if (first >= end) return [];
    return [{ text, from: indexOf(words, first - start), to: indexOf(words, end - 1 - start) + 1 }];
  });
}

/** Where the letter of this number stands, blanks not counted. */
function indexOf(words: string, letter: number): number {
  let left = letter;
  for (const { 0: run, index } of words.matchAll(/\S+/gu)) {
    if (left < run.length) return index + left;
    left -= run.length;
  }
  return words.length;
}

/** Sets the mark as the editor's binding would write it. False: the words are gone. */
export function markPassage(doc: Y.Doc, passage: Passage, id: string): boolean {
  const found = findPassage(doc, passage);
  if (found === null) return false;
  setMark(found, id);
  return true;
}

export function setMark(found: readonly Stretch[], id: string): void {
  for (const { text, from, to } of found) text.format(from, to - from, { [markKey(id)]: { id } });
}

/** Ids of all marks that stand in these fields on words. */
export function marksIn(doc: Y.Doc, fields: readonly string[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const field of fields) {
    const fragment = fragmentAt(doc, field);
    for (const text of fragment === null ? [] : textsIn(fragment)) {
      for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
        if (typeof insert !== "string" || !attributes) continue;
        for (const [key, value] of Object.entries(attributes)) {
          const id = (value as { id?: unknown } | null)?.id;
          if (key.startsWith("thread") && typeof id === "string" && !marks.has(id)) marks.set(id, field);
        }
      }
    }
  }
  return marks;
}

function textsIn(type: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): Y.XmlText[] {
  if (type instanceof Y.XmlText) return [type];
  return type instanceof Y.XmlFragment
    ? type.toArray().flatMap((child) => textsIn(child as Y.XmlElement))
    : [];
}

/** Takes out, in one go over each text, the marks with one of these ids. */
export function unmarkPassages(doc: Y.Doc, field: string, ids: ReadonlySet<unknown>): void {
  const fragment = fragmentAt(doc, field);
  for (const text of fragment === null ? [] : textsIn(fragment)) {
    const delta = (text.toDelta() as { insert: unknown; attributes?: object }[]).map(
      ({ insert, attributes = {} }) => ({
        retain: typeof insert === "string" ? insert.length : 1,
        attributes: Object.fromEntries(
          Object.entries(attributes)
            .filter(([key, value]) => key.startsWith("thread") && ids.has((value as { id?: unknown })?.id))
            .map(([key]) => [key, null]),
        ),
      }),
    );
    if (delta.some(({ attributes }) => Object.keys(attributes).length > 0)) text.applyDelta(delta);
  }
}

/** y-tiptap writes marks that may overlap as name--hash of the mark: the same hash, so that it never writes it again. */
export function markKey(id: string): string {
  const digest = sha256.digest(buffer.encodeAny({ type: "thread", attrs: { id } }));
  const folded = digest.slice(0, 6);
  for (let at = 6; at < digest.length; at++) {
    folded[at % 6] = (folded[at % 6] as number) ^ (digest[at] as number);
  }
  return `thread--${buffer.toBase64(folded)}`;
}
