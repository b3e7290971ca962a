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

/**
 * Asks twenty times, and holds the dearest but one (p95) to the goal by the time of the processor; the time by the clock,
 * which other work on the machine stretches most, is said beside it. Other work costs the processor too: so twice the goal.
 */
export async function costsAtMost(what: string, goal: number, ask: () => Promise<void>): Promise<void> {
  const clock: number[] = [];
  const spent: number[] = [];
  for (let round = 0; round < 20; round++) {
    const [from, before] = [performance.now(), process.threadCpuUsage()];
    await ask();
    const { user, system } = process.threadCpuUsage(before);
    clock.push(performance.now() - from);
    spent.push((user + system) / 1000);
  }
  const [cost, took] = [shareOf(spent, 0.9), shareOf(clock, 0.9)];
  console.info(`${what}: p95 ${Math.round(cost)} ms, by the clock ${Math.round(took)} ms; goal ${goal} ms`);
  expect(cost, what).toBeLessThan(2 * goal);
}
