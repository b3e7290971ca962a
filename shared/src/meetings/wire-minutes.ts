import { z } from "zod";
import { done, line, nothing, prose, readBefore } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { no, one, onMeeting, topics } from "./wire-parts.js";
import { wholeMeeting } from "./wire-read.js";

export const readMinutes = route({
  id: "read-minutes",
  method: "GET",
  path: `${one}/minutes`,
  asks: "read_workspace",
  summary: "The minutes of a meeting: the address of their live text, what they are about, their state.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    meeting: wholeMeeting,
    /** Opaque address of the live text; null before they are opened. */
    document: z.string().nullable(),
    /** For who may approve them, while they are circulated: as they would be frozen now, and which words these are. */
    stands: z
      .strictObject({
        fields: z.record(z.string(), z.unknown()),
        points: z.array(z.strictObject({ title: z.string(), said: z.unknown(), decided: z.unknown() })),
        words: z.string(),
      })
      .nullable(),
    can: z.strictObject({ edit: z.boolean() }),
  }),
  topics,
});

export const openMinutes = route({
  id: "open-minutes",
  method: "POST",
  once: true,
  path: `${one}/minutes`,
  asks: "run_meeting",
  summary: "Open the minutes, begun with agenda, attendance and the decisions of the day.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const noteInMinutes = route({
  id: "note-in-minutes",
  method: "POST",
  once: true,
  path: `${one}/minutes/lines`,
  asks: "run_meeting",
  summary: "Write one line at the end of what was decided, into the live text of the minutes.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({ line: line(2_000) }),
  reply: done,
});

export const circulateMinutes = route({
  id: "circulate-minutes",
  method: "POST",
  once: true,
  path: `${one}/minutes/circulate`,
  asks: "run_meeting",
  summary: "Send the draft of the minutes to who was there and to the members.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});

export const approveMinutes = route({
  id: "approve-minutes",
  method: "POST",
  path: `${one}/minutes/approve`,
  asks: "approve_minutes",
  summary: "Record that the minutes are approved, in which meeting or how; their words are frozen.",
  params: onMeeting,
  query: nothing,
  body: readBefore.extend({ meeting: no.nullable(), note: prose(500) }),
  reply: z.strictObject({ root: z.string() }),
});

export const publishMinutes = route({
  id: "publish-minutes",
  method: "POST",
  once: true,
  path: `${one}/minutes/publish`,
  asks: "run_meeting",
  summary: "Publish the approved minutes on the page of the meeting.",
  params: onMeeting,
  query: nothing,
  body: nothing,
  reply: done,
});
