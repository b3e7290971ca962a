import { readFileSync } from "node:fs";
import { cpuOf } from "../meter.mjs";
import { playTrace, traceFrom } from "../traces.mjs";
import { textOf } from "./rooms.mjs";
import { openDesk } from "./sending.mjs";

const played = new Map();

function recordingOf({ keystrokes, file }, field) {
  const key = `${file} ${field} ${keystrokes}`;
  const recording = played.get(key) ?? playTrace(traceFrom(readFileSync(file)), field, keystrokes);
  played.set(key, recording);
  return recording;
}

/** Playing a recording leaves the generator busy with its garbage: done in the turn of nobody. */
export function readRecording({ field }, load) {
  recordingOf(load, field);
}

/**
 * A recording as its people typed it, each change on what its author saw: nobody waits but for words of another that
 * theirs build on. The text must come out equal.
 */
export async function replay(target, load) {
  const { inFlight } = load;
  const { seed, steps, words } = recordingOf(load, target.field);
  const authors = 1 + Math.max(...steps.map(({ agent }) => agent));
  const desk = await openDesk(target, target.documents[0], authors, inFlight);
  for (const update of seed) await desk.send(0, update);
  await desk.drained();
  const [cpu, from] = [cpuOf(target.pid), performance.now()];
  const sent = steps.map(() => Promise.withResolvers());
  const type = async (author) => {
    for (const [at, { agent, updates, needs }] of steps.entries()) {
      if (agent !== author) continue;
      for (const other of needs) await desk.heard(await sent[other].promise);
      let last = 0;
      for (const update of updates) last = await desk.send(agent, update);
      sent[at].resolve(last);
    }
  };
  await Promise.all(Array.from({ length: authors }, (_, author) => type(author)));
  await desk.drained();
  const [used, ms] = [cpuOf(target.pid) - cpu, performance.now() - from];
  const text = await textOf(target, target.documents[0], (now) => now === words);
  await desk.close();
  return {
    keystrokes: steps.length,
    cpuPer1000: (used / steps.length) * 1_000,
    perSecond: (steps.length / ms) * 1_000,
    isEqual: text === words,
  };
}
