import { plainText, readDocument, type TextJson, type TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";

/** Of what stood when somebody began to delete, so much goes at once before others are told (T14). */
const shareTold = 1 / 2;
/** Deletions of one account within this time are looked at together. */
const spellMs = 10 * 60_000;
/** A text shorter than this in letters is soon written again. */
const leastLetters = 200;

/** What an update deletes, as Yjs decodes it. */
export interface Deletes {
  readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/** Somebody who has deleted much: what stood after the update `since` is to be compared with what stands. */
export interface Suspicion {
  readonly person: string;
  readonly since: number;
}

interface Spell {
  readonly since: number;
  readonly from: number;
  /** What stood when it began, by client id; words written later are not counted. */
  readonly stood: ReadonlyMap<number, number>;
  letters: number | null;
  deleted: number;
}

/** Counts what each account deletes. Exact are the letters, not the meaning: whoever moves words deletes and writes. */
export class Losses {
  readonly #spells = new Map<string, Spell>();

  /** Asked before the deletion is applied; `seq` and `doc` are the text before it. */
  note(person: string, deletes: Deletes, doc: Y.Doc, seq: number, now: number): Suspicion | null {
    let spell = this.#spells.get(person);
    if (spell === undefined || now - spell.from > spellMs) {
      for (const [one, { from }] of this.#spells) if (now - from > spellMs) this.#spells.delete(one);
      const stood = new Map([...doc.store.clients.keys()].map((id) => [id, Y.getState(doc.store, id)]));
      spell = { since: seq, from: now, stood, letters: null, deleted: 0 };
      this.#spells.set(person, spell);
    }
    for (const [client, ranges] of deletes.clients)
      for (const { clock, len } of ranges)
        spell.deleted += lettersWithin(
          doc,
          client,
          clock,
          Math.min(clock + len, spell.stood.get(client) ?? 0),
        );
    if (spell.deleted < leastLetters * shareTold) return null;
    spell.letters ??= lettersOf(doc);
    if (spell.deleted <= spell.letters * shareTold) return null;
    spell.deleted = 0;
    return { person, since: spell.since };
  }
}

/** Letters that stand between two clocks of a client id. */
function lettersWithin(doc: Y.Doc, client: number, from: number, to: number): number {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || from >= to || to > Y.getState(doc.store, client)) return 0;
  let letters = 0;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i] as Y.Item | Y.GC;
    if (struct.id.clock >= to) break;
    if (standsAsWords(struct))
      letters += Math.min(to, struct.id.clock + struct.length) - Math.max(from, struct.id.clock);
  }
  return letters;
}

function lettersOf(doc: Y.Doc): number {
  let letters = 0;
  for (const structs of doc.store.clients.values())
    for (const struct of structs) if (standsAsWords(struct)) letters += struct.length;
  return letters;
}

const standsAsWords = (struct: Y.Item | Y.GC): boolean =>
  struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString;

export interface Loss {
  /** Letters in words that stood before, and how many of them stand no more, wherever. */
  readonly letters: number;
  readonly lost: number;
}

/** Null: it was no more than half, or words that were moved or written anew as they had been. */
export function lossBetween(before: Y.Doc, after: Y.Doc, template: TextTemplate): Loss | null {
  const left = wordsOf(after, template);
  let letters = 0;
  let lost = 0;
  for (const [word, times] of wordsOf(before, template)) {
    letters += word.length * times;
    lost += word.length * Math.max(0, times - (left.get(word) ?? 0));
  }
  return letters >= leastLetters && lost > letters * shareTold ? { letters, lost } : null;
}

const segmenter = new Intl.Segmenter("und", { granularity: "word" });

function wordsOf(doc: Y.Doc, template: TextTemplate): Map<string, number> {
  const { fields, data } = readDocument(doc, template);
  const counts = new Map<string, number>();
  for (const text of stringsIn([fields, data]))
    for (const { segment, isWordLike } of segmenter.segment(text))
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  return counts;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    if ("type" in value && value.type === "doc") yield plainText(value as TextJson);
    else for (const one of Object.values(value)) yield* stringsIn(one);
  }
}
