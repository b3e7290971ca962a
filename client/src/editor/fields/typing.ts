/**
 * A cell while somebody types in it. What they type stays; what another writes meanwhile is offered and never lost
 * silently. Texts are the values as they are shown.
 */
export interface Typing {
  /** What stands in the box; null: the document's own value shows. */
  readonly typed: string | null;
  /** The document's value that this page knows. */
  readonly known: string;
  /** What this page wrote since the cell was entered. */
  readonly wrote: string | null;
  /** Something typed is not yet written, or is no value. */
  readonly waits: boolean;
  readonly isHere: boolean;
  /** Words that do not stand in the document now, and whose they are. */
  readonly other: { readonly text: string; readonly whose: "mine" | "theirs" } | null;
}

export const atRest = (value: string): Typing => ({
  typed: null,
  known: value,
  wrote: null,
  waits: false,
  isHere: false,
  other: null,
});

/** What was typed before is no value, and stands in the box again. */
export const typedBefore = (text: string, known: string): Typing => ({
  ...atRest(known),
  typed: text,
  waits: true,
});

export const entered = (now: Typing): Typing => ({ ...now, isHere: true });
export const typedTo = (now: Typing, text: string): Typing => ({ ...now, typed: text, waits: true });

/** What was typed stands in the document, as `value`. */
export const written = (now: Typing, value: string): Typing => ({
  ...now,
  known: value,
  wrote: value,
  waits: false,
  other: settled(now, value),
});

/** The document has another value: from somebody else, unless it is what this page wrote. */
export function arrived(now: Typing, value: string): Typing {
  if (value === now.known) return now;
  const mine = now.typed === null || value === now.wrote;
  return { ...now, known: value, other: mine ? settled(now, value) : { text: value, whose: "theirs" } };
}

/** Offered words that now stand there need no offer. */
const settled = ({ other }: Typing, value: string): Typing["other"] => (other?.text === value ? null : other);

/** The cell is left. Where another wrote last, theirs stands, and what is offered is mine. */
export function left(now: Typing): Typing {
  if (now.waits) return { ...now, isHere: false };
  const { typed, wrote, known } = now;
  const isReplaced = typed !== null && wrote !== null && wrote !== known && wrote.trim() !== "";
  const other = isReplaced ? ({ text: wrote, whose: "mine" } as const) : now.other;
  return { ...atRest(known), other };
}

/** What was typed is given up for the document's value: after an undo. */
export const dropped = (now: Typing): Typing => ({ ...now, typed: null, wrote: null, waits: false });

/** One of the two is chosen, and stands in the document as `value`. */
export const chosen = (now: Typing, value: string): Typing => ({
  ...now,
  typed: null,
  known: value,
  wrote: null,
  waits: false,
  other: null,
});
