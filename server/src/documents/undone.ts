import * as Y from "yjs";
import { type Authors, pieceOf, type Stood } from "./authors.js";
import type { By } from "./by.js";
import { isFresh, itemsOf, partsBefore, type Run, stringOf, type Type, textsUnder } from "./letters.js";
import { isAllOfIt, isWhole, leastMoved, type Span, traced, tracedInOrder } from "./provenance.js";
import { spansBetween } from "./ranges.js";

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
          const old = itemsOf(text).filter(
            (one) => stringOf(one) !== null && !isFresh(one, this.#transaction),
          );
          const marks = isFresh(item, this.#transaction)
            ? this.#undoneWith(was, run.words, old)
            : this.#undoneInto(run.words, old);
          if (marks !== null) return marks;
        }
    return null;
  }

  #undoneWith(was: Y.Item, words: string, old: readonly Y.Item[]): By[] | null {
    const [{ mark: by } = { mark: null }] = isFresh(was, this.#transaction) ? [] : this.#deleted(was.id);
    const together = this.#piece(old.filter((one) => one.deleted && this.#deleted(one.id)[0]?.mark === by));
    return tracedInOrder(words, together) ?? tracedInOrder(words, this.#piece(old));
  }

  /** One undoes one's own deletions only. */
  #undoneInto(words: string, old: readonly Y.Item[]): (By | null)[] | null {
    if (words.length < leastMoved) return null;
    const isOwn = (one: Y.Item) => this.#deleted(one.id)[0]?.mark.person === this.#by.person;
    const marks = traced(words, [this.#piece(old.filter((one) => one.deleted && isOwn(one)))], isAllOfIt);
    return isWhole(marks) ? marks : null;
  }

  /** What stood in the place of a block before undo wrote it anew, and before that. */
  *#formersOf(item: Y.Item): Iterable<Y.Item> {
    for (let at = item; at.rightOrigin !== null; ) {
      const was = Y.getItem(this.#transaction.doc.store, at.rightOrigin) as Y.Item | Y.GC;
      if (!(was instanceof Y.Item) || !was.deleted || !(was.content instanceof Y.ContentType)) return;
      yield was;
      at = was;
    }
  }

  #deleted = (id: Y.ID): Span<By>[] => spansBetween(this.#known.deleted, id, 1);

  #piece(items: readonly Y.Item[]): Stood {
    return pieceOf(this.#known.written, items);
  }
}
