import { confirmBallot, openBallot } from "@accord/shared/ballots";
import { readHome } from "@accord/shared/home";
import { callMeeting, planMeeting } from "@accord/shared/meetings";
import * as plan from "@accord/shared/plan";
import { addActivity, setPlanFacts } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forum } from "../../ports/tables/index.js";
import { activityBody, endorsementBody, meetingBody, planBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { proposalIn } from "../../testing/in-states/proposals.js";
import { putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { done } from "../plan/testing/plan-house.js";
import { answered, assembled, onVersion } from "../plan/testing/steps.js";
import { approve, release, save, withContributions } from "../responses/testing/desk.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const home = async (who: string) => (await house.ask(who, readHome)).json.processes[0];
const waits = async (who: string) => ((await home(who))?.rows ?? []).map(({ kind, why }) => `${kind} ${why}`);

describe("what waits for me on the way to a filed plan", () => {
  it("[6.3] [HOME-3] signatures for the co-chair of each bloc, endorsement for who sits outside government, each next step for the point of contact", async () => {
    await assembled(house);
    await answered(house);
    for (const who of ["contact", "chairGov", "seat10"]) expect(await waits(who)).toEqual([]);

    await done(house, "contact", plan.freezePlan);
    expect(await waits("contact")).toEqual(["review plan_to_send"]);
    expect(await waits("chairGov")).toEqual(["sign plan_signature"]);
    expect(await waits("chairCivil")).toEqual(["sign plan_signature"]);
    expect(await waits("seat10")).toEqual([]);
    expect((await home("chairGov"))?.rows[0]).toMatchObject({ number: "1", href: "/app/test/plan" });

    await done(house, "contact", plan.sendForEndorsement, onVersion(1));
    expect(await waits("contact")).toEqual([]);
    expect(await waits("seat10")).toEqual(["review plan_endorsement"]);
    expect(await waits("seat2")).toEqual([]);
    await done(house, "secretary", plan.recordEndorsement, {
      body: { ...endorsementBody, organisation: " organisation 10" },
    });
    expect(await waits("seat10")).toEqual([]);
    expect(await waits("seat11")).toEqual(["review plan_endorsement"]);

    await done(house, "chairGov", plan.approvePlan, onVersion(1));
    expect(await waits("chairGov")).toEqual([]);
    expect(await waits("contact")).toEqual([]);
    await done(house, "chairCivil", plan.approvePlan, onVersion(1));
    expect(await waits("contact")).toEqual(["review plan_to_finalise"]);
    await done(house, "contact", plan.finalisePlan, onVersion(1));
    expect(await waits("contact")).toEqual(["review plan_to_file"]);
    await done(house, "contact", plan.filePlan, onVersion(1));
    for (const who of ["contact", "chairGov", "seat11"]) expect(await waits(who)).toEqual([]);
  });

  it("[2.2] [HOME-3] responses that are approved wait for the point of contact, until they are released", async () => {
    await withContributions(house, ["Prices", "Patents"]);
    const { response } = await save(house, ["C-0001"]);
    expect(await waits("contact")).toEqual(["answer late_answers"]);
    await approve(house, [response]);
    expect(await waits("contact")).toContain("review responses_to_publish");
    expect(await waits("secretary")).toEqual([]);
    await release(house);
    expect(await waits("contact")).not.toContain("review responses_to_publish");
  });

  it("[2.2] [HOME-3] without a forum the point of contact approves", async () => {
    await withContributions(house, ["Prices"]);
    await save(house, ["C-0001"]);
    expect(await waits("contact")).not.toContain("approve bloc_approves");
    await house.store.transact(async (tx) => {
      await tx.delete(forum).where(eq(forum.process, house.process));
    });
    expect(await waits("contact")).toContain("approve bloc_approves");
    expect(await waits("chairGov")).not.toContain("approve bloc_approves");
  });

  it("[2.2] [HOME-3] a ballot that a co-chair has confirmed waits for who prepared it", async () => {
    const { id } = await proposalIn(house, "health", "in_discussion");
    const ballot = await putToBallot(house, id, { by: "secretary" });
    expect(await waits("secretary")).toEqual([]);
    await done(house, "chairGov", confirmBallot, { params: { ballot } });
    expect(await waits("secretary")).toEqual(["review ballot_to_open"]);
    expect(await waits("facilitator")).toEqual([]);
    await done(house, "secretary", openBallot, { params: { ballot } });
    expect(await waits("secretary")).toEqual([]);
  });

  it("[HOME-1] activities that begin and the day the plan is due are among the next dates", async () => {
    await done(house, "contact", addActivity, { body: activityBody });
    await done(house, "contact", setPlanFacts, { body: { ...planBody, seen: null } });
    expect((await home("observer"))?.dates).toMatchObject([
      { what: "activity", object: "Meeting of the forum", at: "2027-01-12T05:00:00.000Z" },
      { what: "plan_due" },
    ]);
    house.clock.set("2027-01-12T12:00:00.000Z");
    expect((await home("observer"))?.dates.map(({ what }) => what)).toEqual(["plan_due"]);
  });

  it("[HOME-1] a planned meeting of the forum that is called is told once among them, by its title", async () => {
    await done(house, "contact", addActivity, { body: activityBody });
    const { no } = await done(house, "secretary", planMeeting, {
      body: { ...meetingBody, day: "2027-01-12" },
    });
    await done(house, "secretary", callMeeting, { params: { no }, body: { reason: "It is urgent." } });
    expect((await home("observer"))?.dates).toMatchObject([{ what: "meeting", object: meetingBody.title }]);
  });
});
