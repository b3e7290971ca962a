import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashOf } from "../canonical/index.js";
import { type EntryCore, type ExportedLog, exportOf, type LogEntry } from "../decisions/index.js";
import { richLog, sealed } from "../decisions/rich-log.testing.js";
import { canonical, taggedHash } from "./canonical.js";
import { verifyLog } from "./index.js";

const log = richLog();
const whole = exportOf(log, { process: "demo", openingsPublic: () => true });
const fresh = (): ExportedLog => structuredClone(whole);
const codesOf = (file: unknown, older?: unknown) =>
  verifyLog(file, older).findings.map((finding) => finding.code);

/** Forges a log that hangs together: hashes and head made anew after a change of cores. */
function forged(change: (entries: LogEntry[]) => void): ExportedLog {
  const entries = structuredClone(log);
  change(entries);
  return exportOf(sealed(entries), { process: "demo", openingsPublic: () => true });
}
const nth = (entries: LogEntry[], kind: LogEntry["kind"], n = 0) =>
  entries.filter((entry) => entry.kind === kind)[n]?.core as EntryCore & Record<string, never>;
/** From this kind of entry on, all is said to be later. */
function moveOn(entries: LogEntry[], kind: LogEntry["kind"], by: number): void {
  for (const entry of entries.slice(entries.findIndex((one) => one.kind === kind)))
    entry.at = new Date(Date.parse(entry.at) + by).toISOString();
}
const set = (core: object, values: object) => Object.assign(core, values);

describe("a sound log", () => {
  it("[LOG-6] has no finding, and every tally comes out again", () => {
    const { ok, findings, counts } = verifyLog(JSON.parse(JSON.stringify(whole)));
    expect(findings).toEqual([]);
    expect(ok).toBe(true);
    expect(counts).toMatchObject({
      entries: log.length,
      withheld: 0,
      ballots: 6,
      tallies: 5,
      talliesEqual: 5,
    });
  });
  it("[LOG-7] openings withheld are counted, not a finding", () => {
    const none = exportOf(log, { process: "demo", openingsPublic: () => false });
    const { ok, counts } = verifyLog(none);
    expect({ ok, openings: counts.openings }).toEqual({ ok: true, openings: 0 });
    expect(counts.withheld).toBe(verifyLog(whole).counts.openings);
  });
  it("[LOG-6] an empty log is sound, and a correction made anew is", () => {
    expect(verifyLog(exportOf([], { process: "demo", openingsPublic: () => true })).ok).toBe(true);
    expect(codesOf(forged(() => undefined))).toEqual([]);
  });
});

