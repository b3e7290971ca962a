import { fragmentAt } from "@accord/shared/document-schema";
import * as buffer from "lib0/buffer";
import * as sha256 from "lib0/hash/sha256";
import * as Y from "yjs";

/** The words of a passage as its author saw them, with what stood around. */
export interface Passage {
  readonly field: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** Yjs relative positions of both ends. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

interface Letter {
  readonly text: Y.XmlText;
  readonly index: number;
  readonly letter: string;
}
interface Stretch {
  readonly text: Y.XmlText;
  readonly from: number;
  readonly to: number;
}

const blank = /\s/u;
const bare = (words: string) => words.replaceAll(/\s+/gu, "");

/** Letters of a field or of a text in a row; none where it is gone. */
function lettersIn(doc: Y.Doc, address: string): Letter[] {
  const text = fragmentAt(doc, address);
  return text === null ? [] : lettersOf(text);
}

/** A field to look for passages in. */
interface Searched {
  readonly letters: readonly Letter[];
  readonly all: string;
}

/** Each field of a text is read once, for all that is looked for in it; marks that are set meanwhile move no letter. */
export function searchIn(doc: Y.Doc): (field: string) => Searched {
  const read = new Map<string, Searched>();
  return (field) => {
    const known = read.get(field);
    if (known !== undefined) return known;
    const letters = lettersIn(doc, field);
    const searched = { letters, all: letters.map(({ letter }) => letter).join("") };
    read.set(field, searched);
    return searched;
  };
}

/** Every letter of a field with its place; blanks and ends of blocks are left out, editors tell them differently. */
function lettersOf(fragment: Y.XmlFragment): Letter[] {
  const letters: Letter[] = [];
  const walk = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText | Y.XmlHook): void => {
    if (type instanceof Y.XmlText) {
      let index = 0;
      for (const { insert } of type.toDelta() as { insert: unknown }[]) {
        if (typeof insert !== "string") {
          index += 1;
          continue;
        }
        for (let at = 0; at < insert.length; at++) {
          const letter = insert[at] as string;
          if (!blank.test(letter)) letters.push({ text: type, index: index + at, letter });
        }
        index += insert.length;
      }
    } else if (type instanceof Y.XmlFragment) {
      for (const child of type.toArray()) walk(child as Y.XmlElement);
    }
  };
  walk(fragment);
  return letters;
}

/** Where the passage stands now: by its positions when they still hold these words, else by its quote and surroundings. */
function findPassage(doc: Y.Doc, passage: Passage): Stretch[] | null {
  if (!doc.share.has(passage.field.split("/", 1)[0] as string)) return null;
  const letters = lettersIn(doc, passage.field);
  const quote = bare(passage.quote);
  if (quote === "") return null;
  const all = letters.map(({ letter }) => letter).join("");
  const start = byPosition(doc, letters, passage.from);
  if (start !== null && all.startsWith(quote, start)) {
    return stretches(letters.slice(start, start + quote.length));
  }
  const context = bestMatch(all, quote, bare(passage.before), bare(passage.after));
  return context === null ? null : stretches(letters.slice(context, context + quote.length));
}

function byPosition(doc: Y.Doc, letters: readonly Letter[], position: Uint8Array): number | null {
  const absolute = decoded(doc, position);
  if (absolute === null) return null;
  const { type, index } = absolute;
  const at = letters.findIndex(({ text, index: own }) => text === type && own >= index);
  if (at !== -1) return at;
  const first = letters.findIndex(({ text }) => text.parent === type);
  return first === -1 ? null : first;
}

function decoded(doc: Y.Doc, position: Uint8Array) {
  try {
    return Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(position), doc);
  } catch {
    return null;
  }
}

/** What is kept of a passage to find it again: no positions. */
export interface Anchor {
  /** Id of its mark. */
  readonly mark: string;
  readonly field: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

const leastAround = 8;
const leastAlone = 20;

/**
 * Where a passage without its mark stands, by quote and surroundings. None where it might be another one that says
 * the same: enough of what stood around agrees, or the quote is long and stands there once.
 */
export function findAgain(search: (field: string) => Searched, anchor: Anchor): Stretch[] | null {
  const { letters, all } = search(anchor.field);
  const [quote, before, after] = [bare(anchor.quote), bare(anchor.before), bare(anchor.after)];
  if (quote === "") return null;
  const at = bestMatch(all, quote, before, after);
  if (at === null) return null;
  const around =
    agreeing(all.slice(0, at), before, true) + agreeing(all.slice(at + quote.length), after, false);
  const known = before.length + after.length;
  const sure = known > 0 && around >= Math.min(leastAround, known);
  const alone = quote.length >= leastAlone && all.indexOf(quote) === all.lastIndexOf(quote);
  return sure || alone ? stretches(letters.slice(at, at + quote.length)) : null;
}

/** The place of the quote whose surroundings agree most; none when the words are gone. */
function bestMatch(all: string, quote: string, before: string, after: string): number | null {
  let best: number | null = null;
  let most = -1;
  for (let at = all.indexOf(quote); at !== -1; at = all.indexOf(quote, at + 1)) {
    const agree =
      agreeing(all.slice(0, at), before, true) + agreeing(all.slice(at + quote.length), after, false);
    if (agree > most) [best, most] = [at, agree];
  }
  return best;
}

function agreeing(around: string, expected: string, backwards: boolean): number {
  let n = 0;
  while (n < expected.length && n < around.length) {
    const [a, b] = backwards
      ? [around[around.length - 1 - n], expected[expected.length - 1 - n]]
      : [around[n], expected[n]];
    if (a !== b) break;
    n += 1;
  }
  return n;
}

function stretches(letters: readonly Letter[]): Stretch[] {
  const found: { text: Y.XmlText; from: number; to: number }[] = [];
  for (const { text, index } of letters) {
    const last = found.at(-1);
    if (last?.text === text) last.to = index + 1;
    else found.push({ text, from: index, to: index + 1 });
  }
  return found;
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
