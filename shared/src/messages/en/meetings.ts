/** Meetings with agenda, attendance and minutes; the room of a group. */
export const meetings = {
  "meetings.attendance.unnamed": "unnamed",
  "meetings.minutes.locked": "These minutes are approved.",
  "meetings.minutes.field.present": "Who was there",
  "meetings.minutes.field.points": "Points of the agenda",
  "meetings.minutes.field.decisions": "Decisions",
  "meetings.minutes.field.actions": "Who does what until when",
  "meetings.minutes.field.results": "Results",
  "meetings.minutes.guidance.present":
    "Names that may not be published stand here as organisations. The list on the meeting counts.",
  "meetings.minutes.guidance.points": "What was said and what came of it, point by point.",
  "meetings.minutes.guidance.decisions": "Decisions of the day, with their number in the decision log.",
  "meetings.minutes.guidance.actions": "A name, a task and a day for each.",
  "meetings.minutes.guidance.results": "What the public should know of this meeting, in plain words.",
  "meetings.minutes.column.title": "Point",
  "meetings.minutes.column.said": "What was said",
  "meetings.minutes.column.decided": "What came of it",
  "meetings.minutes.begin.counts":
    "{all, plural, =0 {Nobody is recorded yet.} one {# person present, {remote, number} from elsewhere.} other {# people present, {remote, number} from elsewhere.}}",
  "meetings.minutes.begin.remote": "{who} (from elsewhere)",
  "meetings.minutes.begin.decision": "Decision {no, number} of the log: {title}",
  "meetings.called.subject": "{process}: {title}",
  "meetings.called.letter":
    "You are invited to “{title}”.\n\n{date}\n{place}\n\nThe agenda follows. The meeting stands in the workspace under Meetings.",
  "meetings.agenda.subject": "{process}: agenda of “{title}”",
  "meetings.agenda.letter":
    "Agenda of “{title}”\n{date}\n{place}\n\n{points}\n\nThe papers are linked in the workspace under Meetings.",
  "meetings.cancelled.subject": "{process}: “{title}” is cancelled",
  "meetings.cancelled.letter": "“{title}” on {date} is cancelled.\n\n{reason}",
  "meetings.minutes.subject": "{process}: minutes of “{title}”",
  "meetings.minutes.letter":
    "The draft of the minutes of “{title}” ({date}) can be read. Comment or suggest other words in the text, in the workspace under Meetings.",
} as const;
