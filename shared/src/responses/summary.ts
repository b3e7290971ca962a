import type { Outcome } from "./vocabulary.js";

export interface SummaryLine {
  readonly theme: string;
  readonly received: number;
  readonly inclusion: number;
  readonly amendment: number;
  readonly rejection: number;
  readonly none: number;
}

/** [8.2, 8.4] Counts per theme; a thing under no theme counts under "". Every thing counts once per theme. */
export function summaryOf(
  things: readonly { theme: string | null; outcome: Outcome | null }[],
): SummaryLine[] {
  const lines = new Map<
    string,
    { theme: string; received: number; inclusion: number; amendment: number; rejection: number; none: number }
  >();
  for (const { theme, outcome } of things) {
    const name = theme ?? "";
    const line = lines.get(name) ?? {
      theme: name,
      received: 0,
      inclusion: 0,
      amendment: 0,
      rejection: 0,
      none: 0,
    };
    line.received++;
    line[outcome ?? "none"]++;
    lines.set(name, line);
  }
  return [...lines.values()].sort(
    (a, b) => (a.theme === "" ? 1 : 0) - (b.theme === "" ? 1 : 0) || a.theme.localeCompare(b.theme),
  );
}
