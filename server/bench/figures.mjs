/** The value below which `share` of them lie (nearest rank); NaN of none. */
export function percentile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (values) => percentile(values, 0.5);

/**
 * One row per measure: what each server needed (the median of its rounds), the ratio of ours to the best peer, and
 * whether the goal was reached. A row without a goal is told for itself.
 */
export function rowsOf(measured, { ours, peers, goals }) {
  return [...measured].map(([what, { unit, more = false, of }]) => {
    const values = new Map([...of].map(([server, rounds]) => [server, median(rounds)]));
    const own = values.get(ours) ?? Number.NaN;
    const theirs = peers.map((peer) => values.get(peer)).filter((value) => Number.isFinite(value));
    const best = theirs.length === 0 ? Number.NaN : more ? Math.max(...theirs) : Math.min(...theirs);
    const ratio = own / best;
    const goal = goals[what.replace(/ \(.*\)$/, "")] ?? null;
    const reached = Number.isNaN(ratio) || goal === null ? null : more ? ratio >= goal : ratio <= goal;
    return { what, unit, more, values, ratio, goal, reached };
  });
}

const shown = (value) => {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString("en");
  return value.toFixed(Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
};

/** The table that people read; rows that are lost stand in it like all others. */
export function tableOf(rows, servers) {
  const head = ["measure", "unit", ...servers, "to the best peer", "goal", ""];
  const body = rows.map(({ what, unit, more, values, ratio, goal, reached }) => [
    what,
    unit,
    ...servers.map((server) => shown(values.get(server))),
    Number.isFinite(ratio) ? `${ratio.toFixed(2)} x` : "–",
    goal === null ? "" : `${more ? "≥" : "≤"} ${goal} x`,
    reached === null ? "" : reached ? "reached" : "LOST",
  ]);
  const lines = [head, head.map(() => "---"), ...body];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines
    .map(
      (line) =>
        `| ${line.map((cell, at) => (cell === "---" ? "-".repeat(widths[at]) : cell.padEnd(widths[at]))).join(" | ")} |`,
    )
    .join("\n");
}
