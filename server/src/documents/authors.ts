import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { By } from "./by.js";
import { stringOf, type Type } from "./letters.js";
import type { Piece } from "./provenance.js";
import { push, type Ranges, spansBetween } from "./ranges.js";

/** Letters of one client id in a row. */
interface Stretch {
  readonly id: Y.ID;
  readonly length: number;
}

export interface Stood extends Piece<By> {
  readonly letters: readonly Stretch[];
}

/** What is known of an archive read so far. */
export interface Authors {
  readonly written: Ranges;
  readonly placed: Ranges;
  readonly deleted: Ranges;
  /** What was cut so far and is long enough to be known again. */
  readonly cut: Stood[];
  /** All texts in the order they came, with their words where these have not changed since. */
  readonly texts: Map<Type, Piece<By> | null>;
}

export const noAuthors = (): Authors => ({
  written: new Map(),
  placed: new Map(),
  deleted: new Map(),
  cut: [],
  texts: new Map(),
});

export function pieceOf(written: Ranges, items: readonly Y.Item[]): Stood {
  const strings = items.filter((item) => stringOf(item) !== null);
  return {
    words: strings.map(stringOf).join(""),
    spans: strings.flatMap(({ id, length }) => spansBetween(written, id, length)),
    letters: strings.map(({ id, length }) => ({ id, length })),
  };
}

/** Raise it where what is computed, or how it is written down, changes: what was kept before is then left. */
const form = 10;

export const isOfThisForm = (kept: Uint8Array): boolean =>
  decoding.readVarUint(decoding.createDecoder(kept)) === form;

/** With the text itself, nothing of it collected, so that reading goes on from here. */
export function encodeAuthors(doc: Y.Doc, authors: Authors): Uint8Array {
  const encoder = encoding.createEncoder();
  const number = (value: number) => encoding.writeVarUint(encoder, value);
  const id = ({ client, clock }: Y.ID) => {
    number(client);
    number(clock);
  };
  const all: readonly Ranges[] = [authors.written, authors.placed, authors.deleted];
  const bys = new Map<By, number>();
  for (const ranges of all)
    for (const list of ranges.values())
      for (const { mark } of list) if (!bys.has(mark)) bys.set(mark, bys.size);

  number(form);
  encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  number(bys.size);
  for (const { person, act, accepter, at, seq } of bys.keys())
    encoding.writeAny(encoder, [person, act, accepter, at, seq]);
  for (const ranges of all) {
    number(ranges.size);
    for (const [client, list] of ranges) {
      number(client);
      number(list.length);
      for (const { clock, length, mark } of list) {
        number(clock);
        number(length);
        number(bys.get(mark) as number);
      }
    }
  }
  number(authors.cut.length);
  for (const { letters } of authors.cut) {
    number(letters.length);
    for (const one of letters) {
      id(one.id);
      number(one.length);
    }
  }
  number(authors.texts.size);
  for (const text of authors.texts.keys()) id((text._item as Y.Item).id);
  return encoding.toUint8Array(encoder);
}

/** Fills an empty document. */
export function decodeAuthors(doc: Y.Doc, bytes: Uint8Array): Authors {
  const decoder = decoding.createDecoder(bytes);
  const number = () => decoding.readVarUint(decoder);
  const id = () => Y.createID(number(), number());
  const times = <T>(make: () => T): T[] => Array.from({ length: number() }, make);
  number();
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  const bys = times(() => {
    const [person, act, accepter, at, seq] = decoding.readAny(decoder) as [
      By["person"],
      By["act"],
      By["accepter"],
      string,
      number,
    ];
    return { person, act, accepter, at, seq };
  });
  const ranges = () => {
    const all: Ranges = new Map();
    times(() => {
      const client = number();
      times(() => {
        const at = Y.createID(client, number());
        push(all, at, [{ length: number(), mark: bys[number()] as By }]);
      });
    });
    return all;
  };
  const [written, placed, deleted] = [ranges(), ranges(), ranges()];
  const cut = times(() => {
    const letters = times(() => ({ id: id(), length: number() }));
    return {
      words: letters.map((one) => wordsAt(doc, one)).join(""),
      spans: letters.flatMap((one) => spansBetween(written, one.id, one.length)),
      letters,
    };
  });
  const texts = new Map(
    times(
      () => [((Y.getItem(doc.store, id()) as Y.Item).content as Y.ContentType).type as never, null] as const,
    ),
  );
  return { written, placed, deleted, cut, texts };
}

function wordsAt(doc: Y.Doc, { id: { client, clock }, length }: Stretch): string {
  let words = "";
  while (words.length < length) {
    const item = Y.getItem(doc.store, Y.createID(client, clock + words.length)) as Y.Item;
    const from = clock + words.length - item.id.clock;
    words += (stringOf(item) as string).slice(from, from + length - words.length);
  }
  return words;
}
