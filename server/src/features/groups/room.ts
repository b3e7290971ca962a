import type { readRoom } from "@accord/shared/groups";
import { countsOf } from "@accord/shared/meetings";
import { may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { minimumGroups } from "@accord/shared/stakeholders";
import { and, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { attendance, meeting, workingGroup } from "../../ports/tables/index.js";
import { unaddressedIn } from "../commitments/index.js";
import { comingDates } from "../home/index.js";
import { forumOf, meetingRows, type Visit } from "../meetings/index.js";
import { choicesOf, chosenOn } from "../problems/index.js";
import { missingFor } from "../stakeholders/index.js";
import { activityOn } from "./activity.js";
import { peopleIn } from "./members.js";
import { ballotsOf, meetingThings, type RoomThing, talkOn, thingsOf } from "./things.js";

/** One page of what a body has before it; `body` is a working group's id, or "forum". */
export async function roomOf(visit: Visit, body: string): Promise<ReplyOf<typeof readRoom>> {
  const { db, process, asker, now } = visit;
  const group = body === "forum" ? null : await groupById(db, process.id, body);
  const of = group?.id ?? null;
  const { commitments, proposals, sheets } = await thingsOf(db, process.id, of);
  const things: RoomThing[] = [...commitments, ...proposals, ...sheets];
  const ballots = await ballotsOf(db, process.id, of === null ? null : things.map(({ id }) => id));
  const talk = await talkOn(
    db,
    things.map((one) => one.talk),
  );
  const unaddressed = await unaddressedIn(
    db,
    commitments.map(({ id }) => id),
  );
  const choices = await choicesOf(
    db,
    sheets.map(({ id }) => id),
  );
  const missing = await missingFor(db, process.id);
  const openOf = ({ label, tail, talk: on }: RoomThing) => ({
    label,
    tail,
    ...(talk.get(on) ?? { threads: 0, suggestions: 0 }),
  });
  const meetings = await meetingRows(visit, of);
  const forum = await forumOf(db, process.id);
  const isComing = (state: string) => state === "planned" || state === "called";
  const past = meetings
    .filter(({ state }) => !isComing(state))
    .toReversed()
    .slice(0, 8);
  return {
    now,
    name: group?.name ?? forum.name,
    remit: group?.remit ?? "",
    selection: group?.selection ?? "",
    members: await peopleIn(db, process.id, of, now),
    blocLabels: forum.labels,
    commitments: commitments.map((one) => ({
      ...openOf(one),
      state: one.state,
      unaddressed: unaddressed.get(one.id) ?? 0,
      missing: missing.get(one.id) ?? [...minimumGroups],
    })),
    proposals: proposals.map((one) => ({ ...openOf(one), state: one.state })),
    sheets: sheets.map((one) => ({ ...openOf(one), ...chosenOn(choices, one.id) })),
    ballots: ballots
      .filter(({ state }) => state === "open")
      .map(({ label, tail, closesAt }) => ({ label, tail, closesAt })),
    coming: meetings.filter(({ state }) => isComing(state)),
    past,
    attended: await attendedOf(
      db,
      process.id,
      past.filter(({ state }) => state === "held").map(({ no }) => no),
    ),
    activity: await activityOn(db, process.id, [
      ...things,
      ...(await meetingThings(db, process.id, of)),
      ...ballots,
    ]),
    dates: await comingDates({
      db,
      me: asker.kind === "person" ? asker.id : "",
      process,
      now,
      chairs: [],
      groups: of === null ? [] : [of],
    }),
    can: { plan: may(asker, "run_meeting", { process: process.id, group: of }).allowed },
  };
}

/** How many of each bloc came to which meeting, in the order asked. */
async function attendedOf(db: Db, process: string, nos: readonly number[]) {
  const rows = await db
    .select({ no: meeting.no, bloc: attendance.bloc, presence: attendance.presence })
    .from(attendance)
    .innerJoin(meeting, eq(meeting.id, attendance.meeting))
    .where(and(eq(meeting.process, process), inArray(meeting.no, [...nos])));
  return nos.map((no) => ({ no, ...countsOf(rows.filter((row) => row.no === no)) }));
}

async function groupById(db: Db, process: string, id: string) {
  const own = and(eq(workingGroup.process, process), eq(workingGroup.id, id));
  return found((await db.select().from(workingGroup).where(own))[0]);
}
