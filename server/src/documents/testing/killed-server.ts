import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { openDesk } from "./desk.js";
import type { Measured } from "./own-process.js";

/** A server of its own process, to be killed at any moment: `killed-server.ts <folder> <idle seconds>`. Prints its port. */
const [, , folder, idleSeconds] = process.argv;
if (folder === undefined) throw new Error("Which folder?");
const desk = await openDesk({ folder, idleSeconds: Number(idleSeconds) });
const [first] = await desk.store.read.all<{ n: number }>("select count(*) as n from document" as never);
if (first?.n === 0) {
  for (const name of ["ana", "ben", "eve"]) await desk.person(name);
  await desk.create("d1");
}
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const collect = (globalThis as { gc?: () => void }).gc;
process.on("message", async () => {
  // Buffers that one collection found are let go beside the program, and counted so by the next. Nothing may run between
  // that and the look: what a turn of the loop has just read and is done with would count as held.
  collect?.();
  await setImmediate();
  collect?.();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  const pause = delay.max / 1e6;
  delay.reset();
  process.send?.({
    ...desk.documents.stats(),
    heap: heapUsed,
    buffers: arrayBuffers,
    rss,
    handles: process.getActiveResourcesInfo().length,
    pause,
  } satisfies Measured);
});
process.stdout.write(`port ${desk.port}\n`);
