let here: HTMLElement | null = null;

/** The tools come to the text that is written in, and stay until another is; its words keep their place on the screen. */
export function bringTools(words: HTMLElement): void {
  const field = words.closest<HTMLElement>(".text-field");
  if (field === null || field === here) return;
  const before = words.getBoundingClientRect().top;
  here?.removeAttribute("data-tools");
  field.setAttribute("data-tools", "");
  here = field;
  const moved = words.getBoundingClientRect().top - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
}
