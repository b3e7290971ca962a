import type { readRoom } from "@accord/shared/meetings";
import { may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { coChairsOf, inForce } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";
import { linkedOf } from "../commitments/index.js";
import { linksTo } from "../commitments/queries.js";
import { comingDates } from "../home/index.js";
import { forumOf, meetingRows, type Visit } from "./page.js";
import { membersOf } from "./queries.js";
import { activityOn, ballotThings, meetingThings, type RoomThing } from "./room-activity.js";

type Room = ReplyOf<typeof readRoom>;

/** One page of what a body has before it; `body` is a working group's id, or "forum". */
export async function roomOf(visit: Visit, body: string): Promise<Room> {
  const { db, process, asker, now } = visit;
  const group = body === "forum" ? null : await groupById(db, process.id, body);
  const of = group?.id ?? null;
  const things = await thingsOf(db, process.id, of);
  const talk = await talkOn(
    db,
    things.all.map((one) => one.talk),
  );
  const openOf = (one: RoomThing) => ({
    label: one.label,
    tail: one.tail,
    ...(talk.get(one.talk) ?? { threads: 0, suggestions: 0 }),
  });
  const meetings = await meetingRows(visit, of);
  const forum = await forumOf(db, process.id);
  const me = asker.kind === "person" ? asker : null;
  const isComing = (state: string) => state === "planned" || state === "called";
  return {
    now,
    name: group?.name ?? forum.name,
    remit: group?.remit ?? "",
    selection: group?.selection ?? "",
    members: await peopleIn(db, process.id, of, now),
    blocLabels: forum.labels,
    commitments: await Promise.all(
      things.commitments.map(async (one) => {
        const linked = linkedOf(await linksTo(db, { kind: "commitment", id: one.id }), new Map());
        return {
          ...openOf(one),
          state: one.state,
          unaddressed: linked.filter(({ passages }) => passages.length === 0).length,
        };
      }),
    ),
    proposals: things.proposals.map((one) => ({ ...openOf(one), state: one.state })),
    sheets: things.sheets.map(openOf),
    ballots: await ballotsWaiting(db, process.id, of === null ? null : things.all.map(({ id }) => id)),
    coming: meetings.filter(({ state }) => isComing(state)),
    past: meetings
      .filter(({ state }) => !isComing(state))
      .toReversed()
      .slice(0, 8),
    activity: await activityOn(db, process.id, [
      ...things.all,
      ...(await meetingThings(db, process.id, of)),
      ...(of === null ? await ballotThings(db, process.id) : []),
    ]),
    dates: await comingDates({
      db,
      me: me?.id ?? "",
      process,
      now,
      chairs: [],
      groups: of === null ? [] : [of],
    }),
    can: { plan: may(asker, "run_meeting", { process: process.id, group: of }).allowed },
  };
}

async function groupById(db: Db, process: string, id: string) {
  const own = and(eq(t.workingGroup.process, process), eq(t.workingGroup.id, id));
  return found((await db.select().from(t.workingGroup).where(own))[0]);
}

/** What a group works on; the forum has what no group has, and its terms are on their own page. */
async function thingsOf(db: Db, process: string, group: string | null) {
  const commitments = await db
    .select()
    .from(t.commitment)
    .where(
      and(
        eq(t.commitment.process, process),
        group === null ? isNull(t.commitment.group) : eq(t.commitment.group, group),
      ),
    )
    .orderBy(asc(t.commitment.n));
  const proposals = await db
    .select()
    .from(t.proposal)
    .where(
      and(
        eq(t.proposal.process, process),
        group === null ? isNull(t.proposal.group) : eq(t.proposal.group, group),
        inArray(t.proposal.state, ["proposed", "in_discussion"]),
      ),
    )
    .orderBy(asc(t.proposal.no));
  const sheets =
    group === null
      ? []
      : await db
          .select()
          .from(t.problemSheet)
          .where(and(eq(t.problemSheet.process, process), eq(t.problemSheet.group, group)))
          .orderBy(asc(t.problemSheet.no));
  const things = {
    commitments: commitments.map(({ id, document, n, title, state }) => ({
      id,
      talk: document,
      document,
      label: `${n} ${title}`,
      tail: `commitments/${n}`,
      state,
    })),
    proposals: proposals.map(({ id, reference, title, state }) => ({
      id,
      talk: id,
      document: null,
      label: `${reference} ${title}`,
      tail: `proposals/${reference}`,
      state,
    })),
    sheets: sheets.map(({ id, document, no, title }) => ({
      id,
      talk: document,
      document,
      label: title,
      tail: `problems/${no}`,
    })),
  };
  const all: RoomThing[] = [...things.commitments, ...things.proposals, ...things.sheets];
  return { ...things, all };
}

/** Open threads and suggestions by what they are on. */
async function talkOn(db: Db, documents: readonly string[]) {
  const rows = await db
    .select({ document: t.thread.document, suggests: t.suggestion.thread })
    .from(t.thread)
    .leftJoin(t.suggestion, eq(t.suggestion.thread, t.thread.id))
    .where(and(inArray(t.thread.document, [...documents]), eq(t.thread.state, "open")));
  return new Map(
    [...Map.groupBy(rows, ({ document }) => document)].map(([document, all]) => {
      const suggestions = all.filter(({ suggests }) => suggests !== null).length;
      return [document, { threads: all.length - suggestions, suggestions }];
    }),
  );
}

/** Open ballots: of the forum all, of a group those on its things. */
async function ballotsWaiting(
  db: Db,
  process: string,
  subjects: readonly string[] | null,
): Promise<Room["ballots"]> {
  const open = await db
    .select()
    .from(t.ballot)
    .where(and(eq(t.ballot.process, process), inArray(t.ballot.state, ["draft", "open"])))
    .orderBy(asc(t.ballot.no));
  return open
    .filter((one) => subjects === null || one.subjects.some((id) => subjects.includes(id)))
    .map(({ id, question, closesAt }) => ({ label: question, tail: `ballots/${id}`, closesAt }));
}

/** Members with their role: in a group facilitators too, in the forum the co-chairs by name. */
async function peopleIn(
  db: Db,
  process: string,
  group: string | null,
  now: string,
): Promise<Room["members"]> {
  const members = await membersOf(db, { process, group }, now);
  const chairs = new Set((await coChairsOf(db, process, now)).map(({ id }) => id));
  const facilitators = new Set(
    group === null
      ? []
      : (
          await db
            .select({ person: t.membership.person })
            .from(t.membership)
            .where(and(eq(t.membership.group, group), eq(t.membership.role, "facilitator"), inForce(now)))
        ).map(({ person }) => person),
  );
  return members.map(({ person, name, organisation, bloc, seat }) => ({
    name,
    organisation,
    bloc,
    seat,
    role:
      group === null
        ? chairs.has(person)
          ? ("co_chair" as const)
          : ("msf_member" as const)
        : facilitators.has(person)
          ? ("facilitator" as const)
          : ("wg_member" as const),
  }));
}
