import { ofProcess } from "../../app/screen.js";

export const meetingsScreens = [
  ofProcess("/meetings", ["meetings"], () => import("./MeetingList.js")),
  ofProcess("/meetings/new", ["meetings"], () => import("./NewMeeting.js")),
  ofProcess("/meetings/$no", ["contributions", "files", "meetings"], () => import("./Meeting.js")),
  ofProcess("/meetings/$no/change", ["meetings"], () => import("./ChangeMeeting.js")),
  ofProcess(
    "/meetings/$no/minutes",
    ["comments", "drafting", "history", "meetings"],
    () => import("./Minutes.js"),
  ),
  ofProcess("/meetings/$no/minutes/approve", ["drafting", "meetings"], () => import("./ApproveMinutes.js")),
  ofProcess(
    "/meetings/$no/minutes/history",
    ["drafting", "history", "meetings"],
    () => import("./MinutesHistory.js"),
  ),
];
