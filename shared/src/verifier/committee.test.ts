import { describe, expect, it } from "vitest";
import { decision, exportOf, type Facts, makeEntry } from "../decisions/index.js";
import { verifyLog } from "./verify.js";

type Committee = NonNullable<Facts<"decision">["committee"]>;
type Choice = Committee["choices"][number]["choice"];
const newSalt = () => "0123456789abcdef";
const members = ["member-a", "member-b", "member-c", "member-d", "member-e"];
const at = "2026-11-25T12:00:00.000Z";
const votes = (...choices: Choice[]) => choices.map((choice, n) => ({ pseudonym: members[n] ?? "", choice }));

/** A log with one position of a network, decided by its steering committee. */
function logOf(
  over: Partial<Committee> & { named?: string[]; facts?: object },
  result: "passed" | "not_passed",
) {
  const { named = members, facts = {}, ...committee } = over;
  const { kind, core, openings } = decision(
    {
      ...{ ballot: null, rule: "none", mandate: "advisory", result },
      ...facts,
      committee: { members, until: "2026-11-25T00:00:00.000Z", choices: [], ...committee },
    },
    { title: "Prices", members: Object.fromEntries(named.map((one) => [one, `Name of ${one}`])) },
    newSalt,
  );
  const entry = makeEntry({ previous: null, kind, core, openings, at });
  return exportOf([entry], { process: "test", openingsPublic: () => true });
}
const codesOf = (over: Parameters<typeof logOf>[0], result: "passed" | "not_passed" = "passed") =>
  verifyLog(logOf(over, result)).findings.map(({ code }) => code);

describe("[Q40] [Q3] the vote of a steering committee is counted again from the log alone", () => {
  it("one that is right has no finding, and is among the tallies", () => {
    const right = logOf({ choices: votes("for", "for", "against") }, "passed");
    const { ok, counts } = verifyLog(right);
    expect({ ok, ...counts }).toMatchObject({ ok: true, tallies: 1, talliesEqual: 1 });
    expect(codesOf({ choices: votes("for", "against", "abstain") }, "not_passed")).toEqual([]);
  });

  it.each<[string, string[], Parameters<typeof logOf>[0]]>([
    [
      "a result that its votes do not give",
      ["committee_outcome"],
      { choices: votes("for", "against", "abstain") },
    ],
    ["fewer than more than half", ["quorum"], { choices: votes("for", "for") }],
    [
      "a vote of nobody in it",
      ["committee_choice"],
      { choices: [...votes("for", "for"), { pseudonym: "somebody", choice: "for" }] },
    ],
    [
      "two votes of one member",
      ["committee_choice"],
      { choices: [...votes("for", "for"), { pseudonym: "member-a", choice: "for" }] },
    ],
    [
      "an end before its day while a vote is out",
      ["committee_early"],
      { until: "2026-11-26T00:00:00.000Z", choices: votes("for", "for", "for") },
    ],
    [
      "a member without a name",
      ["committee_names"],
      { choices: votes("for", "for", "for"), named: members.slice(1) },
    ],
    [
      "a member twice",
      ["pseudonym_twice"],
      { members: [...members.slice(0, 3), "member-a"], choices: votes("for", "for", "for") },
    ],
    [
      "what is no advice",
      ["committee_mandate"],
      { choices: votes("for", "for", "for"), facts: { mandate: "decision_making" } },
    ],
  ])("%s is found", (_what, codes, over) => {
    expect(codesOf(over)).toEqual(codes);
  });

  it("all having voted, it may be over before its day", () => {
    const early = { until: "2026-11-26T00:00:00.000Z" };
    expect(codesOf({ ...early, choices: votes("for", "for", "for", "against", "against") })).toEqual([]);
  });
});
