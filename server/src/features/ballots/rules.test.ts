import { type BallotPage, type Choice, callClosing, castVote, readBallot } from "@accord/shared/ballots";
import type { DecisionRule } from "@accord/shared/forum";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { checkedLog, daysLater, nameOfSeat, openedBallot } from "../../testing/opened-ballot.js";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(async () => {
  await checkedLog(house);
  await house.close();
});

const modes = ["by check-in", "over days", "over days in secret"] as const;
type Mode = (typeof modes)[number];
/** Twelve of sixteen seats, six of each bloc. */
const attending = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14];

const opened = (rule: DecisionRule, mode: Mode, recused: readonly number[] = []): Promise<string> =>
  openedBallot(house, {
    rule,
    recused,
    ...(mode === "by check-in" ? { present: attending } : {}),
    ...(mode === "over days in secret" ? { secret: { reasons: true } } : {}),
  });
const page = async (ballot: string): Promise<BallotPage> =>
  (await house.ask("chairGov", readBallot, { params: { ballot } })).json;
const cast = (ballot: string, no: number, choice: Choice) =>
  house.ask(nameOfSeat(no), castVote, { params: { ballot }, body: { choice, reason: "As said." } });

/** Closes it the way its mode closes. */
async function closed(ballot: string, mode: Mode): Promise<BallotPage> {
  if (mode === "by check-in")
    expect((await house.ask("chairGov", callClosing, { params: { ballot } })).json).toMatchObject({
      closed: true,
    });
  else await daysLater(house);
  return page(ballot);
}

const majority: DecisionRule = { kind: "majority" };
const qualified = (
  of: "votes_at_meeting" | "active_members",
  fraction: "two_thirds" | "three_fifths",
): DecisionRule => ({ kind: "qualified", of, fraction });
type Case = [string, DecisionRule, [number, number, number], "passed" | "not_passed"];
const cases: Case[] = [
  ["[Q2] consensus, three objecting", { kind: "consensus" }, [6, 3, 3], "not_passed"],
  ["[Q2] consensus, nobody objecting", { kind: "consensus" }, [6, 0, 6], "passed"],
  ["[Q3] majority of those attending, six of twelve", majority, [6, 3, 3], "not_passed"],
  ["[Q3] majority of those attending, seven of twelve", majority, [7, 5, 0], "passed"],
  [
    "[Q12] majority of each bloc, four of six and three of six",
    { kind: "dual_majority" },
    [7, 5, 0],
    "not_passed",
  ],
  ["[Q12] majority of each bloc, four of six in both", { kind: "dual_majority" }, [8, 4, 0], "passed"],
  ["[Q3b] majority of votes cast", { kind: "majority_of_votes_cast" }, [6, 3, 3], "passed"],
  ["[Q3b] majority of votes cast, a tie", { kind: "majority_of_votes_cast" }, [5, 5, 2], "not_passed"],
  ["[Q4] two-thirds at the meeting", qualified("votes_at_meeting", "two_thirds"), [6, 3, 3], "passed"],
  ["[Q4] two-thirds, one short", qualified("votes_at_meeting", "two_thirds"), [7, 4, 1], "not_passed"],
  ["[Q4] three-fifths at the meeting", qualified("votes_at_meeting", "three_fifths"), [6, 4, 2], "passed"],
  ["[Q5] two-thirds of all, ten", qualified("active_members", "two_thirds"), [10, 0, 2], "not_passed"],
  ["[Q5] two-thirds of all, eleven", qualified("active_members", "two_thirds"), [11, 1, 0], "passed"],
  ["[Q5] three-fifths of all, nine", qualified("active_members", "three_fifths"), [9, 3, 0], "not_passed"],
  ["[Q5] three-fifths of all, ten", qualified("active_members", "three_fifths"), [10, 2, 0], "passed"],
];

describe.each(modes)("twelve of sixteen vote, %s", (mode) => {
  it.each(cases)("%s [Q7]", async (_said, rule, [F, G, B], result) => {
    const ballot = await opened(rule, mode);
    const choices: Choice[] =
      rule.kind === "consensus" ? ["agree", "object", "stand_aside"] : ["for", "against", "abstain"];
    const heaps = [F, G, B].flatMap((many, heap) =>
      Array.from({ length: many }, () => choices[heap] as Choice),
    );
    expect(heaps).toHaveLength(attending.length);
    // Seats of both blocs by turns, so that no result hangs on one bloc.
    const byTurns = attending.toSorted((a, b) => (a % 8) - (b % 8));
    for (const [at, no] of byTurns.entries())
      expect((await cast(ballot, no, heaps[at] as Choice)).status).toBe(200);
    const after = await closed(ballot, mode);
    expect(after).toMatchObject({ result, figures: { for: F, against: G, abstain: B, present: 12 } });
  });

  it("[Q21] who is recused votes in neither and is not counted: six of eleven pass", async () => {
    const ballot = await opened(majority, mode, [3]);
    expect((await cast(ballot, 3, "against")).status).toBe(409);
    const others = attending.filter((no) => no !== 3);
    for (const [at, no] of others.entries()) await cast(ballot, no, at % 2 === 0 ? "for" : "against");
    const after = await closed(ballot, mode);
    expect(after).toMatchObject({ result: "passed", figures: { for: 6, against: 5, present: 11 } });
  });
});

it("[Q1] [Q7] over days, eight of one bloc alone are no quorum, and the result says so", async () => {
  const ballot = await opened(majority, "over days");
  for (const no of [1, 2, 3, 4, 5, 6, 7, 8]) await cast(ballot, no, "for");
  await daysLater(house);
  expect(await page(ballot)).toMatchObject({ state: "not_quorate", result: null, figures: { for: 8 } });
});
