import { issuesWithCalling, issuesWithChanging, issuesWithSendingAgenda } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { tellMembers } from "./letters.js";
import { keep } from "./publish-meeting.js";
import { meetingByNumber, meetingThing, type OnMeeting, type StoredMeeting } from "./queries.js";

interface Telling extends OnMeeting {
  readonly reason: string;
}

/** Today, the day of the meeting, and how many days of notice the process asks for. */
async function noticeFacts(
  { tx, now }: ActContext,
  row: StoredMeeting,
  window: "meetingNoticeDays" | "agendaNoticeDays",
) {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, row.process));
  const { timeZone, settings } = found(home);
  return {
    today: inZone(now, timeZone).day,
    day: inZone(row.startsAt, timeZone).day,
    needed: settingsOf(settings)[window],
  };
}

/** Notice of date and place, to the members and on the public calendar [M2]. */
export const callMeeting = act<Telling, void>({
  name: "call-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason }) {
    const row = await meetingByNumber(context.tx, { process, no });
    refuseIf(issuesWithCalling(row, { ...(await noticeFacts(context, row, "meetingNoticeDays")), reason }));
    const invited = await tellMembers(context, row, { about: "called" });
    const called = { state: "called", calledAt: context.now, noticeReason: reason.trim(), invited } as const;
    await keep(context, row, called, { invited: invited.length });
  },
});

/** Agenda and papers, to the members and the public; sent again they replace what was sent [M2, M6]. */
export const sendAgenda = act<Telling, void>({
  name: "send-agenda",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason }) {
    const row = await meetingByNumber(context.tx, { process, no });
    const { state, agenda } = row;
    const telling = { ...(await noticeFacts(context, row, "agendaNoticeDays")), reason };
    refuseIf(issuesWithSendingAgenda({ state, items: agenda.length }, telling));
    const points = agenda.map(({ title }, at) => `${at + 1}. ${title}`).join("\n");
    await tellMembers(context, row, { about: "agenda", values: { points } });
    const sent = { agendaSentAt: context.now, agendaReason: reason.trim() };
    await keep(context, row, sent, { items: agenda.length });
  },
});

export const cancelMeeting = act<Telling, void>({
  name: "cancel-meeting",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, reason: given }) {
    const row = await meetingByNumber(context.tx, { process, no });
    refuseIf(issuesWithChanging(row.state));
    const reason = given.trim();
    if (row.calledAt !== null) await tellMembers(context, row, { about: "cancelled", values: { reason } });
    await keep(context, row, { state: "cancelled", cancelledReason: reason });
  },
});
