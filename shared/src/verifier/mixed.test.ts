import { describe, expect, it } from "vitest";
import { exportOf, type LogEntry } from "../decisions/index.js";
import { mixedLog, sealed } from "../decisions/rich-log.testing.js";
import { verifyLog } from "./index.js";

type Core = Record<string, unknown> & { mixed: Record<string, unknown> };

function codesOf(change: (opened: Core[], entries: LogEntry[]) => void): string[] {
  const entries = structuredClone(mixedLog());
  const opened = entries.filter(({ kind }) => kind === "ballot_opened");
  change(
    opened.map(({ core }) => core as unknown as Core),
    entries,
  );
  const file = exportOf(sealed(entries), { process: "demo", openingsPublic: () => true });
  return verifyLog(JSON.parse(JSON.stringify(file))).findings.map(({ code }) => code);
}

describe("[Q6] [LOG-8] a mixed rule in the log", () => {
  it("has no finding as it was written", () => expect(codesOf(() => undefined)).toEqual([]));

  it.each<[string, string, (opened: Core[], entries: LogEntry[]) => void]>([
    ["mixed", "a ballot that says nothing of its step", ([first]) => delete (first as Partial<Core>).mixed],
    ["mixed_rule", "a vote by another rule than the fall-back", ([, , vote]) => other(vote, "majority")],
    ["mixed_rule", "a motion by another rule than Q3", ([, motion]) => other(motion, "dual_majority")],
    ["mixed_consensus", "a vote that no consensus went before", ([, , vote]) => set(vote, { consensus: 1 })],
    ["mixed_objections", "an objection left out", ([, , vote]) => set(vote, { objections: 1, answered: 1 })],
    ["mixed_answers", "an objection without an answer", ([, , vote]) => set(vote, { answered: 1 })],
    [
      "mixed_dialogue",
      "a dialogue of a day",
      ([, , vote]) => set(vote, { openSince: "2026-11-17T00:00:00.000Z" }),
    ],
    ["mixed_motion", "a motion that there never was", ([, , vote]) => set(vote, { motion: 1 })],
    [
      "effective",
      "a rejection where consensus was only sought",
      (_opened, entries) => {
        const done = entries.find(({ kind }) => kind === "effective");
        (done as unknown as { core: Core }).core.done = [{ act: "rejected", count: 1 }];
      },
    ],
  ])("%s: finds %s", (code, _what, change) => expect(codesOf(change)).toContain(code));
});

const set = (core: Core | undefined, values: object) => Object.assign(core?.mixed ?? {}, values);
const other = (core: Core | undefined, kind: string) => Object.assign(core ?? {}, { rule: { kind } });
