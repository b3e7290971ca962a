import { z } from "zod";
import { callLimits } from "../contributions/call.js";
import { anonymityGrounds } from "../contributions/record.js";
import { type Issue, issue } from "../issues/index.js";
import { readable } from "../tokens/site-colour.js";

/** Rules of 3.5 that speak of national members only: a local process starts with them and may switch them off. */
export const nationalRules = ["T1", "T2", "T5", "T6", "T18"] as const;
export type NationalRule = (typeof nationalRules)[number];

const count = (most: number) => z.number().int().min(1).max(most);

/** Windows and conventions of a process, each with its usual value (design.md invariant 10). */
export const processSettings = z.strictObject({
  /** Days without response after which a contribution shows as late; sources give none: convention. */
  lateAfterDays: count(365),
  /** A live ballot closes this long after the chair has called it, unless all present have voted. */
  closingCountdownSeconds: z.number().int().min(0).max(600),
  /** [Q7] least days an asynchronous ballot stays open. */
  asynchronousDays: count(90),
  /** [Q9] The final ballot on a commitment waits for the notes on feasibility and on the final selection. */
  notesBeforeBallot: z.boolean(),
  /** Who approves a response: one co-chair, or one of each bloc. */
  responseApproval: z.enum(["one", "each_bloc"]),
  holidays: z.array(z.iso.date()).max(400),
  /** [T1] days between publishing the timeline and the start. */
  timelineNoticeDays: count(120),
  /** [T2] least days for comments on a draft commitment. */
  draftCommentDays: count(120),
  /** [T3] least days for comments on the whole draft plan. */
  planCommentDays: count(120),
  /** [T4] most months between two public updates. */
  updateMonths: count(12),
  /** [T5] most months between two meetings of the forum. */
  forumMonths: count(24),
  /** [T6] the same while the plan is developed. */
  forumDevelopmentMonths: count(12),
  /** Days of notice of date and place of a meeting, and of its agenda and papers; shorter needs a public reason (3.5). */
  meetingNoticeDays: count(120),
  agendaNoticeDays: count(120),
  /** [M4] working days until the draft of the minutes. */
  minutesDays: count(120),
  /** [T18] least months of co-creation. */
  cocreationMonths: count(24),
  windowsOff: z.array(z.enum(nationalRules)),
  /** [T23] last day of the plan before this one; null where there was none. */
  previousPlanEnd: z.iso.date().nullable(),
  /** What the form of a new call begins with. */
  callModerated: z.boolean(),
  /** [8.6] */
  callGrounds: z.array(z.enum(anonymityGrounds)),
  /** Null: Accord's usual words. */
  callConsent: z.string().trim().max(callLimits.consent).nullable(),
  /** Members on the roll get a letter when a ballot opens. */
  ballotLetters: z.boolean(),
  /** Days before the closing of a ballot over several days on which who has not voted is reminded; 0: nobody is. */
  ballotReminderDays: z.number().int().min(0).max(14),
  /** Who is named or answered in a comment gets a letter. */
  commentLetters: z.boolean(),
  /** Days until the link of an invitation opens no more. */
  invitationDays: count(90),
  /** In the place of the accent on the public pages; null: Accord's own. */
  siteColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
});
export type ProcessSettings = z.infer<typeof processSettings>;
type SettingName = keyof ProcessSettings;

export const usualSettings: ProcessSettings = {
  lateAfterDays: 30,
  closingCountdownSeconds: 60,
  asynchronousDays: 7,
  notesBeforeBallot: true,
  responseApproval: "each_bloc",
  holidays: [],
  timelineNoticeDays: 14,
  draftCommentDays: 14,
  planCommentDays: 21,
  updateMonths: 1,
  forumMonths: 3,
  forumDevelopmentMonths: 1,
  meetingNoticeDays: 14,
  agendaNoticeDays: 7,
  minutesDays: 10,
  cocreationMonths: 4,
  windowsOff: [],
  previousPlanEnd: null,
  callModerated: false,
  callGrounds: [],
  callConsent: null,
  ballotLetters: true,
  ballotReminderDays: 1,
  commentLetters: true,
  invitationDays: 14,
  siteColour: null,
};

/** A colour that cannot be read on paper stands on no public page; the nearest shade that can is named. */
export function issuesWithColour(colour: string | null): Issue[] {
  if (colour === null || readable(colour, "light") === colour) return [];
  return [issue("site_colour_too_light", { colour, shade: readable(colour, "light") }, "siteColour")];
}

/** Settings as stored, older ones too: what was not known when they were stored has its usual value. */
export const settingsOf = (stored: Partial<ProcessSettings>): ProcessSettings => ({
  ...usualSettings,
  ...stored,
});

export const settingGroups = ["windows", "calls", "ballots", "responses", "notices", "access"] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** Where each stands on the page of settings, and the rule or convention it comes from. */
export const settingPlaces: readonly {
  readonly name: SettingName;
  readonly group: SettingGroup;
  readonly source: string;
  readonly kind: "days" | "months" | "seconds" | "choice" | "switch" | "grounds" | "words";
}[] = [
  { name: "timelineNoticeDays", group: "windows", source: "T1", kind: "days" },
  { name: "draftCommentDays", group: "windows", source: "T2", kind: "days" },
  { name: "planCommentDays", group: "windows", source: "T3", kind: "days" },
  { name: "updateMonths", group: "windows", source: "T4", kind: "months" },
  { name: "forumMonths", group: "windows", source: "T5", kind: "months" },
  { name: "forumDevelopmentMonths", group: "windows", source: "T6", kind: "months" },
  { name: "meetingNoticeDays", group: "windows", source: "convention", kind: "days" },
  { name: "agendaNoticeDays", group: "windows", source: "convention", kind: "days" },
  { name: "minutesDays", group: "windows", source: "convention", kind: "days" },
  { name: "cocreationMonths", group: "windows", source: "T18", kind: "months" },
  { name: "asynchronousDays", group: "ballots", source: "Q7", kind: "days" },
  { name: "closingCountdownSeconds", group: "ballots", source: "convention", kind: "seconds" },
  { name: "notesBeforeBallot", group: "ballots", source: "Q9", kind: "switch" },
  { name: "lateAfterDays", group: "responses", source: "convention", kind: "days" },
  { name: "responseApproval", group: "responses", source: "convention", kind: "choice" },
  { name: "callModerated", group: "calls", source: "convention", kind: "switch" },
  { name: "callGrounds", group: "calls", source: "toolkit_6_2", kind: "grounds" },
  { name: "callConsent", group: "calls", source: "toolkit_checklist", kind: "words" },
  { name: "ballotLetters", group: "notices", source: "convention", kind: "switch" },
  { name: "ballotReminderDays", group: "notices", source: "convention", kind: "days" },
  { name: "commentLetters", group: "notices", source: "convention", kind: "switch" },
  { name: "invitationDays", group: "access", source: "convention", kind: "days" },
];
