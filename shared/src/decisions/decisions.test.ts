import { describe, expect, it } from "vitest";
import {
  commitmentTo,
  entryKinds,
  exportOf,
  firstPreviousHash,
  makeEntry,
  releasePublished,
  versionFrozen,
  voided,
} from "./index.js";
import { richLog } from "./rich-log.testing.js";

const at = "2026-11-02T09:00:00.000Z";
let salts = 0;
const salt = () => `a salt of sixteen or more ${++salts}`;
const frozen = () =>
  versionFrozen({ subject: "commitment", number: 1, root: "a".repeat(64) }, { title: "Open data" }, salt);

describe("the chain", () => {
  it("[LOG-1] every entry stands on the one before, and the first on nothing", () => {
    const log = richLog();
    expect(log[0]?.previousHash).toBe(firstPreviousHash);
    for (const [place, entry] of log.entries()) {
      expect(entry.sequence).toBe(place + 1);
      if (place > 0) expect(entry.previousHash).toBe(log[place - 1]?.hash);
    }
    expect(new Set(log.map((entry) => entry.kind))).toEqual(new Set(entryKinds));
  });
  it("[LOG-2] time never decreases", () => {
    const first = makeEntry({ previous: null, at, ...frozen() });
    const next = (time: string) => () => makeEntry({ previous: first, at: time, ...frozen() });
    expect(next("2026-11-02T08:59:59.999Z")).toThrow(RangeError);
    expect(next(at)().sequence).toBe(2);
  });
  it("[LOG-3] a core holds no text: what has words is committed by a salted hash", () => {
    const { core, openings } = frozen();
    expect(JSON.stringify(core)).not.toContain("Open data");
    expect(core.commitments.title).toBe(commitmentTo("title", openings.title as never));
    const again = frozen();
    expect(again.core.commitments.title).not.toBe(core.commitments.title);
  });
  it("[LOG-3] refuses openings the core does not commit to, short salts, and keys a kind does not know", () => {
    const draft = frozen();
    const title = { value: "Other words", salt: salt() };
    const make = (change: object) => () => makeEntry({ previous: null, at, ...draft, ...change });
    expect(make({ openings: { title } })).toThrow(RangeError);
    expect(make({ openings: {} })).toThrow(RangeError);
    expect(make({ core: { ...draft.core, name: "Ana" } })).toThrow();
    expect(make({ kind: "void" })).toThrow();
    const short = versionFrozen(
      { subject: "text", number: 1, root: "b".repeat(64) },
      { title: "T" },
      () => "short",
    );
    expect(() => makeEntry({ previous: null, at, ...short })).toThrow(RangeError);
  });
  it("[LOG-4] numbers are whole", () => {
    const outcomes = { inclusion: 1.5, amendment: 0, rejection: 0 };
    const facts = { number: 1, response: "c".repeat(64), outcomes };
    expect(() => releasePublished(facts, { title: "Release 1" }, salt)).toThrow();
    expect(() => voided({ ballot: 0 }, { reasons: "None" }, salt)).toThrow();
  });
});

it("[LOG-5] the export carries the openings that are public, and the commitments of all", () => {
  const log = richLog();
  const hidden = exportOf(log, { process: "p", openingsPublic: (_entry, name) => !name.startsWith("seat.") });
  expect(hidden).toMatchObject({
    format: "accord-decision-log/1",
    count: log.length,
    lastHash: log.at(-1)?.hash,
  });
  expect(JSON.stringify(hidden)).not.toContain("Member 1");
  const opened = hidden.entries.find((entry) => entry.kind === "ballot_opened");
  expect(Object.keys(opened?.openings ?? {})).toContain("question");
  expect(Object.keys(opened?.core.commitments ?? {}).filter((name) => name.startsWith("seat."))).toHaveLength(
    10,
  );
});
