import { readHome } from "@accord/shared/home";
import * as positions from "@accord/shared/positions";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seat } from "../../ports/tables/index.js";
import { electionIn } from "../../testing/elections.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withNetwork, withWords } from "../../testing/position.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
});
afterEach(() => house.close());

const home = async (who: string) => (await house.ask(who, readHome)).json.processes[0];
const waits = async (who: string) =>
  ((await home(who))?.rows ?? []).map(({ kind, why, count }) => `${kind} ${why} ${count}`);
const dates = async (who: string) => ((await home(who))?.dates ?? []).map(({ what }) => what);
const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.001Z`;

describe("what waits for me of elections", () => {
  it("[Q32] [HOME-1] applications wait for their commission alone, then its rolls, then the seats of who was elected", async () => {
    const lead = electionIn(house);
    await lead.prepare();
    await lead.publish();
    await lead.at(day(4));
    expect(await dates("observer")).toContain("applications_close");
    const key = await lead.apply("Water Watch");
    await lead.at(day(11));
    expect(await waits("secretary")).toEqual(["review applications_to_judge 1"]);
    expect((await home("secretary"))?.rows[0]).toMatchObject({
      until: "2026-11-15T12:00:00.000Z",
      href: "/app/test/elections/1",
    });
    for (const who of ["facilitator", "observer"]) expect(await waits(who)).toEqual([]);
    await lead.judge(1);
    expect(await waits("secretary"), "its day has not come").toEqual([]);
    await lead.at(day(15));
    expect(await waits("secretary")).toEqual(["review rolls_to_publish 1"]);
    await lead.publishRolls();
    await lead.at(day(20));
    expect(await dates("observer")).toContain("election_closes");
    await lead.vote(key, 1);
    await lead.at(day(26));
    expect(await waits("secretary"), "no seat is vacant").toEqual([]);
    await house.store.transact(async (tx) => {
      await tx.update(seat).set({ status: "vacant", holder: null }).where(eq(seat.no, 16));
    });
    expect(await waits("secretary")).toEqual(["review seats_to_offer 1"]);
  });
});

describe("what waits for me of positions", () => {
  it("[Q40] [HOME-1] an answer to who objected, the vote to the committee, the publishing to the coordinator", async () => {
    await withNetwork(house);
    const params = { no: 1 };
    await done("healthWriter", positions.openPosition, {
      body: { group: house.groups.health ?? "", title: "Prices in public", basis: "network_consensus" },
    });
    await withWords(house, 1, "Every price is public.");
    await done("healthWriter", positions.openPositionDiscussion, { params });
    await done("healthWriter", positions.postPosition, { params });
    expect(await dates("seat10")).toEqual(["position_closes"]);
    expect(await dates("observer")).toEqual([]);
    await done("seat10", positions.raiseOnPosition, {
      params,
      body: { kind: "objection", text: "Too far." },
    });
    const { remarks } = await done("healthWriter", positions.readPosition, { params });
    const on = { ...params, remark: remarks[0]?.id ?? "" };
    expect(await waits("seat10")).toEqual([]);
    await done("healthWriter", positions.answerOnPosition, { params: on, body: { text: "It is not." } });
    expect(await waits("seat10")).toEqual(["reply objection_answered 1"]);
    house.clock.set("2026-11-30T12:00:00.000Z");
    expect(await waits("healthWriter")).toEqual(["answer objections_stand 1"]);
    await done("healthWriter", positions.putToCommittee, {
      params,
      body: { reason: "The plan closes.", until: "2026-12-04" },
    });
    expect(await waits("seat10")).toEqual(["vote committee_votes 1"]);
    expect(await dates("seat10")).toEqual(["committee_closes"]);
    for (const who of ["seat10", "healthWriter", "healthEditor"])
      await done(who, positions.voteInCommittee, { params, body: { choice: "for", reason: "" } });
    expect(await waits("seat10")).toEqual([]);
    expect(await waits("healthWriter")).toEqual(["review position_to_publish 1"]);
  });
});
