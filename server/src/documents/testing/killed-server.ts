import { monitorEventLoopDelay } from "node:perf_hooks";
import { openDesk } from "./desk.js";
import type { Measured } from "./own-process.js";

/** A server of its own process, to be killed at any moment: `killed-server.ts <folder>`. Prints its port. */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Which folder?");
const desk = await openDesk({ folder });
const [first] = await desk.store.read.all<{ n: number }>("select count(*) as n from document" as never);
if (first?.n === 0) {
  for (const name of ["ana", "ben", "eve"]) await desk.person(name);
  await desk.create("d1");
}
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on("message", () => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  const { sessions, waiting } = desk.documents.stats();
  const pause = delay.max / 1e6;
  delay.reset();
  process.send?.({ heap: heapUsed, buffers: arrayBuffers, sessions, waiting, pause } satisfies Measured);
});
process.stdout.write(`port ${desk.port}\n`);
