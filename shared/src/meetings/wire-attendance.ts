import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { done, id, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { attendedBlocs, presences } from "./vocabulary.js";
import { clock, one, onMeeting } from "./wire-parts.js";

const attended = {
  presence: z.enum(presences),
  nameDisclosable: z.boolean(),
};
const clockOrNone = z.union([z.literal(""), clock]);
const attendance = z.strictObject({
  ...attended,
  /** A member of the process; facts that the store knows are taken from there. */
  person: id.nullable(),
  name: line(150),
  organisation: prose(200),
  stakeholderType: z.enum(stakeholderTypes).nullable(),
  bloc: z.enum(attendedBlocs),
  seat: z.int().nullable(),
  joined: clockOrNone,
  left: clockOrNone,
});
export type AttendanceForm = z.infer<typeof attendance>;

export const addAttendance = route({
  id: "add-attendance",
  method: "POST",
  once: true,
  path: `${one}/attendance`,
  asks: "run_meeting",
  summary: "Record somebody as present, member or guest, in person or from elsewhere.",
  params: onMeeting,
  query: nothing,
  body: attendance,
  reply: z.strictObject({ id }),
});

const onRow = onMeeting.extend({ row: id });

export const changeAttendance = route({
  id: "change-attendance",
  method: "PUT",
  path: `${one}/attendance/rows/:row`,
  asks: "run_meeting",
  summary: "Correct what is recorded of somebody who was there.",
  params: onRow,
  query: nothing,
  body: attendance.omit({ person: true }),
  reply: done,
});

export const removeAttendance = route({
  id: "remove-attendance",
  method: "DELETE",
  path: `${one}/attendance/rows/:row`,
  asks: "run_meeting",
  summary: "Take somebody off the record who was not there.",
  params: onRow,
  query: nothing,
  body: nothing,
  reply: done,
});

export const attendMeeting = route({
  id: "attend-meeting",
  method: "PUT",
  path: `${one}/attendance/own`,
  asks: "attend_meeting",
  summary: "Check in oneself, in person or from elsewhere, and say whether the own name may be disclosed.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject(attended),
  reply: done,
});

export const leaveMeeting = route({
  id: "leave-meeting",
  method: "DELETE",
  path: `${one}/attendance/own`,
  asks: "attend_meeting",
  summary: "Take back the own check-in.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});
