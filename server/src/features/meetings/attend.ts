import { issue } from "@accord/shared/issues";
import {
  type AttendanceForm,
  issuesWithAttending,
  issuesWithCheckingIn,
  issuesWithHolding,
} from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { attendance } from "../../ports/tables/index.js";
import { keep } from "./publish-meeting.js";
import {
  attendanceOf,
  meetingByNumber,
  meetingThing,
  memberFacts,
  type OnMeeting,
  type StoredMeeting,
} from "./queries.js";

/** The meeting, as long as who was there may be written down. */
async function attended({ tx }: ActContext, at: OnMeeting): Promise<StoredMeeting> {
  const row = await meetingByNumber(tx, at);
  refuseIf(issuesWithAttending(row.state, row.minutes));
  return row;
}

/** Somebody of the process once, with the facts the store knows; a guest as written down [M5]. */
export const addAttendance = act<OnMeeting & AttendanceForm, { id: string }>({
  name: "add-attendance",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, person, ...form }) {
    const { tx, now } = context;
    const row = await attended(context, { process, no });
    if (person === null) return { id: await write(context, row, { ...form, person }) };
    const there = await attendanceOf(tx, row.id);
    if (there.some((one) => one.person === person))
      refuseIf([issue("attendance_twice", { name: form.name }, "name")]);
    return { id: await write(context, row, { ...form, ...(await memberFacts(tx, row, person, now)) }) };
  },
});

async function write(context: ActContext, row: StoredMeeting, form: AttendanceForm): Promise<string> {
  const { tx, now, by, newId } = context;
  const id = newId();
  await tx.insert(attendance).values({ ...form, id, meeting: row.id, by, at: now });
  await keep(context, row, null, { attendance: id });
  return id;
}

async function recordedOn({ tx }: ActContext, row: StoredMeeting, id: string): Promise<void> {
  found((await attendanceOf(tx, row.id)).find((one) => one.id === id));
}

type Correction = OnMeeting & Omit<AttendanceForm, "person"> & { readonly row: string };

export const changeAttendance = act<Correction, void>({
  name: "change-attendance",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, row: id, ...form }) {
    const row = await attended(context, { process, no });
    await recordedOn(context, row, id);
    await context.tx.update(attendance).set(form).where(eq(attendance.id, id));
    await keep(context, row, null, { attendance: id });
  },
});

/** Nobody is left over as having met: who was there last of a meeting that was held stays. */
async function remove(context: ActContext, row: StoredMeeting, id: string): Promise<void> {
  const { tx } = context;
  const others = (await attendanceOf(tx, row.id)).filter((one) => one.id !== id);
  refuseIf(row.state === "held" && others.length === 0 ? [issue("meeting_without_attendance")] : []);
  await tx.delete(attendance).where(eq(attendance.id, id));
  await keep(context, row, null, { attendance: id });
}

export const removeAttendance = act<OnMeeting & { readonly row: string }, void>({
  name: "remove-attendance",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, row: id }) {
    const row = await attended(context, { process, no });
    await recordedOn(context, row, id);
    await remove(context, row, id);
  },
});

type CheckIn = OnMeeting & Pick<AttendanceForm, "presence" | "nameDisclosable">;

/** Oneself; once more changes how. From elsewhere counts as present [M3]. */
export const attendMeeting = act<CheckIn, void>({
  name: "attend-meeting",
  asks: "attend_meeting",
  thing: meetingThing,

  async run(context, { process, no, presence, nameDisclosable }) {
    const { tx, by, now } = context;
    const row = await attended(context, { process, no });
    const own = (await attendanceOf(tx, row.id)).find(({ person }) => person === by);
    refuseIf(issuesWithCheckingIn(row.state, own?.presence === presence ? "name" : "presence"));
    if (own === undefined) {
      const facts = await memberFacts(tx, row, by, now);
      await write(context, row, { ...facts, presence, nameDisclosable, joined: "", left: "" });
      return;
    }
    await tx.update(attendance).set({ presence, nameDisclosable }).where(eq(attendance.id, own.id));
    await keep(context, row, null, { attendance: own.id });
  },
});

export const leaveMeeting = act<OnMeeting, void>({
  name: "leave-meeting",
  asks: "attend_meeting",
  thing: meetingThing,

  async run(context, at) {
    const row = await attended(context, at);
    refuseIf(issuesWithCheckingIn(row.state, "presence"));
    const own = (await attendanceOf(context.tx, row.id)).find(({ person }) => person === context.by);
    if (own !== undefined) await remove(context, row, own.id);
  },
});

/** From now on it counts as held [T5, T6]. */
export const holdMeeting = act<OnMeeting, void>({
  name: "hold-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, at) {
    const { tx, now } = context;
    const row = await meetingByNumber(tx, at);
    const present = (await attendanceOf(tx, row.id)).length;
    refuseIf(issuesWithHolding({ ...row, present }, now));
    await keep(context, row, { state: "held", heldAt: now });
  },
});
