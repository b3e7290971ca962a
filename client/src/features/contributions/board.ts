import type { ContributionLine } from "@accord/shared/contributions";

export const noTheme = "none";

export interface BoardColumn {
  readonly id: string;
  /** Null for those without a theme. */
  readonly name: string | null;
  readonly rows: readonly ContributionLine[];
}

/** Columns of the board: those without a theme first, then each theme in its order. A card stands under each of its themes. */
export function columnsOf(
  rows: readonly ContributionLine[],
  themes: readonly { readonly id: string; readonly name: string }[],
  placed: (row: ContributionLine, at: number) => Pick<ContributionLine, "themes">,
): BoardColumn[] {
  const under = new Map<string, ContributionLine[]>([
    [noTheme, []],
    ...themes.map(({ id }) => [id, []] as never),
  ]);
  rows.forEach((row, at) => {
    const of = placed(row, at).themes.map(({ id }) => id);
    for (const id of of.length === 0 ? [noTheme] : of) under.get(id)?.push(row);
  });
  return [{ id: noTheme, name: null }, ...themes].map(({ id, name }) => ({
    id,
    name,
    rows: under.get(id) ?? [],
  }));
}

/** What a move changes: out of one column into another; to "no theme" takes away all that the card has. */
export function moveOf(
  row: Pick<ContributionLine, "themes">,
  from: string,
  to: string,
): { add: string[]; remove: string[] } {
  if (to === noTheme) return { add: [], remove: row.themes.map(({ id }) => id) };
  return { add: [to], remove: from === noTheme || from === to ? [] : [from] };
}

export interface Card {
  readonly column: number;
  readonly at: number;
}

/** Where an arrow leads: up and down within a column, sideways to the nearest column that has cards. */
export function stepOn(
  columns: readonly { readonly length: number }[],
  from: Card,
  key: string,
): Card | null {
  const own = columns[from.column]?.length ?? 0;
  if (key === "up") return from.at > 0 ? { ...from, at: from.at - 1 } : null;
  if (key === "down") return from.at + 1 < own ? { ...from, at: from.at + 1 } : null;
  const step = key === "next" ? 1 : -1;
  for (let column = from.column + step; column >= 0 && column < columns.length; column += step) {
    const length = columns[column]?.length ?? 0;
    if (length > 0) return { column, at: Math.min(from.at, length - 1) };
  }
  return null;
}
