import type { TextTemplate } from "@accord/shared/document-schema";
import * as Y from "yjs";
import type { StoredUpdate } from "../ports/journal.js";
import { type Authors, decodeAuthors, encodeAuthors, noAuthors, pieceOf, type Stood } from "./authors.js";
import { broughtBack } from "./brought-back.js";
import type { By } from "./by.js";
import { type Gone, goneIn, wentLastBeside } from "./gone.js";
import {
  isFresh,
  itemsOf,
  lettersBefore,
  newItems,
  type Run,
  rootOf,
  runsOf,
  type Type,
  textsBeside,
  wordsOf,
} from "./letters.js";
import {
  type Accepts,
  anything,
  copied,
  copiedWhole,
  isWhole,
  leastCopied,
  leastMoved,
  marksOf,
  movedInto,
  type Piece,
  type Span,
  tracedInserted,
  unknownIn,
} from "./provenance.js";
import { marksAmong, push, type Range, rangesAmong, replace, spansBetween, spansOf } from "./ranges.js";
import { takeIn } from "./take-in.js";
import { emptyDoc } from "./text.js";
import { Undone } from "./undone.js";

const nothing: OfAct = { accepter: null, restores: null };

/** An act of such a name puts back what stood there before: all its words were somebody's. */
const restoring = /^restore-/;

/** Of an act: who accepted what it wrote, and the place in the archive whose words it brought back. */
export interface OfAct {
  readonly accepter: string | null;
  readonly restores: number | null;
}

/**
 * Reads an archive from its beginning and keeps for each letter who wrote it. Yjs says under whose id a letter was put
 * where it stands; but splitting, joining, moving, pasting, undoing and restoring put down letters that somebody wrote
 * before, and those stay theirs.
 */
export class Authorship {
  readonly doc: Y.Doc;
  readonly #lines: ReadonlySet<unknown>;
  readonly #known: Authors;
  /** By the client ids of acts. */
  readonly #acts: ReadonlyMap<number, OfAct>;
  #by: By | null = null;
  #update: Uint8Array | null = null;
  /** The place of the update with which anything was deleted first. */
  #firstDeletion = Number.POSITIVE_INFINITY;

