import { readFileSync } from "node:fs";

/** Milliseconds of processor time that a process has used, all threads, from /proc (ticks of 10 ms). */
export function cpuOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(")") + 1).split(" ");
  return (Number(user) + Number(system)) * 10;
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until it is so; false where it is not so in time. */
export async function until(isSo, ms = 30_000, step = 5) {
  const end = performance.now() + ms;
  while (!isSo()) {
    if (performance.now() > end) return false;
    await sleep(step);
  }
  return true;
}

/** Runs the work for all, so many at once. */
export async function atOnce(all, howMany, work) {
  const left = [...all.entries()];
  const one = async () => {
    for (let next = left.shift(); next; next = left.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: Math.min(howMany, all.length) }, one));
}
