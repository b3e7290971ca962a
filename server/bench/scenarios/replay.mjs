import { readFileSync } from "node:fs";
import { cpuOf } from "../meter.mjs";
import { playTrace, traceFrom } from "../traces.mjs";
import { textOf } from "./rooms.mjs";
import { openDesk } from "./sending.mjs";

const played = new Map();

/** A recording as its people typed it, each change on what its author saw; the text must come out equal. */
export async function replay(target, { keystrokes, inFlight, file }) {
  const recording =
    played.get(file) ?? playTrace(traceFrom(readFileSync(file)), target.field, keystrokes ?? undefined);
  played.set(file, recording);
  const { seed, steps, words } = recording;
  const desk = await openDesk(
    target,
    target.documents[0],
    1 + Math.max(...steps.map(({ agent }) => agent)),
    inFlight,
  );
  for (const update of seed) await desk.send(0, update);
  await desk.drained();
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  let updates = seed.length;
  const sentUntil = [];
  for (const { agent, updates: typed, needs } of steps) {
    if (needs > 0) await desk.heard(sentUntil[needs - 1]);
    for (const update of typed) await desk.send(agent, update);
    updates += typed.length;
    sentUntil.push(updates);
  }
  await desk.drained();
  const [used, ms] = [cpuOf(target.pid) - cpu, performance.now() - from];
  const text = await textOf(target, target.documents[0], (now) => now === words);
  await desk.close();
  return {
    cpuPer1000: (used / steps.length) * 1_000,
    perSecond: (steps.length / ms) * 1_000,
    isEqual: text === words,
  };
}
