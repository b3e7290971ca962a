/** Rows stand in the order of their references: contributions, then proposals, each by number. */
export function placeOfReference(reference: string): number {
  const no = Number(/^[CP]-(\d+)$/.exec(reference)?.[1] ?? 0);
  return reference.startsWith("P") ? 1_000_000_000 + no : no;
}

export const byReference = (a: string, b: string): number => placeOfReference(a) - placeOfReference(b);
