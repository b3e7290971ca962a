/** Longer a press holds nothing up: somebody selects words, or rests a finger. */
const mostMs = 1_000;

let held: ReturnType<typeof setTimeout> | null = null;
/** It came up, and what was pressed may draw at once what it does. */
let isUp = true;
let waiting: (() => void)[] = [];

function free(): void {
  if (held !== null) clearTimeout(held);
  held = null;
  isUp = true;
  const due = waiting;
  waiting = [];
  for (const draw of due) draw();
}

/** What was pressed hears of it first. */
const released = (): void => {
  isUp = true;
  if (held !== null) setTimeout(free, 0);
};

/** The press takes the focus out of the field that was written in: that is no end of it. */
const left = ({ target }: Event): void => {
  if (target === window) released();
};

/**
 * What comes from the server is drawn when no press is under way: a button that moved from under the finger between
 * its going down and coming up would not count as pressed, and a vote be lost.
 */
export function afterPress(draw: () => void): void {
  setTimeout(() => (held === null ? draw() : waiting.push(draw)), 0);
}

/** Lays out what moves with a text that others write in, at once, or when the press has ended. */
export function unlessPressed(layOut: () => void): void {
  if (isUp) layOut();
  else waiting.push(layOut);
}

if (typeof window !== "undefined") {
  const options = { capture: true, passive: true };
  window.addEventListener(
    "pointerdown",
    () => {
      if (held !== null) clearTimeout(held);
      isUp = false;
      held = setTimeout(free, mostMs);
    },
    options,
  );
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, released, options);
  window.addEventListener("blur", left, options);
}
