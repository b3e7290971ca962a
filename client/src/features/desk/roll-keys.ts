export const marks = { p: "in_person", r: "remote", a: "absent" } as const;

/** Where a key leads: up and down to the same place of another line, to the side within the line; undefined where it means nothing here. */
export function goal(row: HTMLElement, from: HTMLElement, key: string): HTMLElement | null | undefined {
  const places = (of: Element): HTMLElement[] => [...of.querySelectorAll<HTMLElement>("[data-cell], button")];
  const rows = [...(row.parentElement?.querySelectorAll("tr") ?? [])];
  const here = places(row);
  const at = here.indexOf(from.closest<HTMLElement>("[data-cell], button") as HTMLElement);
  const inRow = (other: Element | undefined, place: number): HTMLElement | null =>
    other === undefined ? null : (places(other)[Math.min(place, places(other).length - 1)] ?? null);
  const next = (by: number): Element | undefined => rows[rows.indexOf(row as HTMLTableRowElement) + by];
  switch (key) {
    case "ArrowDown":
      return inRow(next(1), at);
    case "ArrowUp":
      return inRow(next(-1), at);
    case "ArrowRight":
      return here[at + 1] ?? null;
    case "ArrowLeft":
      return here[at - 1] ?? null;
    case "Home":
      return inRow(rows[0], 0);
    case "End":
      return inRow(rows.at(-1), 0);
    default:
      return key in marks ? inRow(next(1), 0) : undefined;
  }
}