  /** `kept`: what `encoded` gave of the beginning of the same archive. */
  constructor(template: TextTemplate, acts: ReadonlyMap<number, OfAct>, kept: Uint8Array | null = null) {
    const doc = emptyDoc(template, false);
    this.doc = doc;
    this.#acts = acts;
    this.#known = kept === null ? noAuthors() : decodeAuthors(doc, kept);
    for (const ranges of this.#known.deleted.values())
      for (const { mark } of ranges) this.#firstDeletion = Math.min(this.#firstDeletion, mark.seq);
    this.#lines = new Set(
      template.fields.filter(({ kind }) => kind === "line").map(({ root }) => doc.getXmlFragment(root)),
    );
    doc.on("afterTransaction", (transaction: Y.Transaction) => this.#read(transaction));
  }

  encoded = (): Uint8Array => encodeAuthors(this.doc, this.#known);

  take({ bytes, person, act, at, seq }: StoredUpdate): void {
    this.#by = { person, act, accepter: null, at, seq };
    this.#update = bytes;
    takeIn(this.doc, bytes);
  }

  /** Of letters that stand side by side under one id: who wrote them, who put them where they stand, who deleted them. */
  wrote = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#known.written, id, length);
  placed = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#known.placed, id, length);
  deleted = (id: Y.ID, length: number): Span<By>[] => spansBetween(this.#known.deleted, id, length);
  /** The same of those that may stand. */
  gone = (id: Y.ID, length: number): Range[] => rangesAmong(this.#known.deleted, id, length);

  #read(transaction: Y.Transaction): void {
    const fresh = newItems(transaction);
    const { accepter, restores } = (fresh[0] && this.#acts.get(fresh[0].id.client)) ?? nothing;
    const by: By = { ...(this.#by as By), accepter };
    const deletes = this.#deletesIn(transaction);
    const isOfAll = this.#firstDeletion === Number.POSITIVE_INFINITY || deletes === transaction.deleteSet;
    for (const [client, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges)
        push(this.#known.deleted, Y.createID(client, clock), [{ length: len, mark: by }]);
    if (transaction.deleteSet.clients.size > 0) this.#firstDeletion = Math.min(this.#firstDeletion, by.seq);
    if (isOfAll && by.act === null) this.#knowUndone(transaction, by);
    const runs = runsOf(fresh);
    const gone = goneIn(transaction, deletes, this.#known.written);
    for (const type of transaction.changed.keys()) this.#forget(type as never);
    // A text that goes with its block has not changed, says Yjs.
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType)
        this.#forget(struct.content.type as never);
    });
    for (const item of fresh)
      if (item.content instanceof Y.ContentType && item.content.type instanceof Y.XmlText)
        this.#known.texts.set(item.content.type as never, null);
    // What was accepted, taken back and accepted again was let in by who accepted it last.
    const isLetInAnew = (mark: By | null): boolean =>
      by.accepter !== null && mark?.accepter != null && mark.person === by.person;
    const back = restores === null ? null : broughtBack(runs, restores, transaction, this.#known);
    const marks = this.#trace(runs, gone, transaction, back).map((known) =>
      known.map((mark) => (isLetInAnew(mark) ? null : mark)),
    );
    runs.forEach((run, i) => {
      let from = 0;
      for (const item of run.items) {
        push(this.#known.placed, item.id, [{ length: item.length, mark: by }]);
        push(this.#known.written, item.id, spansOf((marks[i] ?? []).slice(from, from + item.length), by));
        from += item.length;
      }
    });
    for (const { words, stood } of gone) if (words.length >= leastCopied) this.#known.cut.push(stood());
  }

  /** What was undone may have come before it was told that it had been deleted; acts undo nothing. */
  #knowUndone(transaction: Y.Transaction, by: By): void {
    const undo = new Undone(this.#known, transaction, by);
    const known: (readonly [Y.Item, (By | null)[]])[] = [];
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && !isFresh(struct, transaction)) known.push(...undo.aheadOf(struct));
    });
    for (const [{ id }, marks] of known) replace(this.#known.written, id, spansOf(marks, by));
  }

  #forget(type: Type): void {
    if (this.#known.texts.has(type)) this.#known.texts.set(type, null);
  }

  /** Moved within this update, brought back by undo, or copied from elsewhere, in this order; `back`: what is known before. */
  #trace(
    runs: readonly Run[],
    gone: readonly Gone[],
    transaction: Y.Transaction,
    back: readonly (By | null)[][] | null,
  ): (By | null)[][] {
    const inserted = runs.map((run) => ({
      words: run.words,
      ahead: () => lettersBefore(run, run.words.length),
    }));
    const away = movedInto(inserted, gone);
    const undo = new Undone(this.#known, transaction, this.#by as By);
    const marks = runs.map((run, i) => {
      if (back !== null) return this.#repaired(run, back[i] ?? []);
      const redone = run.items.flatMap(
        (item) => undo.pieceIn(item) ?? new Array<null>(item.length).fill(null),
      );
      const from = away[i] ?? [];
      if (isWhole(redone)) return redone;
      if (isWhole(from)) return from;
      const within = this.#movedOnto(run, gone);
      if (within !== null) return within;
      const known = redone.map((mark, at) => mark ?? from[at] ?? null);
      return undo.blockIn(run) ?? this.#repaired(run, known);
    });
    const isRestored = restoring.test(this.#by?.act ?? "");
    const before = () =>
      [
        ...this.#standing(transaction),
        ...(isRestored ? this.#ever(transaction) : this.#known.cut.toReversed()),
      ].filter(({ words }) => words !== "");
    let pieces: readonly Piece<By>[] | null = null;
    let long: readonly Piece<By>[] | null = null;
    let isBlock = false;
    const everywhere = (_run: Run, least: number) => {
      pieces ??= before();
      // A text that is new itself, or empty, holds nothing, and there may be thousands.
      long ??= pieces.filter(({ words }) => words.length >= leastCopied);
      return least < leastCopied ? pieces : long;
    };
    const look = (
      least: number,
      accepts: Accepts<By>,
      among: (run: Run, least: number) => readonly Piece<By>[] = everywhere,
    ) => {
      runs.forEach((run, i) => {
        const own = marks[i] as (By | null)[];
        for (const [start, end] of unknownIn(own)) {
          if (end - start < least) continue;
          const words = run.words.slice(start, end);
          const ahead = lettersBefore(run, words.length) + run.words.slice(0, start);
          own.splice(start, end - start, ...tracedInserted(words, ahead, among(run, least), accepts));
          isBlock ||= own[start] !== null;
        }
      });
    };
    if (isRestored) {
      // They stood right there, or under the same root, and had gone: somebody else's that read the same may stand elsewhere.
      const gone = this.#everUnder(transaction, (item) => item.deleted);
      runs.forEach((run, i) => {
        if (marks[i]?.some((mark) => mark !== null)) return;
        const beside = wentLastBeside(run, transaction, this.#known);
        const piece = beside === null ? gone(run).find(({ words }) => words === run.words) : undefined;
        if (beside !== null) marks[i] = marksOf(beside);
        else if (piece) marks[i] = marksOf({ piece, at: 0, length: run.words.length });
      });
      look(1, anything, gone);
      look(1, anything, this.#everUnder(transaction));
      look(1, anything);
    }
    look(leastCopied, copied);
    if (isBlock) look(1, copiedWhole);
    return marks;
  }

  /** A block that took the place of another was compared with it, and what both began or ended with stayed. */
  #movedOnto(run: Run, gone: readonly Gone[]): By[] | null {
    const elsewhere = gone.filter(({ parent }) => parent !== run.parent);
    if (elsewhere.length === 0 || run.parent._length < leastMoved) return null;
    const now = wordsOf(run.parent);
    for (const one of elsewhere) {
      const piece = one.words === now ? one : one.stood();
      const at = lettersBefore(run, now.length).length;
      if (piece.words === now) return marksOf({ piece, at, length: run.words.length });
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

  /**
   * What its author has deleted with it, also where others had done so meanwhile. Who sends all at once names all that
   * was ever deleted.
   */
  #deletesIn({ deleteSet }: Y.Transaction): Y.Transaction["deleteSet"] {
    const bytes = this.#update as Uint8Array;
    if (bytes.at(-1) === 0) return deleteSet;
    const { ds } = Y.decodeUpdate(bytes);
    return this.#isOfAll(ds) ? deleteSet : ds;
  }

  /** Told by the first that was ever deleted, or by what its author had deleted before. */
  #isOfAll(ds: Y.Transaction["deleteSet"]): boolean {
    const { person } = this.#by as By;
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges)
        for (const mark of marksAmong(this.#known.deleted, Y.createID(client, clock), len))
          if (mark.seq === this.#firstDeletion || mark.person === person) return true;
    return false;
  }

  /** All texts as they stood before this update, but for what it deleted. */
  *#standing(transaction: Y.Transaction): Iterable<Piece<By>> {
    const stood = (item: Y.Item) => !item.deleted && !isFresh(item, transaction);
    for (const [text, known] of this.#known.texts) {
      const piece = known ?? this.#piece(itemsOf(text).filter(stood));
      const isOld = text._item === null || !isFresh(text._item, transaction);
      if (known === null && isOld && !transaction.changed.has(text as never))
        this.#known.texts.set(text, piece);
      yield piece;
      const beside = textsBeside(text);
      if (beside[0] === text && beside.length > 1) yield this.#piece(beside.flatMap(itemsOf).filter(stood));
    }
  }

  /** All texts with all that was ever deleted from them. */
  #ever(transaction: Y.Transaction, isAsked = (_text: Type, _item: Y.Item) => true): Piece<By>[] {
    return [...this.#known.texts.keys()].map((text) =>
      this.#piece(itemsOf(text).filter((item) => !isFresh(item, transaction) && isAsked(text, item))),
    );
  }

  /** The same of those under the root that a run stands under, the oldest first. */
  #everUnder(transaction: Y.Transaction, isAsked = (_item: Y.Item) => true) {
    const known = new Map<unknown, Piece<By>[]>();
    return ({ parent }: Run): Piece<By>[] => {
      const root = rootOf(parent);
      const pieces =
        known.get(root) ?? this.#ever(transaction, (text, item) => rootOf(text) === root && isAsked(item));
      known.set(root, pieces);
      return pieces;
    };
  }

  #piece(items: readonly Y.Item[]): Stood {
    return pieceOf(this.#known.written, items);
  }
}
