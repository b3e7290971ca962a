import { expect } from "vitest";

/** Says how long something took beside its goal; only ten times as much is a fault, and not a busy machine. */
export function meetsGoal(what: string, ms: number, goal: number): void {
  console.info(`${what}: ${Math.round(ms)} ms, goal ${goal} ms`);
  expect(ms, what).toBeLessThan(10 * goal);
}

/** The time that this share of them took at most. */
export function shareOf(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
