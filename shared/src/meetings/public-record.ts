import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { instant } from "../protocol/common.js";
import { meetingFile } from "./files.js";
import {
  attendedBlocs,
  meetingKinds,
  meetingStates,
  minutesStates,
  presences,
  purposes,
  questionStates,
} from "./vocabulary.js";

export const paper = z.strictObject({ title: z.string(), link: z.string() });

export const attendanceCounts = z.strictObject({
  all: z.int(),
  remote: z.int(),
  government: z.int(),
  non_government: z.int(),
  observer: z.int(),
});

/** The forum's own. */
export const blocLabels = z.strictObject({ government: z.string(), non_government: z.string() });

export const publicAttending = z.strictObject({
  /** Null where it may not be disclosed [M5]. */
  name: z.string().nullable(),
  organisation: z.string(),
  stakeholderType: z.enum(stakeholderTypes).nullable(),
  bloc: z.enum(attendedBlocs),
  seat: z.int().nullable(),
  presence: z.enum(presences),
});

/** Body of the publication "meetings/<no>": one meeting as the public reads it, from its notice to its minutes [M2]. */
export const publicMeeting = z.strictObject({
  no: z.int(),
  kind: z.enum(meetingKinds),
  purpose: z.enum(purposes).nullable(),
  title: z.string(),
  group: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  state: z.enum(meetingStates),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  /** Of an open meeting only. */
  remoteLink: z.string(),
  streamLink: z.string(),
  /** Whether one can take part from elsewhere, open or not [M3]. */
  remote: z.boolean(),
  open: z.boolean(),
  closedReason: z.string(),
  facilitator: z.string(),
  languages: z.string(),
  access: z.string(),
  inputUse: z.string(),
  calledAt: instant,
  noticeReason: z.string(),
  agendaSentAt: instant.nullable(),
  agendaReason: z.string(),
  cancelledReason: z.string(),
  papers: z.array(paper),
  /** Left out in what was published before meetings had files. */
  files: z.array(meetingFile).optional(),
  agenda: z.array(
    z.strictObject({
      title: z.string(),
      words: z.string(),
      minutes: z.int().nullable(),
      /** Address under the process's public pages. */
      about: z.strictObject({ label: z.string(), address: z.string().nullable() }).nullable(),
      question: z.string().nullable(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      reference: z.string(),
      text: z.string(),
      from: z.string(),
      state: z.enum(questionStates),
      answer: z.string(),
    }),
  ),
  attendance: z.strictObject({ people: z.array(publicAttending), counts: attendanceCounts }).nullable(),
  minutes: z
    .strictObject({
      state: z.enum(minutesStates),
      approvedAt: instant.nullable(),
      approvedIn: z.int().nullable(),
      approvedNote: z.string(),
      publishedAt: instant.nullable(),
      root: z.string().nullable(),
      /** ProseMirror JSON, once they are published. */
      fields: z.record(z.string(), z.unknown()),
      points: z.array(z.strictObject({ title: z.string(), said: z.unknown(), decided: z.unknown() })),
    })
    .nullable(),
});
export type PublicMeeting = z.infer<typeof publicMeeting>;

export const meetingPublication = {
  kind: "meeting",
  address: (no: number): string => `meetings/${no}`,
} as const;
