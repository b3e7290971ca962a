import { describe, expect, it } from "vitest";
import { hashOf } from "../canonical/index.js";
import {
  decision,
  type EntryDraft,
  exportOf,
  type Facts,
  type LogEntry,
  makeEntry,
  versionFrozen,
} from "../decisions/index.js";
import { verifyLog } from "./verify.js";

const root = hashOf("test", "root");
const newSalt = () => "0123456789abcdef";
const [a, b, c] = ["candidate-a", "candidate-b", "candidate-c"] as const;
type Step = NonNullable<Facts<"version_frozen">["election"]>;
type Count = NonNullable<Facts<"decision">["election"]>["colleges"];

const step = (election: Step, electors: Record<string, string[]> = {}) =>
  versionFrozen({ subject: "election", number: 1, root, election }, { title: "Members", electors }, newSalt);
const result = (rolls: number, colleges: Count) =>
  decision(
    {
      ballot: null,
      rule: "none",
      mandate: "decision_making",
      result: "passed",
      election: { rolls, colleges },
    },
    { title: "Members", election: 1 },
    newSalt,
  );

function logOf(drafts: readonly EntryDraft[]) {
  const entries: LogEntry[] = [];
  for (const { kind, core, openings } of drafts)
    entries.push(
      makeEntry({ previous: entries.at(-1) ?? null, kind, core, openings, at: "2026-11-25T12:00:00.000Z" }),
    );
  return exportOf(entries, { process: "test", openingsPublic: () => true });
}

const opened = step({ step: "opened", seats: [2] });
const rolls = (over: object = {}) =>
  step(
    {
      step: "rolls",
      opened: 1,
      round: 1,
      after: null,
      colleges: [{ college: 1, seats: 2, electors: 5, candidates: [a, b, c] }],
      ...over,
    } as Step,
    { "1": ["One", "Two", "Three", "Four", "Five"] },
  );
const votes = (...counts: [number, number, number]) =>
  [a, b, c].map((candidate, at) => ({ candidate, votes: counts[at] ?? 0 }));
const tie = {
  ...{ college: 1, cast: 4, votes: votes(2, 1, 1) },
  ...{ elected: [a], tied: [b, c], open: 1, vacant: 0 },
};
const runOff = step({
  step: "rolls",
  opened: 1,
  round: 2,
  after: 3,
  colleges: [{ college: 1, seats: 1, electors: 5, candidates: [b, c] }],
});
const decided = {
  ...{ college: 1, cast: 3, votes: [b, c].map((candidate, at) => ({ candidate, votes: 1 + at })) },
  ...{ elected: [c], tied: [], open: 0, vacant: 0 },
};

const whole = [opened, rolls(), result(2, [tie]), runOff, result(4, [decided])];
const codesOf = (drafts: readonly EntryDraft[]) =>
  [...new Set(verifyLog(logOf(drafts)).findings.map(({ code }) => code))].sort();

describe("an election in the log", () => {
  it("[Q32] is recounted from totals alone, through a run-off", () => {
    expect(verifyLog(logOf(whole))).toMatchObject({
      ok: true,
      counts: { tallies: 2, talliesEqual: 2, decisions: 2 },
    });
  });

  it.each([
    [
      "a seat given to fewer votes",
      { elected: [b], tied: [], open: 0, vacant: 1 },
      ["election_elected", "election_open", "election_tied", "election_vacant"],
    ],
    [
      "a tie that is not told",
      { elected: [a, b], tied: [], open: 0 },
      ["election_elected", "election_open", "election_tied"],
    ],
    ["more votes than were cast", { cast: 3 }, ["election_cast"]],
    ["more votes than electors", { cast: 9, votes: votes(7, 1, 1) }, ["election_cast"]],
    [
      "a candidate left out",
      { votes: votes(2, 1, 1).slice(0, 2), cast: 3, elected: [a, b], tied: [], open: 0 },
      ["election_votes"],
    ],
    ["a college of its own", { college: 2 }, ["election_colleges"]],
  ])("[Q32] finds %s", (_what, change, found) => {
    expect(codesOf([opened, rolls(), result(2, [{ ...tie, ...change }])])).toEqual(found);
  });

  it("[Q32] finds seats, candidates and rolls that are not those published before", () => {
    const colleges = (over: object) => ({
      colleges: [{ college: 1, seats: 2, electors: 5, candidates: [a, b, c], ...over }],
    });
    expect(codesOf([opened, rolls(colleges({ seats: 3 }))])).toEqual(["election_colleges"]);
    expect(codesOf([opened, rolls(colleges({ electors: 6 }))])).toEqual(["election_electors"]);
    expect(codesOf([opened, rolls(colleges({ candidates: [a, a, b] }))])).toEqual(["election_candidates"]);
    expect(codesOf([opened, rolls({ opened: 7 })])).toEqual(["election_opening"]);
    expect(codesOf([...whole, result(4, [decided])])).toEqual(["election_rolls"]);
    const others = [
      opened,
      rolls(),
      result(2, [tie]),
      step({
        step: "rolls",
        opened: 1,
        round: 2,
        after: 3,
        colleges: [{ college: 1, seats: 1, electors: 5, candidates: [a, b] }],
      }),
    ];
    expect(codesOf(others)).toEqual(["election_colleges"]);
  });
});
