import { goToRow } from "../../editor/fields/index.js";

export interface PlaceInText {
  readonly field: string;
  readonly row?: string | undefined;
  readonly cell?: string | undefined;
}

const controls = '[role="textbox"], input, textarea, button:not(.field-comment), summary';

/** Goes to a field, to its row and cell where they are named, and puts the caret there. */
export function goToField(element: string, { field, row, cell }: PlaceInText): void {
  const place = document.getElementById(element);
  if (place === null) return;
  place.scrollIntoView({ block: "start" });
  if (row !== undefined) {
    goToRow(field, row, cell);
    return;
  }
  const within = cell === undefined ? null : place.querySelector(`[data-field="${CSS.escape(cell)}"]`);
  const text = within === null ? place.querySelector(`.text-field[data-field="${CSS.escape(field)}"]`) : null;
  const parent = within ?? text ?? place.querySelector(".field-body") ?? place;
  // The tools of a text stand before it.
  const words = parent.classList.contains("text-field") ? parent.querySelector('[role="textbox"]') : null;
  const control = words ?? (parent.matches(controls) ? parent : parent.querySelector(controls));
  (control as HTMLElement | null)?.focus({ preventScroll: true });
}
