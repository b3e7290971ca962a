/** What is kept of a person's looks at a text. */
export interface Look {
  /** The text as it stood when they last left it. */
  readonly seq: number;
  readonly at: string;
  /** The same of the time before: what "since you last looked" is measured by; 0: there was none. */
  readonly before: number;
  readonly beforeAt: string | null;
}

/** Who comes back within this time is still at the same look: a page loaded again forgets nothing. */
const sameLookMs = 30 * 60_000;

/**
 * Somebody comes to the text as it stands at `seq`, or leaves it: however long they stayed, that is one look. The first
 * who comes back has only the time they left to be measured by. A look never goes back.
 */
export function lookedAgain(last: Look | null, now: string, seq: number, leaves = false): Look {
  if (last === null) return { seq, at: now, before: 0, beforeAt: null };
  const isSame = Date.parse(now) - Date.parse(last.at) < sameLookMs;
  const at = last.at > now ? last.at : now;
  const next = { seq: Math.max(last.seq, seq), at };
  return leaves || (isSame && last.beforeAt !== null)
    ? { ...next, before: last.before, beforeAt: last.beforeAt }
    : { ...next, before: last.seq, beforeAt: last.at };
}
