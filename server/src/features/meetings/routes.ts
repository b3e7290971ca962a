import * as wire from "@accord/shared/meetings";
import type { Door } from "../../doors/http.js";
import { inPlace } from "../in-place.js";
import type { FeatureParts } from "../parts.js";
import { answerQuestion, setAgenda } from "./agenda.js";
import {
  addAttendance,
  attendMeeting,
  changeAttendance,
  holdMeeting,
  leaveMeeting,
  removeAttendance,
} from "./attend.js";
import { calendarRoutes } from "./calendar-routes.js";
import { callMeeting, cancelMeeting, sendAgenda } from "./call-meeting.js";
import { meetingFileRoutes } from "./file-routes.js";
import { meetingPages } from "./meeting-page.js";
import { approveMinutes, circulateMinutes, openMinutes, publishMinutes } from "./minutes.js";
import { noteInMinutes } from "./note-in-minutes.js";
import { meetingList, meetingPage, minutesPage } from "./page.js";
import { changeMeeting, planMeeting } from "./plan-meeting.js";
import { takeUpItem } from "./take-up-item.js";

const ok = () => ({ ok: true as const });

export function meetingRoutes(door: Door, parts: FeatureParts): void {
  meetingPages(parts);
  calendarRoutes(parts);
  meetingFileRoutes(door, parts);
  door.ask(wire.listMeetings, (visit) => meetingList(visit));
  door.ask(wire.readMeeting, ({ params: { no }, ...visit }) => meetingPage(visit, no));
  door.ask(wire.readMinutes, ({ params: { no }, ...visit }) => minutesPage(visit, no, parts.documents));
  door.act(wire.planMeeting, planMeeting, inPlace, (made) => made);
  door.act(wire.changeMeeting, changeMeeting, inPlace, ok);
  door.act(wire.callMeeting, callMeeting, inPlace, ok);
  door.act(wire.setAgenda, setAgenda, inPlace, ok);
  door.act(wire.takeUpItem, takeUpItem, inPlace, ok);
  door.act(wire.sendAgenda, sendAgenda, inPlace, ok);
  door.act(wire.cancelMeeting, cancelMeeting, inPlace, ok);
  door.act(wire.holdMeeting, holdMeeting, inPlace, ok);
  door.act(wire.answerQuestion, answerQuestion, inPlace, ok);
  door.act(wire.addAttendance, addAttendance, inPlace, (made) => made);
  door.act(wire.changeAttendance, changeAttendance, inPlace, ok);
  door.act(wire.removeAttendance, removeAttendance, inPlace, ok);
  door.act(wire.attendMeeting, attendMeeting, inPlace, ok);
  door.act(wire.leaveMeeting, leaveMeeting, inPlace, ok);
  door.act(wire.openMinutes, openMinutes, inPlace, ok);
  door.act(wire.noteInMinutes, noteInMinutes, inPlace, ok);
  door.act(wire.circulateMinutes, circulateMinutes, inPlace, ok);
  door.act(wire.approveMinutes, approveMinutes, inPlace, (made) => made);
  door.act(wire.publishMinutes, publishMinutes, inPlace, ok);
}
