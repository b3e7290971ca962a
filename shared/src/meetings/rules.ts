import { type Issue, issue } from "../issues/index.js";
import { daysBetween, dayText } from "../messages/dates.js";
import { forumKinds, type MeetingKind, type MeetingState, type MinutesState } from "./vocabulary.js";

export interface MeetingFacts {
  readonly kind: MeetingKind;
  readonly group: string | null;
  readonly place: string;
  readonly remoteLink: string;
  readonly open: boolean;
  readonly closedReason: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** M1: what a record lacks before it is kept. */
export function issuesWithMeeting(facts: MeetingFacts): Issue[] {
  const { kind, group, open, closedReason, startsAt, endsAt } = facts;
  return [
    ...(endsAt <= startsAt ? [issue("meeting_ends_before_start", {}, "endsAt")] : []),
    ...(kind === "working_group" && group === null ? [issue("meeting_group_missing", {}, "group")] : []),
    ...(forumKinds.includes(kind) && group !== null ? [issue("meeting_of_forum", {}, "group")] : []),
    ...(!open && closedReason.trim() === "" ? [issue("meeting_closed_reason", {}, "closedReason")] : []),
  ];
}

/** Days between the notice and the meeting, and whether they are fewer than needed. */
export function noticeOf(on: string, day: string, needed: number) {
  const days = daysBetween(on, day);
  return { days, needed, short: days < needed };
}

interface Telling {
  readonly today: string;
  /** Of the meeting. */
  readonly day: string;
  readonly needed: number;
  readonly reason: string;
}

/** Shorter notice than usual goes out with a reason that is shown publicly [3.5]. */
const issuesWithNotice = (code: string, { today, day, needed, reason }: Telling): Issue[] => {
  const { days, short } = noticeOf(today, day, needed);
  return short && reason.trim() === "" ? [issue(code, { days: Math.max(0, days), needed }, "reason")] : [];
};

export function issuesWithCalling(
  meeting: Pick<MeetingFacts, "place" | "remoteLink"> & { readonly state: MeetingState },
  telling: Telling,
): Issue[] {
  if (meeting.state !== "planned") return [issue(`meeting_is_${meeting.state}`)];
  if (telling.day < telling.today) return [issue("meeting_day_past", { day: dayText(telling.day) })];
  if (meeting.place.trim() === "" && meeting.remoteLink === "") return [issue("meeting_nowhere")];
  return issuesWithNotice("meeting_short_notice", telling);
}

export function issuesWithSendingAgenda(
  { state, items }: { readonly state: MeetingState; readonly items: number },
  telling: Telling,
): Issue[] {
  if (state !== "called") return [issue(state === "planned" ? "meeting_not_called" : `meeting_is_${state}`)];
  if (items === 0) return [issue("agenda_empty")];
  return issuesWithNotice("agenda_short_notice", telling);
}

/** Facts and agenda are changed until the meeting is held; the record of who was there until the minutes are approved. */
export const issuesWithChanging = (state: MeetingState): Issue[] =>
  state === "held" || state === "cancelled" ? [issue(`meeting_is_${state}`)] : [];

export function issuesWithAttending(state: MeetingState, minutes: MinutesState | null): Issue[] {
  if (state === "planned") return [issue("meeting_not_called")];
  if (state === "cancelled") return [issue("meeting_is_cancelled")];
  return isSettled(minutes) ? [issue("minutes_settled")] : [];
}

/** Who was there is known once it was held: from then on only who keeps the record adds to it or takes away, and a name is still one's own [M5]. */
export const issuesWithCheckingIn = (state: MeetingState, change: "name" | "presence"): Issue[] =>
  state === "held" && change === "presence" ? [issue("check_in_over")] : [];

/** A meeting is held when it has begun and somebody is recorded as present: that is what the rules of time count. */
export function issuesWithHolding(
  { state, startsAt, present }: { state: MeetingState; startsAt: string; present: number },
  now: string,
): Issue[] {
  if (state !== "called") return [issue(state === "planned" ? "meeting_not_called" : `meeting_is_${state}`)];
  if (startsAt > now) return [issue("meeting_not_begun")];
  return present === 0 ? [issue("meeting_without_attendance")] : [];
}

/** Approved words stay. */
export const isSettled = (state: MinutesState | null): boolean =>
  state === "approved" || state === "published";

export type MinutesMove = "open" | "circulate" | "approve" | "publish";
const before: Readonly<Record<MinutesMove, MinutesState | null>> = {
  open: null,
  circulate: "draft",
  approve: "circulated",
  publish: "approved",
};

/** draft, circulated, approved, published, one after the other [M4]. */
export function issuesWithMinutes(
  meeting: { readonly state: MeetingState; readonly minutes: MinutesState | null },
  move: MinutesMove,
): Issue[] {
  const { state, minutes } = meeting;
  if (state === "cancelled") return [issue("meeting_is_cancelled")];
  if (state === "planned") return [issue("meeting_not_called")];
  if (move !== "open" && state !== "held") return [issue("meeting_not_held")];
  if (minutes === before[move]) return [];
  return [issue(minutes === null ? "minutes_not_open" : `minutes_are_${minutes}`)];
}

/** Approved in a later meeting, or otherwise with a note of how [M4]. */
export function issuesWithApproval(
  of: { readonly startsAt: string },
  inMeeting: { readonly startsAt: string; readonly state: MeetingState } | null,
  note: string,
): Issue[] {
  if (inMeeting === null) return note.trim() === "" ? [issue("minutes_approved_how", {}, "note")] : [];
  if (inMeeting.startsAt <= of.startsAt) return [issue("minutes_approved_later", {}, "meeting")];
  return inMeeting.state === "planned" || inMeeting.state === "cancelled"
    ? [issue("minutes_approved_in", {}, "meeting")]
    : [];
}
