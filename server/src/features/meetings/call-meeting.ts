import { issuesWithCalling, issuesWithChanging, issuesWithSendingAgenda } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { meeting, process as processTable } from "../../ports/tables/index.js";
import { tellAll } from "./letters.js";
import { publishMeeting } from "./publish-meeting.js";
import { meetingByNumber, meetingThing, membersOf, type OnMeeting, type StoredMeeting } from "./queries.js";

interface Telling extends OnMeeting {
  readonly reason: string;
}

/** Today, the day of the meeting, and how many days of notice the process asks for. */
async function noticeFacts(db: Db, row: StoredMeeting, now: string) {
  const [home] = await db.select().from(processTable).where(eq(processTable.id, row.process));
  const { timeZone, settings } = found(home);
  return {
    today: inZone(now, timeZone).day,
    day: inZone(row.startsAt, timeZone).day,
    settings: settingsOf(settings),
  };
}

/** Notice of date and place, to the members and on the public calendar [M2]. */
export const callMeeting = act<Telling, void>({
  name: "call-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason }) {
    const { tx, now, audit, announce } = context;
    const row = await meetingByNumber(tx, { process, no });
    const { settings, ...days } = await noticeFacts(tx, row, now);
    refuseIf(issuesWithCalling(row, { ...days, needed: settings.meetingNoticeDays, reason }));
    const members = await membersOf(tx, row, now);
    const invited = members.map(({ person }) => person);
    await tx
      .update(meeting)
      .set({ state: "called", calledAt: now, noticeReason: reason.trim(), invited })
      .where(eq(meeting.id, row.id));
    await publishMeeting(context, row.id);
    await tellAll(context, row, members, {
      subject: (say, values) => say("meetings.called.subject", values),
      text: (say, values) => say("meetings.called.letter", values),
    });
    audit({ meeting: row.id, invited: invited.length });
    announce(process, "meetings");
  },
});

/** Agenda and papers, to the members and the public; sent again they replace what was sent [M2, M6]. */
export const sendAgenda = act<Telling, void>({
  name: "send-agenda",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason }) {
    const { tx, now, audit, announce } = context;
    const row = await meetingByNumber(tx, { process, no });
    const { settings, ...days } = await noticeFacts(tx, row, now);
    const { state, agenda } = row;
    const telling = { ...days, needed: settings.agendaNoticeDays, reason };
    refuseIf(issuesWithSendingAgenda({ state, items: agenda.length }, telling));
    await tx
      .update(meeting)
      .set({ agendaSentAt: now, agendaReason: reason.trim() })
      .where(eq(meeting.id, row.id));
    await publishMeeting(context, row.id);
    const points = agenda.map(({ title }, at) => `${at + 1}. ${title}`).join("\n");
    await tellAll(context, row, await membersOf(tx, row, now), {
      subject: (say, values) => say("meetings.agenda.subject", values),
      text: (say, values) => say("meetings.agenda.letter", { ...values, points }),
    });
    audit({ meeting: row.id, items: agenda.length });
    announce(process, "meetings");
  },
});

export const cancelMeeting = act<Telling, void>({
  name: "cancel-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason }) {
    const { tx, now, audit, announce } = context;
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(issuesWithChanging(row.state));
    await tx
      .update(meeting)
      .set({ state: "cancelled", cancelledReason: reason.trim() })
      .where(eq(meeting.id, row.id));
    await publishMeeting(context, row.id);
    if (row.calledAt !== null)
      await tellAll(context, row, await membersOf(tx, row, now), {
        subject: (say, values) => say("meetings.cancelled.subject", values),
        text: (say, values) => say("meetings.cancelled.letter", { ...values, reason: reason.trim() }),
      });
    audit({ meeting: row.id });
    announce(process, "meetings");
  },
});
