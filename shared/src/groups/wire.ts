import { z } from "zod";
import { comingDate } from "../home/waiting.js";
import { attendanceCounts, blocLabels } from "../meetings/public-record.js";
import { attendedBlocs } from "../meetings/vocabulary.js";
import { meetingRow } from "../meetings/wire-read.js";
import { id, instant, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { minimumGroups } from "../stakeholders/vocabulary.js";

/** What is told of a group's things; each has its sentence. */
export const toldActs = [
  "open-commitment",
  "freeze-version",
  "publish-version",
  "make-proposal",
  "open-problem-sheet",
  "choose-solution",
  "call-meeting",
  "send-agenda",
  "cancel-meeting",
  "hold-meeting",
  "circulate-minutes",
  "approve-minutes",
  "publish-minutes",
  "open-ballot",
  "close-ballot",
  "write-text",
] as const;
export type ToldAct = (typeof toldActs)[number];

/** Something of the group, by the words people know it by, with what of it waits. */
const openThing = z.strictObject({
  label: z.string(),
  /** Under the address of the process in the workspace. */
  tail: z.string(),
  threads: z.int(),
  suggestions: z.int(),
});

export const readRoom = route({
  id: "read-room",
  method: "GET",
  path: "/api/p/:process/rooms/:body",
  asks: "read_workspace",
  summary:
    "The room of a working group, or of the forum: who is in it, what is open, meetings, activity, dates.",
  params: z.strictObject({ process: slug, body: z.union([z.literal("forum"), id]) }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    now: instant,
    name: z.string(),
    remit: z.string(),
    /** How its members were chosen [M10]. */
    selection: z.string(),
    members: z.array(
      z.strictObject({
        name: z.string(),
        organisation: z.string(),
        bloc: z.enum(attendedBlocs),
        role: z.enum(["wg_member", "facilitator", "msf_member", "co_chair"]),
        seat: z.int().nullable(),
      }),
    ),
    blocLabels,
    commitments: z.array(
      openThing.extend({
        state: z.string(),
        /** Contributions behind it that no passage takes up yet. */
        unaddressed: z.int(),
        /** Of the groups that it needs at the least, those of which nobody is engaged for it [2.3]. */
        missing: z.array(z.enum(minimumGroups)),
      }),
    ),
    proposals: z.array(openThing.extend({ state: z.string() })),
    sheets: z.array(openThing.extend({ selected: z.int(), notSelected: z.int() })),
    ballots: z.array(z.strictObject({ label: z.string(), tail: z.string(), closesAt: instant.nullable() })),
    coming: z.array(meetingRow),
    past: z.array(meetingRow),
    /** Of each past meeting who was there, counted: names that may not be told change no count [M5]. */
    attended: z.array(attendanceCounts.extend({ no: z.int() })),
    activity: z.array(
      z.strictObject({
        at: instant,
        act: z.enum(toldActs),
        by: z.string().nullable(),
        label: z.string(),
        tail: z.string(),
      }),
    ),
    dates: z.array(comingDate),
    can: z.strictObject({ plan: z.boolean() }),
  }),
  topics: [
    "meetings",
    "commitments",
    "stakeholders",
    "proposals",
    "problems",
    "threads",
    "ballots",
    "people",
    "plan",
  ],
});
