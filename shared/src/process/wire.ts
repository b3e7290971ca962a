import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { activityKinds, activityModes, moments } from "./activities.js";
import { checkStates, timeRules } from "./checks.js";
import { mostJurisdictions } from "./joint.js";
import { activityWords, jurisdictionSchema } from "./public-timeline.js";
import { processSettings } from "./settings.js";
import { stateOfPlaySections } from "./state-of-play.js";

const check = z.strictObject({
  rule: z.enum(timeRules),
  state: z.enum(checkStates),
  force: z.enum(["must", "should", "convention"]),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  activity: z.string().nullable(),
  by: day.nullable(),
});

const markKinds = ["call", "ballot", "draft", "release"] as const;
const mark = z.strictObject({
  id: z.string(),
  what: z.enum(markKinds),
  label: z.string(),
  from: day,
  to: day.nullable(),
  /** Under the address of the process. */
  tail: z.string(),
});
export type TimelineMark = z.infer<typeof mark>;

export const activityRow = z.strictObject({
  id: z.string(),
  ...activityWords,
  call: z.string().nullable(),
  changedAt: instant,
});
export type ActivityRow = z.infer<typeof activityRow>;

const planFacts = z.strictObject({
  developmentStart: day.nullable(),
  deadline: day.nullable(),
  cutOff: day.nullable(),
  jurisdictions: z.array(jurisdictionSchema),
  transition: z.enum(["regular_plan", "limited_plan"]).nullable(),
});
export type PlanFactsForm = z.infer<typeof planFacts>;

export const readPlanOfActivities = route({
  id: "read-plan-of-activities",
  method: "GET",
  path: "/api/p/:process/plan-of-activities",
  asks: "read_workspace",
  summary:
    "Activities, facts of the plan, every window and rhythm held against them, and what else has a date.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    today: day,
    level: z.enum(["national", "local"]),
    language: z.string(),
    planStart: day.nullable(),
    planEnd: day.nullable(),
    activities: z.array(activityRow),
    facts: planFacts,
    stateOfPlay: z.record(z.string(), z.string()),
    /** Changes with every change of facts or state of play; null before the first. */
    changedAt: instant.nullable(),
    /** The last day that R1 counts, as set or as it follows from the rounds of comments. */
    cutOff: day.nullable(),
    settings: processSettings,
    /** Days on which the forum met by its record, or is called to, for T5 and T6. */
    meetings: z.array(day),
    /** Days on which something was published, for T4. */
    updates: z.array(day),
    published: z.strictObject({ first: day, last: day, same: z.boolean() }).nullable(),
    checks: z.array(check),
    marks: z.array(mark),
    calls: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
  topics: ["plan", "contributions", "ballots", "commitments", "responses"],
});

const activityForm = z.strictObject({
  kind: z.enum(activityKinds),
  moment: z.enum(moments),
  what: line(200),
  why: prose(2000),
  who: prose(2000),
  how: prose(2000),
  place: prose(500),
  mode: z.enum(activityModes),
  startsOn: day,
  endsOn: day,
  call: id.nullable(),
});
export type ActivityForm = z.infer<typeof activityForm>;
const oneActivity = inProcess.extend({ activity: id });

export const addActivity = route({
  id: "add-activity",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan-of-activities",
  asks: "settings",
  summary: "Add an activity to the plan.",
  params: inProcess,
  query: nothing,
  body: activityForm,
  reply: z.strictObject({ id: z.string() }),
});

export const changeActivity = route({
  id: "change-activity",
  method: "PUT",
  once: true,
  path: "/api/p/:process/plan-of-activities/:activity",
  asks: "settings",
  summary: "Change an activity that was read as `seen`.",
  params: oneActivity,
  query: nothing,
  body: activityForm.extend({ seen: instant }),
  reply: z.strictObject({ changedAt: instant }),
});

export const removeActivities = route({
  id: "remove-activities",
  method: "POST",
  path: "/api/p/:process/plan-of-activities/remove",
  asks: "settings",
  summary: "Take activities out of the plan; answers with their words, so that they can be added again.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ ids: z.array(id).min(1).max(100) }),
  reply: z.strictObject({ removed: z.array(activityForm) }),
});

export const takeTemplate = route({
  id: "take-template",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan-of-activities/template",
  asks: "settings",
  summary: "Add the activities of the offered template, placed backwards from the deadline.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ developmentStart: day.nullable(), deadline: day }),
  reply: z.strictObject({ ids: z.array(z.string()) }),
});

export const setPlanFacts = route({
  id: "set-plan-facts",
  method: "PUT",
  once: true,
  path: "/api/p/:process/plan-facts",
  asks: "settings",
  summary: "Start, deadline, cut-off, jurisdictions and transition of the plan.",
  params: inProcess,
  query: nothing,
  body: planFacts.extend({
    jurisdictions: z
      .array(z.strictObject({ name: line(120), endOfTerm: day.nullable() }))
      .max(mostJurisdictions + 16),
    seen: instant.nullable(),
  }),
  reply: done,
});

export const setStateOfPlay = route({
  id: "set-state-of-play",
  method: "PUT",
  once: true,
  path: "/api/p/:process/state-of-play",
  asks: "settings",
  summary: "Where the process starts from; read in the workspace only.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    sections: z.partialRecord(z.enum(stateOfPlaySections), prose(5000)),
    seen: instant.nullable(),
  }),
  reply: z.strictObject({ changedAt: instant }),
});

export const publishTimeline = route({
  id: "publish-timeline",
  method: "POST",
  once: true,
  path: "/api/p/:process/timeline",
  asks: "settings",
  summary: "Publish the timeline as it stands; the first time is the stamp of T1.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ first: day, last: day }),
});
