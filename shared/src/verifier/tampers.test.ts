import { beforeAll, describe, expect, it } from "vitest";
import { hashOf } from "../canonical/index.js";
import { type Checkpoint, entryLeaf, exportOf, type LogEntry } from "../decisions/index.js";
import { richLog } from "../decisions/rich-log.testing.js";
import { checkpointAt, treeOf } from "../decisions/tree.testing.js";
import { readText, verifyLog } from "./index.js";

const tampers = Number(process.env.ACCORD_TAMPERS ?? 140);
const long = Number(process.env.ACCORD_ENTRIES ?? 2_000);
const seed = Number(process.env.ACCORD_SEED ?? 20261121);

let state = seed;
/** A number under `below`, the same ones for the same seed. */
function draw(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

const whole = (entries: readonly LogEntry[], checkpoints: readonly Checkpoint[] = []) =>
  exportOf(entries, { process: "demo", openingsPublic: () => true, checkpoints });
const signed = (entries: readonly LogEntry[], size: number, secret?: Uint8Array) =>
  checkpointAt(entries, size, treeOf(entries.map(({ hash }) => entryLeaf(hash))), secret);
/** From the place on all hashes anew, so that the log hangs together again. */
function madeAnew(entries: LogEntry[]): LogEntry[] {
  let previousHash = "0".repeat(64);
  return entries.map(({ kind, at, core, openings }, place) => {
    const entry = { sequence: place + 1, kind, at, core, previousHash };
    previousHash = hashOf("accord-decision-log/entry/1", entry);
    return { ...entry, openings, hash: previousHash };
  });
}

const log = richLog();
/** Kept elsewhere by a co-chair. */
let held: Checkpoint;
let text: string;

beforeAll(async () => {
  held = await signed(log, log.length - 3);
  text = JSON.stringify(whole(log, [await signed(log, 9), held]));
});

const copied = () => structuredClone(log);
const upTo = () => draw(log.length - 4);
/** Each gives the text of a file that is no longer the log. */
const ways: Record<string, () => string | Promise<string>> = {
  "a bit turned": () => {
    const bytes = Buffer.from(text);
    const at = draw(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8));
    return bytes.toString("latin1");
  },
  "an entry removed": () => {
    const entries = copied();
    entries.splice(upTo(), 1);
    return JSON.stringify(whole(entries));
  },
  "two entries swapped": () => {
    const entries = copied();
    const at = upTo();
    [entries[at], entries[at + 1]] = [entries[at + 1] as LogEntry, entries[at] as LogEntry];
    return JSON.stringify(whole(entries));
  },
  "an entry put in": () => {
    const entries = copied();
    entries.splice(upTo(), 0, entries[draw(log.length)] as LogEntry);
    return JSON.stringify(whole(entries));
  },
  truncated: () => JSON.stringify(whole(copied().slice(0, upTo()))),
  "made anew and signed by another": async () => {
    const entries = copied();
    const one = entries[upTo()] as LogEntry;
    one.core = { ...one.core, commitments: { ...one.core.commitments, reasons: hashOf("other", draw(1e9)) } };
    const anew = madeAnew(entries);
    return JSON.stringify(whole(anew, [await signed(anew, log.length - 3, new Uint8Array(32).fill(9))]));
  },
  "rolled back": async () => {
    const entries = log.slice(0, 9 + draw(log.length - 13));
    return JSON.stringify(whole(entries, [await signed(log, 9)]));
  },
};

function isFound(file: string): boolean {
  try {
    const { value, ambiguity } = readText(file);
    return ambiguity !== null || !verifyLog(value, undefined, [held]).ok;
  } catch {
    return true;
  }
}

describe("tampers", () => {
  it("[G14] the log itself is whole beside the checkpoint that was kept", () => {
    expect(isFound(text)).toBe(false);
  });

  it.each(Object.keys(ways))(
    `[G14] %s: each is found (seed ${seed})`,
    async (way) => {
      const missed: number[] = [];
      const times = Math.ceil(tampers / Object.keys(ways).length);
      for (let n = 0; n < times; n++) if (!isFound((await ways[way]?.()) ?? "")) missed.push(n);
      expect(missed).toEqual([]);
    },
    600_000,
  );
});

it("[G14] a log of a million entries is checked within a minute of processor", async () => {
  const entries: LogEntry[] = [];
  let previousHash = "0".repeat(64);
  const at = "2026-11-02T09:00:00.000Z";
  for (let sequence = 1; sequence <= long; sequence++) {
    const core = { subject: "commitment", number: sequence, root: hashOf("text", sequence), commitments: {} };
    const entry = { sequence, kind: "version_frozen", at, core, previousHash } as const;
    previousHash = hashOf("accord-decision-log/entry/1", entry);
    entries.push({ ...entry, openings: {}, hash: previousHash });
  }
  const kept = await signed(entries, long - 1);
  const file = whole(entries);
  const [before, busy] = [performance.now(), process.cpuUsage()];
  const { ok, counts } = verifyLog(file, undefined, [kept]);
  const used = process.cpuUsage(busy);
  const took = (used.user + used.system) / 1000;
  const clock = Math.round(performance.now() - before);
  console.log(`${long} entries: ${Math.round(took)} ms of processor, ${clock} ms by the clock`);
  expect({ ok, entries: counts.entries }).toEqual({ ok: true, entries: long });
  expect(took).toBeLessThan((60_000 * long) / 1_000_000 + 2_000);
}, 600_000);
