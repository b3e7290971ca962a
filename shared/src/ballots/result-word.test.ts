import { expect, it } from "vitest";
import { sayIn } from "../messages/index.js";
import { resultWord, stateWord } from "./result-word.js";

const consensus = { kind: "consensus" } as const;
const majority = { kind: "majority" } as const;

it("[Q2] without consensus nothing was voted down; by every other rule it was", () => {
  expect(resultWord(consensus, "not_passed")).toBe("no_consensus");
  expect(resultWord(consensus, "passed")).toBe("passed");
  expect(resultWord(majority, "not_passed")).toBe("not_passed");
});

it.each([
  ["effective", "not_passed", consensus, "No consensus"],
  ["closed", "not_passed", consensus, "No consensus"],
  ["effective", "not_passed", majority, "Not passed"],
  ["effective", "passed", consensus, "Passed"],
  ["in_veto_window", "passed", consensus, "Passed, may still be vetoed"],
  ["vetoed", "passed", majority, "Vetoed"],
  ["open", null, consensus, "Open"],
  ["not_quorate", null, consensus, "No decision (quorum not met)"],
] as const)("a ballot that is %s with %s is said in one word", (state, result, rule, words) => {
  expect(sayIn("en")(stateWord({ state, result, rule }))).toBe(words);
});
