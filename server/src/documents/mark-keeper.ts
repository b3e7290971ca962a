import { type TextTemplate, textAddresses } from "@accord/shared/document-schema";
import type * as Y from "yjs";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import type { DocumentsInAct } from "./in-act.js";
import { type Anchor, findAgain, marksIn, searchIn, setMark, unmarkPassages } from "./passage.js";

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

/**
 * Marks of threads and links as the rows have them (mechanisms.md 2): one that undo, a move or a paste lost is set
 * again where quote and surroundings are found, one that no row knows is taken out. Looked at once a second where words
 * changed, and when a room closes.
 */
export class MarkKeeper {
  readonly #parts: Parts;
  readonly #changed = new Set<string>();
  readonly #busy = new Set<string>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  noteChange(room: Kept): void {
    this.#changed.add(room.id);
  }

  forget(id: string): void {
    this.#changed.delete(id);
  }

  beat(room: Kept): void {
    if (!this.#changed.has(room.id) || this.#busy.has(room.id)) return;
    this.look(room).catch((error: unknown) => this.#parts.log(error, `document ${room.id}: marks`));
  }

  async look(room: Kept): Promise<void> {
    const { read, journal, inAct, anchors, now } = this.#parts;
    const { id } = room;
    if (!this.#changed.delete(id)) return;
    const fields = textAddresses(room.doc, room.template);
    this.#busy.add(id);
    try {
      const known = await anchors(read, id);
      if (isKept(room.doc, fields, known)) return;
      await journal.write(async (tx) => {
        const rows = await anchors(tx, id);
        await inAct.change(tx, id, { person: null, act: "keep-marks", at: now() }, (doc) =>
          keep(doc, fields, rows),
        );
      });
    } finally {
      this.#busy.delete(id);
    }
  }
}

/** Whether nothing can be done: every mark is known, and what is lost is not found. */
function isKept(doc: Y.Doc, fields: readonly string[], anchors: readonly Anchor[]): boolean {
  const marks = marksIn(doc, fields);
  const search = searchIn(doc);
  const known = new Set(anchors.map(({ mark }) => mark));
  return (
    [...marks.keys()].every((mark) => known.has(mark)) &&
    anchors.every(
      (anchor) =>
        marks.has(anchor.mark) || !fields.includes(anchor.field) || findAgain(search, anchor) === null,
    )
  );
}

export function keep(doc: Y.Doc, fields: readonly string[], anchors: readonly Anchor[]): void {
  const marks = marksIn(doc, fields);
  const known = new Set(anchors.map(({ mark }) => mark));
  const unknown = new Set([...marks.keys()].filter((mark) => !known.has(mark)));
  if (unknown.size > 0) for (const field of fields) unmarkPassages(doc, field, unknown);
  const search = searchIn(doc);
  for (const anchor of anchors) {
    if (marks.has(anchor.mark) || !fields.includes(anchor.field)) continue;
    const found = findAgain(search, anchor);
    if (found !== null) setMark(found, anchor.mark);
  }
}
