import type * as Y from "yjs";
import type { Db } from "../ports/store.js";
import type { document } from "../ports/tables/index.js";

export type DocumentKind = (typeof document.$inferSelect)["kind"];

/** What there would be too much of. */
const named = ["letters", "paragraph", "nodes", "formats", "marks", "places"] as const;
/** What may be done in parts. */
const tooMuchAtOnce: readonly string[] = ["pieces", "in too many places"];

/** A text has the same limits for acts as for people. */
export class DoesNotFit extends Error {
  constructor(private readonly fault: string) {
    super(fault);
  }

  get what(): (typeof named)[number] | "at_once" | "other" {
    if (tooMuchAtOnce.includes(this.fault)) return "at_once";
    return named.find((one) => one === this.fault) ?? "other";
  }
}

/**
 * What an act may do with live texts, inside its transaction. Waiting updates of the document are written or
 * refused first, so nothing is ordered between (mechanisms.md 1).
 */
export interface DocumentsInAct {
  /** A new document in this transaction; `seed` writes its first text, once. Throws DoesNotFit like `change`. */
  create(
    tx: Db,
    document: {
      id: string;
      process: string;
      kind: DocumentKind;
      template: string;
      subject: string;
      at: string;
      act: string;
      seed?: (doc: Y.Doc) => void;
    },
  ): Promise<void>;
  /** A clone with everything accepted so far; reading never writes. */
  clone(tx: Db, document: string): Promise<Y.Doc>;
  /** The place of its last update, what waited among them. */
  last(tx: Db, document: string): Promise<number>;
  /**
   * Changes the text through the same live document as people do, under a client id bound to (person or system, act).
   * `restores` is the place in the archive whose words are brought back, kept for `whoWrote` (WHO-1). What restores is
   * told from all else by its id, as undo has to know it (ED-34).
   * Throws DoesNotFit, and nothing is changed, where it is more than people may write.
   */
  change(
    tx: Db,
    document: string,
    by: { person: string | null; act: string; accepter?: string; at: string; restores?: number },
    edit: (doc: Y.Doc) => void,
  ): Promise<void>;
  /** Whether `change` would take it; nothing is changed. */
  holds(tx: Db, document: string, edit: (doc: Y.Doc) => void): Promise<boolean>;
  /**
   * From this transaction on nobody's words are accepted, or again accepted. What waits is written as things stand when
   * this is called: before the change that locks, or behind it where a copy was frozen that the text is to equal.
   */
  setLocked(tx: Db, document: string, locked: { reason: string } | null): Promise<void>;
}
