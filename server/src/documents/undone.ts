import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";
import { type Authors, pieceOf, type Stood } from "./authors.js";
import type { By } from "./by.js";
import {
  isFresh,
  itemsOf,
  letterAt,
  partsBefore,
  type Run,
  stringOf,
  type Type,
  textsUnder,
} from "./letters.js";
import { isAllOfIt, isWhole, leastMoved, type Span, traced, tracedInOrder } from "./provenance.js";
import { type Ranges, spansBetween } from "./ranges.js";

/** Of a text that went with its block: its letters with who wrote and who deleted each. */
interface Letters {
  readonly words: string;
  readonly wrote: readonly By[];
  readonly deleted: readonly By[];
}
const lettersOfGone = new WeakMap<Type, Letters>();

/** Whose the words are that undo or redo has written anew in one update. */
export class Undone {
  readonly #known: Authors;
  readonly #transaction: Y.Transaction;
  readonly #by: By;

  constructor(known: Authors, transaction: Y.Transaction, by: By) {
    this.#known = known;
    this.#transaction = transaction;
    this.#by = by;
  }

  /** Undo puts a copy of a deleted piece right before it, as nothing else does; it may have come apart since. */
  pieceIn(item: Y.Item): (By | null)[] | null {
    const twin = item.rightOrigin;
    if (twin === null || !Y.getItem(this.#transaction.doc.store, twin).deleted) return null;
    for (const before of partsBefore(item, this.#transaction.doc.store)) {
      const marks = this.#copiedFrom(Y.createID(twin.client, twin.clock + before), item);
      if (marks !== null) return marks;
    }
    return null;
  }

  #copiedFrom({ client, clock }: Y.ID, item: Y.Item): (By | null)[] | null {
    const words = stringOf(item) as string;
    if (clock + words.length > Y.getState(this.#transaction.doc.store, client)) return null;
    const marks: (By | null)[] = [];
    while (marks.length < words.length) {
      const id = Y.createID(client, clock + marks.length);
      const was = Y.getItem(this.#transaction.doc.store, id) as Y.Item | Y.GC;
      const from = id.clock - was.id.clock;
      const part = stringOf(was)?.slice(from, from + words.length - marks.length);
      if (!was.deleted || part === undefined || !words.startsWith(part, marks.length)) return null;
      marks.push(...this.#wroteOf(was as Y.Item, from, part.length));
    }
    return marks;
  }

  /** Of some letters of a piece: what is known, or what undo says of it where it is new itself. */
  #wroteOf(item: Y.Item, from: number, length: number): (By | null)[] {
    if (isFresh(item, this.#transaction))
      return this.pieceIn(item)?.slice(from, from + length) ?? new Array(length).fill(null);
    const { client, clock } = item.id;
    return spansBetween(this.#known.written, Y.createID(client, clock + from), length).flatMap((span) =>
      new Array<By>(span.length).fill(span.mark),
    );
  }

  /** Words in a block that undo has written anew: with it, its letters in their order, or put into it later. */
  blockIn(run: Run): (By | null)[] | null {
    for (let item = run.parent._item; item !== null; item = (item.parent as Type)._item)
      for (const was of this.#formersOf(item))
        for (const text of textsUnder((was.content as Y.ContentType).type as never)) {
          const marks = isFresh(item, this.#transaction)
            ? this.#undoneWith(was, run.words, this.#oldIn(text))
            : this.#undoneInto(run, text, was);
          if (marks !== null) return marks;
        }
    return null;
  }

  /**
   * Words that were written before it was known that they are undo's: whoever undoes while a line comes back sends the
   * copy first, and what was deleted without the line behind it. By piece that undo had put right before this one.
   */
  *aheadOf(was: Y.Item): Iterable<readonly [Y.Item, (By | null)[]]> {
    for (let copy = was.left; copy !== null && Y.compareIDs(copy.rightOrigin, was.id); copy = copy.left) {
      if (isFresh(copy, this.#transaction)) continue;
      if (stringOf(copy) === null) yield* this.#blockAheadOf(copy, was);
      else if (this.#isPlaced(copy)) {
        const marks = this.pieceIn(copy);
        if (marks !== null) yield [copy, marks];
      }
    }
  }

  *#blockAheadOf(copy: Y.Item, was: Y.Item): Iterable<readonly [Y.Item, (By | null)[]]> {
    if (!(copy.content instanceof Y.ContentType) || !(was.content instanceof Y.ContentType)) return;
    const old = textsUnder(was.content.type as never).map((text) => this.#piece(this.#oldIn(text)));
    for (const text of textsUnder(copy.content.type as never))
      for (const item of this.#oldIn(text).filter(this.#isPlaced))
        for (const piece of old) {
          const marks = tracedInOrder(stringOf(item) as string, piece);
          if (marks === null) continue;
          yield [item, marks];
          break;
        }
  }

  #isPlaced = ({ id, length }: Y.Item): boolean =>
    spansBetween(this.#known.placed, id, length).every(({ mark }) => mark.person === this.#by.person);

  #undoneWith(was: Y.Item, words: string, old: readonly Y.Item[]): By[] | null {
    const [{ mark: by } = { mark: null }] = isFresh(was, this.#transaction) ? [] : this.#deleted(was.id);
    const together = this.#piece(old.filter((one) => one.deleted && this.#deleted(one.id)[0]?.mark === by));
    return tracedInOrder(words, together) ?? tracedInOrder(words, this.#piece(old));
  }

  /** One undoes one's own deletions only. */
  #undoneInto(run: Run, text: Type, was: Y.Item): (By | null)[] | null {
    const wentWith = this.#deleted(was.id)[0]?.mark;
    if (run.words.length < leastMoved) return this.#fewUndoneInto(run, this.#lettersOf(text), wentWith);
    const isOwn = (one: Y.Item) => {
      const [by] = this.#deleted(one.id);
      // What went with the block has come back with it.
      return by?.mark !== wentWith && by?.mark.person === this.#by.person;
    };
    const marks = traced<By>(
      run.words,
      [this.#piece(this.#oldIn(text).filter((one) => one.deleted && isOwn(one)))],
      isAllOfIt,
    );
    return isWhole(marks) ? marks : null;
  }

  /** So few may have been typed anew; undo puts them right behind what they stood behind. */
  #fewUndoneInto({ words, items }: Run, old: Letters, wentWith: By | undefined): By[] | null {
    const ahead = letterAt((items[0] as Y.Item).origin, this.#transaction.doc.store);
    for (let at = old.words.indexOf(words); at !== -1; at = old.words.indexOf(words, at + 1)) {
      const end = at + words.length;
      // What went with the block has come back with it.
      const isOther = (by: By) => by === wentWith || by.person !== this.#by.person;
      if (old.deleted.slice(at, end).some(isOther)) continue;
      let before = at - 1;
      while (before >= 0 && old.words[before] !== ahead && old.deleted[before] !== wentWith) before -= 1;
      if ((old.words[before] ?? null) === ahead) return old.wrote.slice(at, end);
    }
    return null;
  }

  /** A block that came back is typed into letter by letter; to its former, words are added only by who did not know that it went. */
  #lettersOf(text: Type): Letters {
    const known = lettersOfGone.get(text);
    const items = this.#oldIn(text);
    if (known?.words.length === items.reduce((all, { length }) => all + length, 0)) return known;
    const each = (ranges: Ranges) =>
      items.flatMap(({ id, length }) =>
        spansBetween(ranges, id, length).flatMap((span) => new Array<By>(span.length).fill(span.mark)),
      );
    const letters = {
      words: items.map(stringOf).join(""),
      wrote: each(this.#known.written),
      deleted: each(this.#known.deleted),
    };
    lettersOfGone.set(text, letters);
    return letters;
  }

  /** What stood in the place of a block before undo wrote it anew, and before that. What was restored is of no undo. */
  *#formersOf(item: Y.Item): Iterable<Y.Item> {
    for (let at = item; at.rightOrigin !== null && !isRestoringClient(at.id.client); ) {
      const was = Y.getItem(this.#transaction.doc.store, at.rightOrigin) as Y.Item | Y.GC;
      if (!(was instanceof Y.Item) || !was.deleted || !(was.content instanceof Y.ContentType)) return;
      yield was;
      at = was;
    }
  }

  #oldIn = (text: Type): Y.Item[] =>
    itemsOf(text).filter((one) => stringOf(one) !== null && !isFresh(one, this.#transaction));

  #deleted = (id: Y.ID): Span<By>[] => spansBetween(this.#known.deleted, id, 1);

  #piece(items: readonly Y.Item[]): Stood {
    return pieceOf(this.#known.written, items);
  }
}
