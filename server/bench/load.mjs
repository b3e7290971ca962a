/**
 * All of the load. `full` is what the goals are measured by; `short` shows within 90 seconds that everything runs.
 * Rates are keystrokes (or caret moves) a second of one person; times are milliseconds.
 */
const full = {
  rounds: 3,
  settle: 1_000,
  /** Before a server is measured none of them has had more to do than this, for so long, after what came before. */
  quiet: { ms: 400, cpu: 10, most: 20_000 },
  /**
   * Typed into each server before anything is measured, and so many keys of each recording, so many times: a server that
   * runs for weeks is not one that has just started.
   */
  warmUp: {
    rooms: 4,
    people: 10,
    typing: 4,
    inFlight: 20,
    keystrokes: 1_000,
    recorded: Number.POSITIVE_INFINITY,
    times: 4,
  },
  fanOut: { rooms: 10, people: 20, typing: 4, rate: 10, ms: 10_000 },
  bigRoom: { rooms: 1, people: 150, typing: 10, rate: 10, ms: 8_000 },
  burst: { rooms: 4, people: 10, typing: 4, inFlight: 50, keystrokes: 3_000 },
  presence: { rooms: 5, people: 30, rate: 5, ms: 8_000 },
  /**
   * `runIn`: keys before those that are measured, as after a rest V8 has let go of what it had compiled. `after`: by
   * then everybody has stored, or has begun to.
   */
  replay: { keystrokes: Number.POSITIVE_INFINITY, inFlight: 100, runIn: 8_000, after: 2_500 },
  coldOpen: { edits: [50_000, 250_000], authors: 3, run: 20, inFlight: 500 },
  manyRooms: { rooms: 2_000, atOnce: 50, letters: 200 },
  idle: { connections: 1_000, evictedAfter: 40_000 },
  slowCommit: { commitMs: 10, rooms: 4, people: 10, typing: 2, rate: 5, ms: 6_000 },
};

const short = {
  rounds: 1,
  settle: 300,
  quiet: full.quiet,
  warmUp: { ...full.warmUp, keystrokes: 200, recorded: 500, times: 1 },
  fanOut: { ...full.fanOut, ms: 2_000 },
  bigRoom: { ...full.bigRoom, ms: 1_500 },
  burst: { ...full.burst, keystrokes: 400 },
  presence: { ...full.presence, ms: 1_500 },
  replay: { ...full.replay, keystrokes: 3_000, runIn: 500, after: 0 },
  coldOpen: { ...full.coldOpen, edits: [10_000] },
  manyRooms: { ...full.manyRooms, rooms: 150 },
  idle: { connections: 200, evictedAfter: 0 },
  slowCommit: { ...full.slowCommit, ms: 1_500 },
};

/** Of the goals in design.md 5: the ratio to the best peer that is to be reached. `more`: more is better. */
export const goals = {
  "fan-out: latency p99": 1,
  "fan-out: CPU per 1,000 delivered": 0.7,
  "room of 150: CPU per 1,000 delivered": 0.8,
  "burst: CPU per 1,000 delivered": 0.8,
  "presence: latency p99": 0.8,
  "presence: CPU per 1,000 delivered": 0.75,
  "replay: CPU per 1,000 keystrokes": 0.5,
  "cold open: time to the whole text": 0.2,
  "many rooms: opened a second": 1,
  "memory per idle connection": 0.7,
};

export const loads = { full, short };
