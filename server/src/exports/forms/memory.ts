import { readFile } from "node:fs/promises";

const everyMs = 500;

/** Calls `over` once a process holds more than this; where the system does not tell, it is not watched. */
export function watchMemory(pid: number | undefined, most: number, over: () => void): () => void {
  if (pid === undefined) return () => {};
  const timer = setInterval(async () => {
    const held = await heldBy(pid);
    if (held === null || held <= most) return;
    clearInterval(timer);
    over();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Bytes in memory, read from /proc; null where there is none. */
export async function heldBy(pid: number): Promise<number | null> {
  const told = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(told)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
