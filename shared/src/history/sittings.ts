const minute = 60_000;

/** So long a pause parts what one person wrote. */
export const pauseMs = 10 * minute;

export interface Sitting {
  readonly from: string;
  readonly until: string;
}

/** Instants of one person's work as the times they sat at it: a longer pause begins another. */
export function sittingsOf(instants: readonly string[], pause = pauseMs): Sitting[] {
  const sittings: { from: string; until: string }[] = [];
  for (const at of instants.toSorted()) {
    const last = sittings.at(-1);
    if (last && Date.parse(at) - Date.parse(last.until) <= pause) last.until = at;
    else sittings.push({ from: at, until: at });
  }
  return sittings;
}
