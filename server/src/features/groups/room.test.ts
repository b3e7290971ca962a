import { readRoom } from "@accord/shared/groups";
import * as meetings from "@accord/shared/meetings";
import { minimumGroups } from "@accord/shared/stakeholders";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ballot, link, meeting, membership } from "../../ports/tables/index.js";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { furnish } from "../../testing/furnish.js";
import { doneIn, handsOfTest } from "../../testing/hands.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
});
afterEach(() => house.close());

const roomOf = (who: string, body = house.groups.health) => done(who, readRoom, { params: { body } });

it("[S29] the room of a group has its meetings and its members, and not those of others", async () => {
  const call = async (who: string, body: object) => {
    const { no } = await done(who, meetings.planMeeting, { body: { ...meetingBody, ...body } });
    await done(who, meetings.callMeeting, { params: { no }, body: { reason: "" } });
    return no;
  };
  await call("secretary", {});
  const own = { kind: "working_group", group: house.groups.health, title: "Health meets" };
  const no = await call("healthWriter", own);
  await done("healthWriter", meetings.addAttendance, { params: { no }, body: guestBody });
  const room = await roomOf("healthEditor");
  expect(room.coming).toMatchObject([{ title: "Health meets", present: 1 }]);
  expect(room.members.map(({ name }) => name)).toEqual(["healthEditor", "healthWriter"]);
  expect(room.activity[0]).toMatchObject({ act: "call-meeting", by: "healthWriter", label: "Health meets" });
  expect(room.dates.map(({ object }) => object)).toContain("Health meets");
  const forum = await roomOf("seat2", "forum");
  expect(forum.coming.map(({ title }) => title)).toEqual([meetingBody.title]);
  expect(forum.members).toHaveLength(16);
  await house.store.transact((tx) => tx.update(meeting).set({ state: "held" }).where(eq(meeting.no, no)));
  expect((await roomOf("healthEditor")).attended).toEqual([
    { no, all: 1, remote: expect.any(Number), government: 0, non_government: 1, observer: 0 },
  ]);
  expect([room.can.plan, forum.can.plan]).toEqual([true, false]);
});

it("[S29] what is open: drafts with what nobody takes up, ballots once they are open, who leads the group", async () => {
  const { commitment, contributions, ballot: id } = await furnish(house, handsOfTest(house));
  await house.store.transact(async (tx) => {
    await tx.insert(link).values({
      ...{ id: "whole", process: house.process, fromKind: "contribution", from: contributions[1] ?? "" },
      ...{
        toKind: "commitment",
        to: commitment,
        kind: "answers",
        by: "test",
        at: "2026-11-02T09:00:00.000Z",
      },
    });
    await tx
      .update(membership)
      .set({ role: "facilitator" })
      .where(eq(membership.person, house.people.healthEditor ?? ""));
    await tx.update(ballot).set({ state: "draft" }).where(eq(ballot.id, id));
  });
  const room = await roomOf("healthEditor");
  expect(room.commitments).toMatchObject([
    { threads: 1, suggestions: 1, unaddressed: 1, missing: [...minimumGroups] },
  ]);
  expect(room.sheets).toMatchObject([{ tail: "problems/1", selected: 0, notSelected: 0 }]);
  expect(room.members).toMatchObject([{ role: "facilitator" }, { role: "wg_member" }]);
  expect(room.ballots).toEqual([]);
  await house.store.transact((tx) => tx.update(ballot).set({ state: "open" }).where(eq(ballot.id, id)));
  expect((await roomOf("healthEditor")).ballots).toMatchObject([{ tail: `ballots/${id}` }]);
  expect((await roomOf("seat2", "forum")).ballots).toMatchObject([{ tail: `ballots/${id}` }]);
});
