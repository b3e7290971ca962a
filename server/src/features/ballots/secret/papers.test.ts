import { castVote, enterPapers, type PaperCounts, readBallot } from "@accord/shared/ballots";
import { afterAll, beforeAll, expect, it } from "vitest";
import { codes } from "../../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../../testing/house.js";
import { checkedLog, daysLater, nameOfSeat, openedBallot } from "../../../testing/opened-ballot.js";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const page = async (ballot: string) => (await house.ask("observer", readBallot, { params: { ballot } })).json;
const cast = (ballot: string, no: number, choice: "for" | "against") =>
  house.ask(nameOfSeat(no), castVote, { params: { ballot }, body: { choice, reason: "" } });
const enter = async (who: string, ballot: string, nos: readonly number[], counts: PaperCounts) => {
  const { roll } = await page(ballot);
  const seats = nos.map((no) => roll.find((line) => line.no === no)?.seat ?? "");
  return house.ask(who, enterPapers, { params: { ballot }, body: { seats, counts } });
};

it("[SEC-8] papers count once a co-chair of each bloc has entered the same, in the place of what was cast on screen", async () => {
  const ballot = await openedBallot(house, { secret: { reasons: false } });
  for (const no of [2, 3, 4, 5, 10, 11, 12]) await cast(ballot, no, "for");
  const counts = { for: 1, against: 2, abstain: 0 };
  const short = await enter("chairGov", ballot, [2, 6, 13], { ...counts, against: 1 });
  expect(codes(short.json)).toEqual(["papers_not_as_seats"]);
  expect((await enter("chairGov", ballot, [2, 6, 13], counts)).json).toEqual({ counted: false });
  const other = await enter("chairCivil", ballot, [2, 6, 13], { for: 2, against: 1, abstain: 0 });
  expect(codes(other.json)).toEqual(["papers_counted_otherwise"]);
  expect((await page(ballot)).secret?.papers).toEqual(["government"]);
  expect((await cast(ballot, 2, "for")).status).toBe(200);
  expect((await enter("chairCivil", ballot, [13, 2, 6], counts)).json).toEqual({ counted: true });
  expect(codes((await cast(ballot, 2, "for")).json)).toEqual(["secret_voted_on_paper"]);
  expect(codes((await enter("chairGov", ballot, [6], { for: 1, against: 0, abstain: 0 })).json)).toEqual([
    "papers_counted_already",
  ]);
  await daysLater(house);
  await checkedLog(house);
  const { secret, roll, result } = await page(ballot);
  expect([result, secret?.result]).toMatchObject([
    "passed",
    { for: 7, against: 2, abstain: 0, paper: { votes: 3, by: ["chairCivil", "chairGov"] } },
  ]);
  expect(roll.filter(({ voted }) => voted).map(({ no }) => no)).toEqual([2, 3, 4, 5, 6, 10, 11, 12, 13]);
});

it("[SEC-8] what one alone has entered does not count, and no rule that needs more than totals takes papers", async () => {
  const ballot = await openedBallot(house, { secret: { reasons: false } });
  for (const no of [1, 2, 3, 4, 5, 9, 10, 11, 12]) await cast(ballot, no, "for");
  expect((await enter("chairGov", ballot, [6, 7], { for: 0, against: 2, abstain: 0 })).status).toBe(200);
  await daysLater(house);
  expect((await page(ballot)).secret?.result).toMatchObject({ for: 9, against: 0, paper: null });
  const dual = await openedBallot(house, { rule: { kind: "dual_majority" }, secret: { reasons: false } });
  const refused = await enter("chairGov", dual, [6], { for: 1, against: 0, abstain: 0 });
  expect(codes(refused.json)).toEqual(["papers_not_by_this_rule"]);
});
