import type { MeetingRow, WholeMeeting } from "@accord/shared/meetings";
import type { Say } from "@accord/shared/messages";

/** What one does with a meeting next, in the order of its life. */
export type Step = "call" | "send" | "hold" | "cancel";

export const minutesState = (row: Pick<MeetingRow, "minutes">, say: Say): string =>
  say(`meetings.minutes.state.${row.minutes ?? "none"}`);

/** The one act that comes next for who runs the meeting; null where only the minutes are left. */
export function nextStep(meeting: WholeMeeting, now: number): Step | "agenda" | null {
  if (!meeting.can.run) return null;
  if (meeting.state === "planned") return "call";
  if (meeting.state !== "called") return null;
  if (Date.parse(meeting.startsAt) <= now) return "hold";
  if (meeting.agendaSentAt !== null) return null;
  return meeting.agenda.length === 0 ? "agenda" : "send";
}

export const isComing = ({ state }: Pick<MeetingRow, "state">): boolean =>
  state === "planned" || state === "called";