describe("a log hanging together, whose meaning was changed", () => {
  it.each<[string, string, (entries: LogEntry[]) => void]>([
    [
      "tally",
      "a tally",
      (all) => set(nth(all, "ballot_closed"), { tally: { for: 7, against: 0, abstain: 0 } }),
    ],
    ["outcome", "a result", (all) => set(nth(all, "ballot_closed"), { result: "not_passed" })],
    [
      "outcome",
      "a result of a secret ballot",
      (all) => set(nth(all, "ballot_closed", 2), { result: "not_passed" }),
    ],
    ["decision_result", "what was decided", (all) => set(nth(all, "decision"), { result: "not_passed" })],
    ["decision_rule", "the rule of a decision", (all) => set(nth(all, "decision"), { rule: "none" })],
    ["decision_mandate", "the mandate", (all) => set(nth(all, "decision"), { mandate: "advisory" })],
    [
      "outcome",
      "the rule put",
      (all) => set(nth(all, "ballot_opened", 1), { rule: { kind: "majority_of_votes_cast" } }),
    ],
    [
      "quorum",
      "the quorum put",
      (all) => set(nth(all, "ballot_opened", 2), { quorum: { kind: "number", present: 1, eachBloc: false } }),
    ],
    [
      "quorum_at_opening",
      "the quorum put",
      (all) => set(nth(all, "ballot_opened"), { quorum: { kind: "number", present: 10, eachBloc: false } }),
    ],
    [
      "version",
      "the text voted on",
      (all) => set(nth(all, "ballot_opened"), { version: { entry: 1, root: "a".repeat(64) } }),
    ],
    [
      "roll",
      "a bloc at closing",
      (all) => set((nth(all, "roll_fixed").roll as object[])[0] as object, { bloc: "non_government" }),
    ],
    ["roll", "a seat left out at closing", (all) => (nth(all, "roll_fixed").roll as object[]).pop()],
    [
      "choice_without_right",
      "presence of who voted",
      (all) => set((nth(all, "roll_fixed").roll as object[])[0] as object, { presence: "absent" }),
    ],
    [
      "choice_not_of_rule",
      "a choice",
      (all) => set((nth(all, "ballot_closed").choices as object[])[0] as object, { choice: "agree" }),
    ],
    [
      "secret_not_allowed",
      "[SEC-10] what the terms say of secret ballots",
      (all) => set(nth(all, "rule_changed"), { secretBallots: false }),
    ],
    ["choices", "the secrecy", (all) => set(nth(all, "ballot_opened"), { secrecy: "secret" })],
    [
      "closed_early",
      "the closing time",
      (all) => set(nth(all, "ballot_opened", 3), { closesAt: "2027-01-01T00:00:00.000Z" }),
    ],
    [
      "presence",
      "who took part",
      (all) => set((nth(all, "roll_fixed", 2).roll as object[])[5] as object, { presence: "remote" }),
    ],
    ["veto_window", "the right of veto", (all) => set(nth(all, "ballot_opened", 4), { veto: false })],
    [
      "veto_window",
      "the window of the veto",
      (all) => set(nth(all, "decision", 3), { vetoUntil: all[0]?.at }),
    ],
    [
      "veto_window",
      "a veto on what has none",
      (all) => set(nth(all, "decision"), { vetoUntil: all.at(-1)?.at }),
    ],
    ["veto", "that a bloc may veto at all", (all) => delete nth(all, "decision", 3).vetoUntil],
    ["veto_subject", "what may be vetoed", (all) => set(nth(all, "version_frozen", 4), { subject: "list" })],
    ["veto_late", "when a bloc vetoed", (all) => moveOn(all, "vetoed", 5 * 86_400_000)],
    [
      "effective_early",
      "when it takes effect",
      (all) => {
        set(nth(all, "ballot_opened"), { veto: true });
        set(nth(all, "decision"), { vetoUntil: all.at(-1)?.at });
      },
    ],
    [
      "effective",
      "what was done",
      (all) => set(nth(all, "effective"), { done: [{ act: "rejected", count: 1 }] }),
    ],
    [
      "decision_pending",
      "which decision took effect",
      (all) => set(nth(all, "effective", 1), { decision: nth(all, "effective").decision }),
    ],
    ["corrected", "what was corrected", (all) => set(nth(all, "corrected"), { entry: 1 })],
    [
      "ballot",
      "which ballot was void",
      (all) => set(nth(all, "void"), { ballot: nth(all, "ballot_closed").ballot }),
    ],
    [
      "decision_missing",
      "a decision left out at the end",
      (all) => all.splice(all.findIndex((entry) => entry.kind === "decision")),
    ],
    [
      "ending_missing",
      "a closing left out at the end",
      (all) => all.splice(all.findIndex((entry) => entry.kind === "ballot_closed")),
    ],
    ["time", "the time", (all) => set(all[5] as LogEntry, { at: "2020-01-01T00:00:00.000Z" })],
    ["unknown_key", "a key of its own", (all) => set(nth(all, "decision"), { name: "Ana" })],
  ])("[LOG-8] %s: is found when somebody changes %s", (code, _what, change) => {
    expect(codesOf(forged(change))).toContain(code);
  });
});

describe("against an older export", () => {
  const older = exportOf(log.slice(0, 12), { process: "demo", openingsPublic: () => true });
  it("[LOG-9] what was there is there still, and openings withheld since are named", () => {
    const now = exportOf(log, {
      process: "demo",
      openingsPublic: (entry, name) => !(entry.sequence === 3 && name === "question"),
    });
    expect(verifyLog(now, older)).toMatchObject({
      ok: true,
      withheldSince: [{ entry: 3, name: "question" }],
    });
    expect(verifyLog(whole, older).withheldSince).toEqual([]);
  });
  it("[LOG-9] a rewritten past, another process and a shorter log are found", () => {
    const rewritten = forged((all) => {
      set(nth(all, "version_frozen"), { number: 99 });
      all.pop();
    });
    expect(verifyLog(rewritten).ok).toBe(true);
    expect(codesOf(rewritten, older)).toContain("older_entry_changed");
    const moved = exportOf(log, { process: "another", openingsPublic: () => true });
    expect(codesOf(moved, older)).toContain("older_process");
    expect(codesOf(older, whole)).toContain("older_entry_missing");
  });
});

