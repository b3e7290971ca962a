import { openThread } from "@accord/shared/comments";
import { readHome } from "@accord/shared/home";
import * as wire from "@accord/shared/meetings";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { askQuestion } from "../meetings/ask-question.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
});
afterEach(() => house.close());

const rows = async (who: string) => (await house.ask(who, readHome)).json.processes[0]?.rows ?? [];
const waits = async (who: string) => (await rows(who)).map(({ kind, why }) => `${kind} ${why}`);

async function called(by: string, body: object): Promise<number> {
  const { no } = await done(by, wire.planMeeting, { body: { ...meetingBody, ...body } });
  await done(by, wire.callMeeting, { params: { no }, body: { reason: "It is urgent." } });
  return no;
}
async function held(by: string, body: object): Promise<number> {
  const no = await called(by, { from: "03:00", to: "05:00", ...body });
  await done(by, wire.addAttendance, { params: { no }, body: guestBody });
  house.clock.set(`${(await done(by, wire.readMeeting, { params: { no } })).day}T15:00:00.000Z`);
  await done(by, wire.holdMeeting, { params: { no } });
  return no;
}

describe("what waits for me of meetings", () => {
  it("[M4] [HOME-4] minutes wait for who writes them when the draft is late, and when the next meeting was held without their approval", async () => {
    const no = await held("secretary", { day: "2026-11-02" });
    const params = { no };
    house.clock.set("2026-11-16T15:00:00.000Z");
    expect(await waits("secretary")).toEqual([]);
    house.clock.set("2026-11-17T15:00:00.000Z");
    expect(await rows("secretary")).toMatchObject([
      {
        kind: "write",
        why: "minutes_late",
        object: meetingBody.title,
        days: 1,
        href: `/app/test/meetings/${no}`,
      },
    ]);
    for (const who of ["seat2", "observer", "healthWriter"]) expect(await waits(who)).toEqual([]);

    await done("secretary", wire.openMinutes, { params });
    expect((await rows("secretary"))[0]?.href).toBe(`/app/test/meetings/${no}/minutes`);
    await done("secretary", wire.circulateMinutes, { params });
    expect(await waits("secretary")).toEqual([]);

    const next = await held("secretary", { day: "2026-11-18" });
    expect(await waits("secretary")).toEqual(["review minutes_not_approved"]);
    expect(await waits("chairGov")).toEqual(["approve minutes_not_approved"]);
    expect((await rows("chairGov"))[0]?.href).toBe(`/app/test/meetings/${no}/minutes/approve`);
    await done("chairGov", wire.approveMinutes, { params, body: { meeting: next, note: "" } });
    for (const who of ["secretary", "chairGov"]) expect(await waits(who)).toEqual([]);
  });

  it("[M2] [HOME-4] questions of the public wait for who runs the meeting until each has its answer", async () => {
    const no = await called("secretary", { day: "2026-11-20" });
    const put = (text: string) =>
      house.app.perform(
        askQuestion,
        { kind: "public" },
        { process: house.process, no, name: "", organisation: "", text },
      );
    await put("What of the prices?");
    await put("What of the rents?");
    expect(await rows("secretary")).toMatchObject([
      {
        kind: "answer",
        why: "questions_waiting",
        count: 2,
        number: String(no),
        href: `/app/test/meetings/${no}`,
      },
    ]);
    expect(await waits("seat2")).toEqual([]);
    const { questions } = await done("secretary", wire.readMeeting, { params: { no } });
    for (const [at, left] of [1, 0].entries()) {
      await done("secretary", wire.answerQuestion, {
        params: { no, question: questions[at]?.id ?? "" },
        body: { state: "answered", answer: "They fall." },
      });
      expect((await rows("secretary")).map(({ count }) => count)).toEqual(left === 0 ? [] : [left]);
    }
  });

  it("[COM-9] who is named in a thread on minutes reads at home on what it is", async () => {
    const no = await held("secretary", { day: "2026-11-02" });
    const params = { no };
    await done("secretary", wire.openMinutes, { params });
    const { document } = await done("secretary", wire.readMinutes, { params });
    await done("secretary", openThread, {
      params: { document: document ?? "" },
      body: {
        ...{ passage: null, field: null, once: "a-form-of-the-minutes---" },
        ...{ text: "Is it so, @chairGov?", mentions: [house.people.chairGov ?? ""] },
      },
    });
    expect(await rows("chairGov")).toMatchObject([
      { why: "named_in_threads", object: `Minutes of ${meetingBody.title}` },
    ]);
  });

  it("[2.2] [HOME-4] a meeting of a working group waits for its members and for who planned it", async () => {
    const body = { kind: "working_group", group: house.groups.health, day: "2026-11-02" };
    await held("healthWriter", body);
    house.clock.set("2026-11-17T15:00:00.000Z");
    expect(await waits("healthWriter")).toEqual(["write minutes_late"]);
    for (const who of ["secretary", "chairGov", "budgetWriter"]) expect(await waits(who)).toEqual([]);
    await held("secretary", { ...body, day: "2026-11-17" });
    house.clock.set("2026-12-02T15:00:00.000Z");
    expect(await waits("secretary")).toEqual(["write minutes_late"]);
  });
});
