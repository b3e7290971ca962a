import type { TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { StoredUpdate } from "../ports/journal.js";
import type { By } from "./by.js";
import {
  isFresh,
  itemsOf,
  lettersBefore,
  newItems,
  type Run,
  rootOf,
  runsOf,
  stringOf,
  type Type,
  textsUnder,
} from "./letters.js";
import {
  type Accepts,
  copied,
  copiedWhole,
  isWhole,
  leastCopied,
  movedInto,
  type Piece,
  type Span,
  tracedInOrder,
  tracedInserted,
  unknownIn,
} from "./provenance.js";
import { push, type Ranges, spansBetween, spansOf } from "./ranges.js";

/** An act of such a name puts back what stood there before: all its words were somebody's. */
const restoring = /^restore-/;

interface Gone extends Piece<By> {
  /** The whole text that it was deleted from, as it was. */
  readonly stood: () => Piece<By>;
}

/**
 * Reads an archive from its beginning and keeps for each letter who wrote it. Yjs says under whose id a letter was put
 * where it stands; but splitting, joining, moving, pasting, undoing and restoring put down letters that somebody wrote
 * before, and those stay theirs.
 */
export class Authorship {
  readonly doc: Y.Doc;
  readonly #lines: ReadonlySet<unknown>;
  readonly #written: Ranges = new Map();
  readonly #placed: Ranges = new Map();
  readonly #deleted: Ranges = new Map();
  /** What was cut so far and is long enough to be known again. */
  readonly #cut: Piece<By>[] = [];
  readonly #texts = new Map<Type, Piece<By> | null>();
  /** Of the client ids of acts. */
  readonly #accepters: ReadonlyMap<number, string>;
  #by: By | null = null;

  constructor(doc: Y.Doc, template: TextTemplate, accepters: ReadonlyMap<number, string>) {
    this.doc = doc;
    this.#accepters = accepters;
    this.#lines = new Set(
      template.fields.filter(({ kind }) => kind === "line").map(({ root }) => doc.getXmlFragment(root)),
    );
    doc.on("afterTransaction", (transaction: Y.Transaction) => this.#read(transaction));
  }

  take({ bytes, person, act, at, seq }: StoredUpdate): void {
    this.#by = { person, act, accepter: null, at, seq };
    Y.applyUpdate(this.doc, bytes);
  }

  /** Of letters that stand side by side under one id: who wrote them, who put them where they stand, who deleted them. */
  wrote = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#written, id, length);
  placed = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#placed, id, length);
  deleted = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#deleted, id, length);

  #read(transaction: Y.Transaction): void {
    const fresh = newItems(transaction);
    const accepter = (fresh[0] && this.#accepters.get(fresh[0].id.client)) ?? null;
    const by: By = { ...(this.#by as By), accepter };
    for (const [client, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges)
        push(this.#deleted, Y.createID(client, clock), [{ length: len, mark: by }]);
    const runs = runsOf(fresh);
    const gone = this.#goneIn(transaction);
    for (const type of transaction.changed.keys())
      if (this.#texts.has(type as never)) this.#texts.set(type as never, null);
    for (const item of fresh)
      if (item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText)
        this.#texts.set(item.content.type as never, null);
    const marks = this.#trace(runs, gone, transaction);
    runs.forEach((run, i) => {
      let from = 0;
      for (const item of run.items) {
        push(this.#placed, item.id, [{ length: item.length, mark: by }]);
        push(this.#written, item.id, spansOf((marks[i] ?? []).slice(from, from + item.length), by));
        from += item.length;
      }
    });
    for (const { words, stood } of gone) if (words.length >= leastCopied) this.#cut.push(stood());
  }

  /** Moved within this update, brought back by undo, or copied from elsewhere, in this order. */
  #trace(runs: readonly Run[], gone: readonly Gone[], transaction: Y.Transaction): (By | null)[][] {
    const away = movedInto(runs, gone);
    const marks = runs.map((run, i) => {
      const redone = run.items.flatMap(
        (item) => this.#redone(item, transaction) ?? new Array<null>(item.length).fill(null),
      );
      const from = away[i] ?? [];
      if (isWhole(redone)) return redone;
      if (isWhole(from)) return from;
      const known = redone.map((mark, at) => mark ?? from[at] ?? null);
      return this.#undone(run, transaction) ?? this.#repaired(run, known);
    });
    const isRestored = restoring.test(this.#by?.act ?? "");
    const before = () => [
      ...this.#standing(transaction),
      ...(isRestored ? this.#ever(transaction) : this.#cut.toReversed()),
    ];
    let pieces: readonly Piece<By>[] | null = null;
    let isBlock = false;
    const look = (least: number, accepts: Accepts<By>) => {
      runs.forEach((run, i) => {
        const own = marks[i] as (By | null)[];
        for (const [start, end] of unknownIn(own)) {
          if (end - start < least) continue;
          pieces ??= before();
          const words = run.words.slice(start, end);
          const ahead = lettersBefore(run, words.length) + run.words.slice(0, start);
          own.splice(start, end - start, ...tracedInserted(words, ahead, pieces, accepts));
          isBlock ||= own[start] !== null;
        }
      });
    };
    if (isRestored) look(1, () => true);
    look(leastCopied, copied);
    if (isBlock) look(1, copiedWhole);
    return marks;
  }

  /** Undo puts a copy of a deleted piece right before it, as nothing else does. */
  #redone(item: Y.Item, transaction: Y.Transaction): (By | null)[] | null {
    if (item.rightOrigin === null) return null;
    const { client, clock } = item.rightOrigin;
    const words = stringOf(item) as string;
    if (clock + words.length > Y.getState(this.doc.store, client)) return null;
    const marks: (By | null)[] = [];
    while (marks.length < words.length) {
      const id = Y.createID(client, clock + marks.length);
      const was = Y.getItem(this.doc.store, id) as Y.Item | Y.GC;
      const from = id.clock - was.id.clock;
      const part = stringOf(was)?.slice(from, from + words.length - marks.length);
      if (!was.deleted || part === undefined || !words.startsWith(part, marks.length)) return null;
      const spans = isFresh(was, transaction)
        ? [{ length: part.length, mark: null }]
        : this.wrote(id, part.length);
      for (const { length, mark } of spans) marks.push(...new Array<By | null>(length).fill(mark));
    }
    return marks;
  }

  /** A deleted block that undo has written anew, its letters in their order. */
  #undone(run: Run, transaction: Y.Transaction): By[] | null {
    for (
      let item = run.parent._item;
      item !== null && isFresh(item, transaction);
      item = (item.parent as Type)._item
    ) {
      const was = item.rightOrigin && (Y.getItem(this.doc.store, item.rightOrigin) as Y.Item | Y.GC);
      if (!(was instanceof Y.Item) || !was.deleted || !(was.content instanceof Y.ContentType)) continue;
      const [{ mark: by } = { mark: null }] = isFresh(was, transaction) ? [] : this.deleted(was.id, 1);
      for (const text of textsUnder(was.content.type as never)) {
        const old = itemsOf(text).filter((one) => stringOf(one) !== null && !isFresh(one, transaction));
        const together = old.filter((one) => one.deleted && this.deleted(one.id, 1)[0]?.mark === by);
        for (const items of [together, old]) {
          const marks = tracedInOrder(run.words, this.#piece(items));
          if (marks !== null) return marks;
        }
      }
    }
    return null;
  }

  /** A line that had become two is joined with a blank by whoever's program reads it: nobody's. */
  #repaired(run: Run, marks: (By | null)[]): (By | null)[] {
    const inLine = marks.some((mark) => mark !== null) && this.#lines.has(rootOf(run.parent));
    if (!inLine) return marks;
    const { at, seq } = this.#by as By;
    return marks.map((mark, i) =>
      mark === null && run.words[i] === " " && (i === 0 || marks[i - 1] !== null) && marks[i + 1]
        ? { person: null, act: "repair", accepter: null, at, seq }
        : mark,
    );
  }

  /** What this update has deleted and not brought itself, in stretches as they stood. */
  #goneIn(transaction: Y.Transaction): Gone[] {
    const gone = new Set<Y.Item>();
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (stringOf(struct) !== null && !isFresh(struct, transaction)) gone.add(struct as Y.Item);
    });
    const stood = (item: Y.Item) => gone.has(item) || (!item.deleted && !isFresh(item, transaction));
    const next = (item: Y.Item): Y.Item | null => {
      let right = item.right;
      while (right !== null && !gone.has(right) && (right.deleted || !right.countable)) right = right.right;
      return right !== null && gone.has(right) ? right : null;
    };
    const follows = new Set([...gone].map(next));
    return [...gone].flatMap((first) => {
      if (follows.has(first)) return [];
      const items: Y.Item[] = [];
      for (let item: Y.Item | null = first; item !== null; item = next(item)) items.push(item);
      const around = () => this.#piece(itemsOf(first.parent as never).filter(stood));
      return [{ ...this.#piece(items), stood: around }];
    });
  }

  /** All texts as they stood before this update, but for what it deleted. */
  *#standing(transaction: Y.Transaction): Iterable<Piece<By>> {
    for (const [text, known] of this.#texts) {
      const piece =
        known ?? this.#piece(itemsOf(text).filter((item) => !item.deleted && !isFresh(item, transaction)));
      const isOld = text._item === null || !isFresh(text._item, transaction);
      if (known === null && isOld && !transaction.changed.has(text as never)) this.#texts.set(text, piece);
      yield piece;
    }
  }

  /** All texts with all that was ever deleted from them. */
  #ever(transaction: Y.Transaction): Piece<By>[] {
    return [...this.#texts.keys()].map((text) =>
      this.#piece(itemsOf(text).filter((item) => !isFresh(item, transaction))),
    );
  }

  #piece(items: readonly Y.Item[]): Piece<By> {
    const strings = items.filter((item) => stringOf(item) !== null);
    return {
      words: strings.map(stringOf).join(""),
      spans: strings.flatMap(({ id, length }) => this.wrote(id, length)),
    };
  }
}