describe("any changed value", () => {
  const paths = leavesOf(whole);
  it("[LOG-10] is found, whichever leaf of the file it is", () => {
    expect(paths.length).toBeGreaterThan(500);
    const file = fresh();
    for (const path of paths) {
      const { holder, key } = at(file, path);
      const was = holder[key];
      holder[key] = other(was);
      expect(verifyLog(file).ok, path.join(".")).toBe(false);
      holder[key] = was;
    }
    expect(file).toEqual(whole);
  });
  it("[LOG-10] is found when a key goes, but for an opening, which counts as withheld", () => {
    const file = fresh();
    for (const path of keysOf(whole)) {
      const { holder, key } = at(file, path);
      const was = holder[key];
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      const { ok, counts } = verifyLog(file);
      if (Array.isArray(holder)) holder.splice(Number(key), 0, was);
      else holder[key] = was;
      const isOpening = path.length === 4 && path[2] === "openings";
      expect(ok, path.join(".")).toBe(isOpening);
      if (isOpening) expect(counts.withheld).toBe(1);
    }
    expect(file).toEqual(whole);
  });
  it("[LOG-10] is found when a key is added to any object, or an item to any list", () => {
    const file = fresh();
    for (const path of [[], ...keysOf(whole)]) {
      const { holder, key } =
        path.length === 0 ? { holder: { file } as Holder, key: "file" } : at(file, path);
      const target = holder[key];
      if (typeof target !== "object" || target === null) continue;
      if (Array.isArray(target)) target.push(target[0] ?? null);
      else set(target, { extra: 1 });
      expect(verifyLog(file).ok, path.join(".")).toBe(false);
      if (Array.isArray(target)) target.pop();
      else delete (target as Holder).extra;
    }
    expect(file).toEqual(whole);
  });
  it("[LOG-10] is found when two entries change places, one goes, or one comes twice", () => {
    for (let place = 0; place < log.length; place++) {
      const gone = fresh();
      gone.entries.splice(place, 1);
      expect(verifyLog(gone).ok).toBe(false);
      expect(verifyLog({ ...gone, count: gone.entries.length }).ok).toBe(false);
      const twice = fresh();
      twice.entries.splice(place, 0, twice.entries[place] as LogEntry);
      expect(verifyLog(twice).ok).toBe(false);
      const swapped = fresh();
      const next = (place + 1) % log.length;
      [swapped.entries[place], swapped.entries[next]] = [
        swapped.entries[next] as LogEntry,
        swapped.entries[place] as LogEntry,
      ];
      expect(verifyLog(swapped).ok).toBe(false);
    }
  });
  it("[LOG-10] never throws on what is no log at all", () => {
    for (const file of [
      null,
      1,
      "x",
      [],
      {},
      { entries: [null, 7, { core: [] }] },
      { entries: { length: 3 } },
    ])
      expect(verifyLog(file).ok).toBe(false);
  });
});

it("[LOG-11] the verifier imports the hash function and its own files, nothing of what it checks", () => {
  const folder = new URL(".", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const source = readFileSync(new URL(file, folder), "utf8");
    const imports = [...source.matchAll(/(?:from|import|require)\s*\(?\s*["']([^"']+)["']/g)].map(
      (hit) => hit[1],
    );
    for (const name of imports)
      expect(name, file).toMatch(/^(@noble\/(hashes|curves)\/[a-z0-9]+\.js|\.\/[a-z0-9-]+\.js)$/);
  }
});

it("[LOG-11] its own canonical form and hash agree with those that make the log", () => {
  const values = [
    whole,
    { b: [], a: {}, "": '\u0000\u001f\b\t\n\f\r"\\/é€😀\u007f\u2028' },
    [1e21, 0.1, -0, null, true],
  ];
  for (const value of values) {
    expect(canonical(value)).toBe(canonicalJson(value));
    expect(taggedHash("tag", value)).toBe(hashOf("tag", value));
  }
  expect(() => canonical("\ud800")).toThrow(TypeError);
});

type Path = (string | number)[];
type Holder = Record<string | number, unknown>;

function keysOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...keysOf((value as Holder)[key], [...path, key])]);
}

function leavesOf(value: unknown): Path[] {
  return keysOf(value).filter((path) => {
    const { holder, key } = at(value, path);
    return typeof holder[key] !== "object" || holder[key] === null;
  });
}

function at(root: unknown, path: Path): { holder: Holder; key: string | number } {
  let holder = root as Holder;
  for (const key of path.slice(0, -1)) holder = holder[key] as Holder;
  return { holder, key: path.at(-1) as string | number };
}

/** Another value as near as can be: one more, the other truth, one letter changed. */
function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value !== "string" || value === "") return "x";
  const last = value.at(-1) === "1" ? "2" : "1";
  return value.slice(0, -1) + last;
}
