import { expect, it } from "vitest";
import * as ballots from "./data/ballots.js";
import * as calls from "./data/calls.js";
import * as prices from "./data/draft-prices.js";
import * as drafts from "./data/drafts.js";
import * as elections from "./data/elections.js";
import * as people from "./data/people.js";
import * as proposals from "./data/proposals.js";
import * as responses from "./data/responses.js";
import * as terms from "./data/terms.js";

const stringsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

/** ux.md 1, as in the test of the catalogue. */
const never =
  /\b(please|sorry|oops|simply|success(?:ful|fully)?|users?|citizens?|admins?|feedback|submissions?|submit(?:ted)?|tickets?(?! machine)|won|lost|defeated|killed|opponents?|camps?|invalid|validation|stakeholders)\b|!/i;
/** What the forum and the secretariat say, beside what members and contributors say for themselves. */
const ofTheHouse = /\b(we|our|the system)\b/i;

it("[C4] uses the words of the house", () => {
  const everything = stringsIn(
    [ballots, calls, drafts, elections, prices, people, proposals, responses, terms].map((one) => ({
      ...one,
    })),
  );
  expect(everything.length).toBeGreaterThan(200);
  expect(everything.filter((words) => never.test(words))).toEqual([]);
  const house = stringsIn(
    [calls, people, responses, terms, proposals.refused, proposals.waitsForSignature].map((one) => ({
      ...one,
    })),
  );
  expect(house.filter((words) => ofTheHouse.test(words) && !words.includes("you counted"))).toEqual([]);
});
