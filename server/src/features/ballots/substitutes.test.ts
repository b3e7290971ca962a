import * as wire from "@accord/shared/ballots";
import { changeSeat } from "@accord/shared/people";
import { verifyLog } from "@accord/shared/verifier";
import { and, asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { membership, seat } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { proposalIn } from "../../testing/in-states/proposals.js";
import { lettersIn } from "../../testing/letters.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
let seats: { id: string; no: number }[] = [];
beforeEach(async () => {
  house = await openTestHouse();
  seats = await house.store.read
    .select({ id: seat.id, no: seat.no })
    .from(seat)
    .where(eq(seat.process, house.process))
    .orderBy(asc(seat.no));
  await house.store.transact((tx) =>
    tx
      .update(seat)
      .set({ substitute: house.people.observer ?? "" })
      .where(and(eq(seat.process, house.process), eq(seat.no, 2))),
  );
});
afterEach(() => house.close());

const idOf = (no: number) => seats[no - 1]?.id ?? "";
async function opened(live: boolean): Promise<string> {
  const { id } = await proposalIn(house, "health", "in_discussion");
  const present = seats
    .filter(({ no }) => no !== 2)
    .map(({ id: one }) => ({ seat: one, presence: "in_person" }));
  const body = ballotBody({
    subjects: [id],
    live,
    closesAt: live ? null : "2026-11-12T00:00:00.000Z",
    present: live ? present : [],
    open: true,
  });
  return (await house.ask("chairGov", wire.prepareBallot, { body })).json.ballot;
}
const cast = (ballot: string, who: string, choice: wire.Choice = "for") =>
  house.ask(who, wire.castVote, { params: { ballot }, body: { choice, reason: "" } });
const mark = (ballot: string, who: string, presence: wire.Presence, no = 2) =>
  house.ask(who, wire.checkIn, { params: { ballot }, body: { seat: idOf(no), presence } });
const page = async (ballot: string, who = "chairGov") =>
  (await house.ask(who, wire.readBallot, { params: { ballot } })).json;

it("[Q11] whoever is to vote in a member's place over several days is told by letter, once; in a meeting they are there", async () => {
  const told = async () =>
    (await lettersIn(house)).filter(({ subject }) => subject.includes("in the place of"));
  const ballot = await opened(false);
  await mark(ballot, "seat2", "by_substitute");
  await mark(ballot, "chairGov", "by_substitute");
  const letters = await told();
  expect(letters.map(({ to }) => to)).toEqual(["observer@example.org"]);
  expect(letters[0]?.subject).toContain("you vote in the place of seat2 in ballot 1");
  expect(letters[0]?.text).toContain("you are the substitute of seat 2");
  await mark(ballot, "seat2", "absent");
  await mark(await opened(true), "chairGov", "by_substitute");
  expect(await told()).toHaveLength(1);
});

describe.each([
  ["in a meeting", true],
  ["over several days", false],
] as const)("[Q11] a named substitute, %s", (_how, live) => {
  it("votes only in the member's absence; one vote per seat, logged under it", async () => {
    const ballot = await opened(live);
    expect(codes((await cast(ballot, "observer")).json)).toEqual(["member_votes_oneself"]);
    expect((await mark(ballot, "observer", "by_substitute")).status, "not by the substitute").toBe(403);
    expect(codes((await mark(ballot, "chairGov", "by_substitute", 3)).json)).toEqual([
      "seat_without_substitute",
    ]);
    expect((await mark(ballot, "seat2", "by_substitute")).status).toBe(200);
    expect((await page(ballot, "observer")).can.vote).toBe(true);
    expect((await cast(ballot, "observer", "against")).status).toBe(200);
    expect(codes((await cast(ballot, "seat2")).json)).toEqual(["substitute_votes"]);

    const back = live ? "in_person" : "absent";
    expect((await mark(ballot, "seat2", back)).status).toBe(200);
    expect((await cast(ballot, "seat2")).status).toBe(200);
    expect(codes((await cast(ballot, "observer")).json)).toEqual(["member_votes_oneself"]);
    expect((await mark(ballot, "chairGov", "by_substitute")).status).toBe(200);
    expect((await cast(ballot, "observer", "abstain")).status).toBe(200);

    for (const { no } of seats)
      if (no !== 2) await cast(ballot, no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
    await house.ask("chairGov", wire.callClosing, { params: { ballot } });
    const { figures, roll, result } = await page(ballot);
    expect({ result, ...figures }).toMatchObject({ result: "passed", for: 15, abstain: 1, present: 16 });
    expect(roll.find(({ no }) => no === 2)).toMatchObject({
      name: "seat2",
      substitute: "observer",
      how: "substitute",
      presence: "by_substitute",
      choice: "abstain",
    });
    const log = await exportedLog(house.store.read, { id: house.process, slug: "test" });
    expect(verifyLog(JSON.parse(JSON.stringify(log))).findings).toEqual([]);
  });
});

it("[Q11] [7.3] the substitute is of the same bloc and holds no seat: nobody votes for two", async () => {
  const name = (substitute: string) =>
    house.ask("chairGov", changeSeat, {
      params: { seat: idOf(3) },
      body: { substitute: house.people[substitute] ?? "" },
    });
  expect(codes((await name("seat4")).json)).toEqual(["substitute_holds_seat"]);
  await house.store.transact((tx) =>
    tx
      .update(membership)
      .set({ bloc: "non_government" })
      .where(eq(membership.person, house.people.assessor ?? "")),
  );
  expect(codes((await name("assessor")).json)).toEqual(["substitute_of_other_bloc"]);
  expect((await name("facilitator")).status).toBe(200);
});
