import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { chanceOf, longHistory, paragraphOf, wordsIn } from "./texts.mjs";
import { playTrace, traceFrom } from "./traces.mjs";

const folder = join(
  process.env.ACCORD_REAL_DATA ?? join(import.meta.dirname, "../../../shared/data"),
  "traces",
);
const field = "action";

/** Two people at once in the shape of the real recording: each types in a place of their own, and hears the other late. */
function twoAtOnce(seed, changes) {
  const chance = chanceOf(seed);
  const heads = [[], []];
  const own = ["", ""];
  const heard = ["", ""];
  const txns = [];
  for (let at = 0; at < changes; at++) {
    const agent = chance(2);
    const other = 1 - agent;
    const parents = heads[agent].length > 0 ? [...heads[agent]] : [];
    if (chance(4) === 0 && heads[other].length > 0) {
      parents.push(...heads[other].filter((one) => !parents.includes(one)));
      heard[agent] = own[other];
    }
    const start = agent === 0 ? 0 : heard[agent].length;
    const takesBack = own[agent].length > 3 && chance(3) === 0;
    const place = start + own[agent].length;
    const letter = String.fromCharCode((agent === 0 ? 97 : 65) + chance(26));
    txns.push({ parents, agent, patches: [takesBack ? [place - 1, 1, ""] : [place, 0, letter]] });
    own[agent] = takesBack ? own[agent].slice(0, -1) : own[agent] + letter;
    heads[agent] = [at];
  }
  return { kind: "concurrent", numAgents: 2, txns, own };
}

/** As the bench sends it: each author as far as what the others wrote allows, this one always before the next. */
function arrived({ seed, steps }, authors) {
  const doc = new Y.Doc();
  for (const update of seed) Y.applyUpdate(doc, update);
  const sent = new Set();
  const streams = authors.map((author) => [...steps.entries()].filter(([, { agent }]) => agent === author));
  const isNext = ([next]) => next?.[1].needs.every((other) => sent.has(other));
  for (let stream = streams.find(isNext); stream; stream = streams.find(isNext)) {
    const [at, { updates }] = stream.shift();
    for (const update of updates) Y.applyUpdate(doc, update);
    expect(doc.store.pendingStructs).toBeNull();
    sent.add(at);
  }
  expect(sent.size).toBe(steps.length);
  return wordsIn(doc, field);
}

describe("recordings", () => {
  it("[BENCH-1] what two people typed at once comes out with every letter of both", () => {
    for (const seed of [1, 2, 3]) {
      const { own, ...trace } = twoAtOnce(seed, 300);
      const played = playTrace(traceFrom(gzipSync(JSON.stringify(trace))), field);
      expect(played.words.replaceAll(/[A-Z]/g, "")).toBe(own[0]);
      expect(played.words.replaceAll(/[a-z]/g, "")).toBe(own[1]);
      for (const authors of [
        [0, 1],
        [1, 0],
      ])
        expect(arrived(played, authors)).toBe(played.words);
      expect(played.steps.some(({ needs }) => needs.length > 0)).toBe(true);
    }
  });

  for (const name of ["friendsforever", "sveltecomponent"]) {
    const file = join(folder, `${name}.json.gz`);
    it.skipIf(!existsSync(file))(`[BENCH-1] the recording ${name} ends in its own text`, () => {
      const trace = traceFrom(readFileSync(file));
      const played = playTrace(trace, field);
      expect(played.words).toBe(trace.endContent);
      expect(arrived(played, [0, 1])).toBe(trace.endContent);
    });
  }

  it("[BENCH-1] a long history is the same each time, and its turns build only on turns before", () => {
    const load = { edits: 3_000, authors: 3, run: 20 };
    const history = longHistory(field, load, 7);
    expect(history.turns.flatMap(({ updates }) => updates).length).toBe(load.edits + 2);
    expect(longHistory(field, load, 7).words).toBe(history.words);
    const doc = new Y.Doc();
    for (const update of history.turns.flatMap(({ updates }) => updates)) Y.applyUpdate(doc, update);
    expect(paragraphOf(doc, field).length).toBe(history.words.length);
    expect(wordsIn(doc, field)).toBe(history.words);
  });
});
