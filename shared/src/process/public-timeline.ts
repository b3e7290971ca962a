import { z } from "zod";
import { activityKinds, activityModes, moments } from "./activities.js";
import { processSettings } from "./settings.js";

export const activityWords = {
  kind: z.enum(activityKinds),
  moment: z.enum(moments),
  what: z.string(),
  why: z.string(),
  who: z.string(),
  how: z.string(),
  place: z.string(),
  mode: z.enum(activityModes),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
};

export const jurisdictionSchema = z.strictObject({ name: z.string(), endOfTerm: z.iso.date().nullable() });

/** Of all settings those that windows and rhythms are held against; what was published of the others is left out. */
const windows = processSettings.pick({
  timelineNoticeDays: true,
  draftCommentDays: true,
  planCommentDays: true,
  updateMonths: true,
  forumMonths: true,
  forumDevelopmentMonths: true,
  cocreationMonths: true,
  windowsOff: true,
  previousPlanEnd: true,
});

/** The timeline as the public reads it: publication of kind "timeline" at "timeline" [MR 3.1]. */
export const publicTimeline = z.strictObject({
  activities: z.array(z.strictObject({ id: z.string(), ...activityWords, call: z.string().nullable() })),
  facts: z.strictObject({
    developmentStart: z.iso.date().nullable(),
    deadline: z.iso.date().nullable(),
    planStart: z.iso.date().nullable(),
    planEnd: z.iso.date().nullable(),
    jurisdictions: z.array(jurisdictionSchema),
  }),
  cutOff: z.iso.date().nullable(),
  /** The windows in force when it was published. */
  settings: z.object(windows.partial().shape),
  firstPublishedOn: z.iso.date(),
  changedOn: z.iso.date(),
});
export type PublicTimeline = z.infer<typeof publicTimeline>;
