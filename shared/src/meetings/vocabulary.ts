/** domain.md 9, M1. */
export const meetingKinds = [
  "msf",
  "msf_special",
  "working_group",
  "open_meeting",
  "roundtable",
  "workshop",
  "webinar",
  "outreach",
  "minister_meeting",
  "validation",
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

/** Those in which the forum itself meets: what T5 and T6 count. */
export const forumKinds: readonly MeetingKind[] = ["msf", "msf_special"];

/** Of an engagement activity (3.2). */
export const purposes = [
  "agree_process",
  "select_themes",
  "generate_ideas",
  "prioritise_and_select",
  "draft_commitments",
  "review_plan",
  "implement_and_monitor",
] as const;
export type Purpose = (typeof purposes)[number];

/** Planned in the workspace, called with notice to members and the public, held with a record; or cancelled with a reason. */
export const meetingStates = ["planned", "called", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** M4. */
export const minutesStates = ["draft", "circulated", "approved", "published"] as const;
export type MinutesState = (typeof minutesStates)[number];

/** What an item of an agenda may be about. */
export const agendaThings = ["proposal", "commitment", "ballot", "problem_sheet", "terms"] as const;
export type AgendaThing = (typeof agendaThings)[number];

export const questionStates = ["received", "on_agenda", "answered", "declined"] as const;
export type QuestionState = (typeof questionStates)[number];

export const presences = ["in_person", "remote"] as const;
export type Presence = (typeof presences)[number];

/** Blocs of a forum; who stands in neither is an observer (2.3). */
export const attendedBlocs = ["government", "non_government", "observer"] as const;
export type AttendedBloc = (typeof attendedBlocs)[number];
