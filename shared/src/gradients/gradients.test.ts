import { expect, it } from "vitest";
import { en } from "../messages/index.js";
import { grades, issuesWithGrade, spread } from "./index.js";

it("[7.2] no grade shares a word with a vote or a result", () => {
  const deciding = /\b(agree|object|stand aside|for|against|abstain|passed|veto|vote|decided|recommended)/i;
  for (const grade of grades) expect(en[`gradients.grade.${grade}`]).not.toMatch(deciding);
});

it("[7.2] is asked while a thing is talked about, and not while a ballot on it is open", () => {
  expect(issuesWithGrade({ state: "in_discussion", inBallot: false })).toEqual([]);
  expect(issuesWithGrade({ state: "drafting", inBallot: false })).toEqual([]);
  for (const asked of [
    { state: "in_discussion", inBallot: true },
    { state: "shortlisted", inBallot: false },
    { state: "in_plan", inBallot: false },
  ])
    expect(issuesWithGrade(asked)).toMatchObject([{ code: "gradient_closed" }]);
});

it("[7.2] every grade is counted, those that nobody gave too", () => {
  expect(spread([{ grade: 3 }, { grade: 8 }, { grade: 3 }]).map(({ count }) => count)).toEqual([
    0, 0, 2, 0, 0, 0, 0, 1,
  ]);
});
