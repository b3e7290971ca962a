import { hashOf } from "@accord/shared/canonical";
import { exportOf, makeEntry, versionFrozen } from "@accord/shared/decisions";
import { expect, it } from "vitest";
import { checkAll, type Outcome } from "./check.js";

const facts = { subject: "terms", number: 1, root: hashOf("test", 1) };
const entry = (previous: Parameters<typeof makeEntry>[0]["previous"]) =>
  makeEntry({
    previous,
    at: "2026-11-02T09:00:00.000Z",
    ...versionFrozen(facts, { title: "Terms" }, () => "a salt of some length"),
  });
const first = entry(null);
const logOf = (...entries: ReturnType<typeof entry>[]) =>
  JSON.stringify(exportOf(entries, { process: "demo", openingsPublic: () => true }));
const [short, long] = [logOf(first), logOf(first, entry(first))];
const findingsIn = (outcome: Outcome | undefined) =>
  outcome && "steps" in outcome
    ? outcome.steps.flatMap(({ findings }) => findings.map(({ code }) => code))
    : [];

it("[LOG-17] the longest log is checked, and held against the other one", () => {
  const [outcome, ...more] = checkAll([
    { name: "short.json", text: short },
    { name: "long.json", text: long },
  ]);
  expect([more, outcome]).toMatchObject([[], { kind: "log", name: "long.json", findings: 0 }]);
  expect(outcome && "steps" in outcome && outcome.steps.map(({ name }) => name)).toContain("older");
  const changed = short.replace("a salt of some length", "a salt of same length");
  const both = checkAll([
    { name: null, text: long },
    { name: "short.json", text: changed },
  ]);
  expect(findingsIn(both[0])).toContain("older_opening_changed");
});

it("[LOG-17] what is nothing to check, or reads in two ways, is said by name", () => {
  const twice = short.replace('"process":"demo"', '"process":"other","process":"demo"');
  expect(
    checkAll([
      { name: "a.txt", text: "Nothing." },
      { name: "b.json", text: "[1]" },
      { name: "c.json", text: "null" },
      { name: "d.json", text: twice },
    ]),
  ).toMatchObject([
    { kind: "unreadable", name: "a.txt" },
    { kind: "unreadable", name: "b.json" },
    { kind: "unreadable", name: "c.json" },
    { kind: "ambiguous", name: "d.json" },
  ]);
});

it("[LOG-17] a mark alone is checked for its signature; with a log the log is held against it", () => {
  const mark = {
    format: "accord-checkpoint/1",
    process: "demo",
    size: 2,
    root: "0".repeat(64),
    at: "2026-11-02T09:00:00.000Z",
    key: "A".repeat(43),
    signature: "A".repeat(86),
  };
  const letter = { name: "letter.txt", text: `Keep this line.\n\n${JSON.stringify(mark)}\n` };
  const [alone] = checkAll([letter]);
  expect([alone, findingsIn(alone)]).toMatchObject([
    { kind: "proof", alone: true },
    ["checkpoint_signature"],
  ]);
  const [log, ...more] = checkAll([letter, { name: "long.json", text: long }]);
  expect([more, findingsIn(log)]).toEqual([[], ["held_signature", "held_root"]]);
});
