import { issuesWithChanging, issuesWithMeeting, type MeetingForm } from "@accord/shared/meetings";
import { instantAt } from "@accord/shared/process";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { meeting, process as processTable, workingGroup } from "../../ports/tables/index.js";
import { tellMembers } from "./letters.js";
import { keep } from "./publish-meeting.js";
import { meetingByNumber, meetingThing, type OnMeeting } from "./queries.js";

interface NewMeeting extends MeetingForm {
  readonly process: string;
}

/** The form as it is stored; refuses what its rules refuse. */
async function storable(
  db: Db,
  process: string,
  { day, from, to, ...facts }: MeetingForm,
): Promise<Omit<MeetingForm, "day" | "from" | "to"> & { startsAt: string; endsAt: string }> {
  const [home] = await db.select().from(processTable).where(eq(processTable.id, process));
  if (facts.group !== null) {
    const own = and(eq(workingGroup.process, process), eq(workingGroup.id, facts.group));
    found((await db.select({ id: workingGroup.id }).from(workingGroup).where(own))[0]);
  }
  const zone = found(home).timeZone;
  const startsAt = instantAt(day, `${from}:00`, zone);
  const endsAt = instantAt(day, `${to}:00`, zone);
  const row = { ...facts, startsAt, endsAt, closedReason: facts.open ? "" : facts.closedReason.trim() };
  refuseIf(issuesWithMeeting(row));
  return row;
}

/** Whoever was invited goes by these: they are told when one changes [M2]. */
const movedFacts = ["startsAt", "endsAt", "place", "remoteLink"] as const;

export const planMeeting = act<NewMeeting, { no: number }>({
  name: "plan-meeting",
  asks: "run_meeting",
  thing: async (_tx, { process, group }) => ({ process, group }),

  async run({ tx, now, by, newId, audit, announce }, { process, ...form }) {
    const facts = await storable(tx, process, form);
    const no = await nextNumber(tx, process, "meeting");
    const id = newId();
    await tx.insert(meeting).values({
      ...facts,
      id,
      process,
      no,
      state: "planned",
      agenda: [],
      invited: [],
      changedAt: now,
      by,
      createdAt: now,
    });
    audit({ meeting: id });
    announce(process, "meetings");
    return { no };
  },
});

/** All but the body that meets: another one has a meeting of its own. */
export const changeMeeting = act<NewMeeting & OnMeeting & { readonly seen: string }, void>({
  name: "change-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, seen, ...form }) {
    const { tx, now } = context;
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(issuesWithChanging(row.state));
    if (row.changedAt !== seen) throw new Refused("changed_by_other");
    const facts = await storable(tx, process, { ...form, group: row.group });
    await keep(context, row, { ...facts, changedAt: now });
    const moved = movedFacts.some((fact) => facts[fact] !== row[fact]);
    if (row.state === "called" && moved)
      await tellMembers(context, { ...row, ...facts }, { about: "changed" });
  },
});
