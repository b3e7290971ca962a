import { fileBody, guestBody, meetingBody } from "./bodies.js";
import type { Furniture } from "./furnish.js";
import type { Step } from "./step.js";

/** Meetings, from the agenda to the minutes. */
export function meetingSteps(group: string, here: Furniture): Record<string, Step | Step[]> {
  const health = { group };
  const met = { no: here.meeting };
  const attended = { ...met, row: here.attendance };
  const { person: _guest, ...correction } = guestBody;
  return {
    "plan-meeting": {
      asked: { body: { ...meetingBody, kind: "working_group", group } },
      thing: health,
    },
    "change-meeting": { asked: { params: met, body: { ...meetingBody, seen: here.meetingSeen } } },
    "take-up-item": { asked: { params: met, body: { item: null } } },
    "call-meeting": { asked: { params: met, body: { reason: "" } } },
    "set-agenda": { asked: { params: met, body: { seen: here.meetingSeen, items: [] } } },
    "send-agenda": { asked: { params: met, body: { reason: "" } } },
    "answer-question": {
      asked: {
        params: { ...met, question: here.question },
        body: { state: "answered", answer: "It is open." },
      },
    },
    "add-attendance": { asked: { params: met, body: guestBody } },
    "change-attendance": { asked: { params: attended, body: correction } },
    "attend-meeting": { asked: { params: met, body: { presence: "remote", nameDisclosable: true } } },
    "leave-meeting": { asked: { params: met } },
    "upload-meeting-file": { asked: { params: met, ...fileBody("%PDF-1.7 a paper", "paper.pdf") } },
    "remove-meeting-file": {
      asked: { params: { ...met, file: here.meetingFile }, body: { reason: "It names a patient." } },
      ends: true,
    },
    "open-minutes": { asked: { params: met } },
    "note-in-minutes": { asked: { params: met, body: { line: "The chair thanks all." } } },
    "circulate-minutes": { asked: { params: met } },
    "approve-minutes": { asked: { params: met, body: { meeting: null, note: "By letter." } } },
    "publish-minutes": { asked: { params: met } },
    "hold-meeting": { asked: { params: met } },
  };
}
