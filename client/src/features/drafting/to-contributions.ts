/** The list of contributions, and in it the first act on the words that are selected. */
const act = ".linked .acts:last-child button";

/**
 * Who came from the words by keyboard goes on with the contributions. A menu that closes gives the focus back to
 * the words in a turn of its own, so this looks until the focus has stayed.
 */
export function toContributions(tries = 40, held = 0): void {
  const first = document.querySelector<HTMLElement>(act);
  const isHeld = first !== null && document.activeElement === first;
  if (first && !isHeld) first.focus();
  if (tries > 0 && held < 4) requestAnimationFrame(() => toContributions(tries - 1, isHeld ? held + 1 : 0));
}
