import { setImmediate as nextTurn } from "node:timers/promises";
import { type TextTemplate, textAddresses } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { type DocumentsInAct, DoesNotFit } from "./in-act.js";
import { type Anchor, findAgain, marksIn, Search, setMark, unmarkPassages } from "./passage.js";

/** Marks that belong to a text, with what their passages said. */
export type AnchorsOf = (db: Db, document: string) => Promise<readonly Anchor[]>;

interface Kept {
  readonly id: string;
  readonly doc: Y.Doc;
  readonly template: TextTemplate;
}

interface Parts {
  readonly read: Db;
  readonly journal: Journal;
  readonly inAct: DocumentsInAct;
  readonly anchors: AnchorsOf;
  readonly now: () => string;
  readonly log: (error: unknown, about: string) => void;
}

/** So many letters are compared between two turns of the event loop. */
const mostAtOnce = 4_000_000;

/**
 * Marks of threads and links as the rows have them (mechanisms.md 2): one that undo, a move or a paste lost is set
 * again where quote and surroundings are found, one that no row knows is taken out. Looked at once a second where words
 * changed, more rarely the more a look has cost, and when a room closes. One that failed comes again by itself, after
 * one second, three, seven and so on, a minute at most.
 */
export class MarkKeeper {
  readonly #parts: Parts;
  readonly #changed = new Set<string>();
  readonly #busy = new Set<string>();
  readonly #looks = new Set<Promise<void>>();
  /** Seconds until the next look. */
  readonly #resting = new WeakMap<Kept, number>();
  /** How often in a row a look has failed. */
  readonly #failed = new WeakMap<Kept, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  noteChange(room: Kept): void {
    this.#changed.add(room.id);
  }

  beat(room: Kept): void {
    const resting = this.#resting.get(room) ?? 0;
    if (resting > 0) return void this.#resting.set(room, resting - 1);
    if (!this.#changed.has(room.id) || this.#busy.has(room.id)) return;
    this.look(room).catch((error: unknown) => this.#parts.log(error, `document ${room.id}: marks`));
  }

  /** What is being looked at has been. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#looks);
  }

  look(room: Kept): Promise<void> {
    const look = this.#look(room).finally(() => this.#looks.delete(look));
    this.#looks.add(look);
    return look;
  }

  async #look(room: Kept): Promise<void> {
    const { read, journal, inAct, anchors, now } = this.#parts;
    const { id } = room;
    if (!this.#changed.delete(id)) return;
    const fields = textAddresses(room.doc, room.template);
    this.#busy.add(id);
    try {
      const known = await anchors(read, id);
      const { isKept, findable, compared } = await lookedAt(room.doc, fields, known);
      this.#resting.set(room, Math.floor(compared / mostAtOnce));
      if (isKept) {
        this.#failed.delete(room);
        return;
      }
      await journal.write(async (tx) => {
        const rows = await anchors(tx, id);
        const write = (lost: ReadonlySet<string>) =>
          inAct.change(tx, id, { person: null, act: "keep-marks", at: now() }, (doc) => {
            if (!keep(doc, fields, rows, lost)) this.#changed.add(id);
          });
        await write(findable).catch((error: unknown) => {
          if (!(error instanceof DoesNotFit)) throw error;
          // There is no room for what was lost; what nobody knows is taken out as ever.
          return write(new Set());
        });
      });
      this.#failed.delete(room);
    } catch (error) {
      // What was lost is lost still, whether words come or not.
      this.#changed.add(id);
      const times = Math.min(6, (this.#failed.get(room) ?? 0) + 1);
      this.#failed.set(room, times);
      this.#resting.set(room, 2 ** times - 1);
      throw error;
    } finally {
      this.#busy.delete(id);
    }
  }
}

/** What can be done; many lost passages are looked for in turns. */
async function lookedAt(doc: Y.Doc, fields: readonly string[], anchors: readonly Anchor[]) {
  const marks = marksIn(doc, fields);
  const known = new Set(anchors.map(({ mark }) => mark));
  const findable = new Set<string>();
  const search = new Search(doc);
  let turns = 1;
  for (const anchor of lostAmong(anchors, marks, fields)) {
    if (findAgain(search, anchor) !== null) findable.add(anchor.mark);
    if (search.compared < turns * mostAtOnce) continue;
    turns += 1;
    await nextTurn();
  }
  const isKept = findable.size === 0 && [...marks.keys()].every((mark) => known.has(mark));
  return { isKept, findable, compared: search.compared };
}

const lostAmong = (
  anchors: readonly Anchor[],
  marks: ReadonlyMap<string, string>,
  fields: readonly string[],
) => anchors.filter(({ mark, field }) => !marks.has(mark) && fields.includes(field));

/** Of what is lost only these, where they are told. False: so much had to be compared that some are left for another time. */
export function keep(
  doc: Y.Doc,
  fields: readonly string[],
  anchors: readonly Anchor[],
  lost?: ReadonlySet<string>,
): boolean {
  const marks = marksIn(doc, fields);
  const known = new Set(anchors.map(({ mark }) => mark));
  const unknown = new Set([...marks.keys()].filter((mark) => !known.has(mark)));
  if (unknown.size > 0) for (const field of fields) unmarkPassages(doc, field, unknown);
  const search = new Search(doc);
  for (const anchor of lostAmong(anchors, marks, fields)) {
    if (lost?.has(anchor.mark) === false) continue;
    if (search.compared >= mostAtOnce) return false;
    const found = findAgain(search, anchor);
    if (found !== null) setMark(found, anchor.mark);
  }
  return true;
}
