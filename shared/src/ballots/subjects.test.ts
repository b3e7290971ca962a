import { describe, expect, it } from "vitest";
import { sayIn, sayIssue } from "../messages/index.js";
import {
  answersContributions,
  ballotSubjects,
  issuesWithStatement,
  leavesAllAsItWas,
  noStatement,
  statementOf,
} from "./index.js";

describe("what is said with a subject", () => {
  it("[C5] each part that is missing is asked for in words of its own", () => {
    const say = sayIn("en");
    const asked = ballotSubjects.flatMap((subject) =>
      issuesWithStatement(subject, noStatement).map((one) => sayIssue(say, one)),
    );
    expect(asked).toHaveLength(ballotSubjects.flatMap(statementOf).length);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked[0]).toBe("Write the reason. It belongs to the words that are voted on.");
  });
});

it("only what contributions are linked to says how many it answers", () => {
  expect(ballotSubjects.filter(answersContributions)).toEqual(["version", "proposal", "list"]);
});

describe("what follows where it does not pass", () => {
  it("a text, themes or a plan stay as they were; a proposal, a commitment and a suggestion do not", () => {
    const left = ballotSubjects.filter((subject) => leavesAllAsItWas(subject, "not_passed"));
    expect(left).toEqual(["contributions", "themes", "plan", "process_plan", "change", "text", "seat"]);
    expect(ballotSubjects.filter((subject) => leavesAllAsItWas(subject, "passed"))).toEqual([]);
  });
});
