import { daysBetween } from "../messages/dates.js";
import type { Planned } from "./activities.js";
import { cadence } from "./cadence.js";
import { addDays, addMonths, daysOpen, wholeMonths } from "./days.js";
import { type Jurisdiction, lastDayOf } from "./joint.js";
import { nationalRules, type ProcessSettings } from "./settings.js";

export const checkStates = ["met", "due", "needs_more", "missed", "unknown"] as const;
export type CheckState = (typeof checkStates)[number];
export const timeRules = ["T1", "T2", "T3", "T4", "T5", "T6", "T18", "T21", "T22", "T23"] as const;
export type TimeRule = (typeof timeRules)[number];
type Force = "must" | "should" | "convention";

/** One rule of 3.5 held against this plan: its state and the figures of this case; the catalogue words `code`. */
export interface Check {
  readonly rule: TimeRule;
  readonly state: CheckState;
  readonly force: Force;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** The activity it is about. */
  readonly activity: string | null;
  /** Last day on which it can still be met. */
  readonly by: string | null;
}

export interface PlanFacts {
  readonly developmentStart: string | null;
  readonly deadline: string | null;
  readonly planStart: string | null;
  readonly planEnd: string | null;
  readonly jurisdictions: readonly Jurisdiction[];
}

export interface Situation {
  /** The day in the zone of the process. */
  readonly today: string;
  readonly level: "national" | "local";
  readonly settings: ProcessSettings;
  readonly facts: PlanFacts;
  readonly activities: readonly Planned[];
  /** Day of the first publication of the timeline. */
  readonly publishedOn: string | null;
  /** Days on which the forum met and has a record of it, or is called to meet. */
  readonly meetings: readonly string[];
  /** Days on which something of the development was published. */
  readonly updates: readonly string[];
}

type Found = Omit<Check, "rule" | "force" | "activity" | "by"> & Partial<Pick<Check, "activity" | "by">>;
const says = (
  state: CheckState,
  code: string,
  values: Check["values"] = {},
  more: Partial<Pick<Check, "activity" | "by">> = {},
): Found => ({ state, code, values, ...more });
const lacks = (what: "start" | "deadline" | "period" | "term"): Found => says("unknown", `lacks.${what}`);

/** Every rule of time that speaks of this plan, in the order of 3.5. */
export function checksOf(situation: Situation): Check[] {
  const { level, settings } = situation;
  const found: [TimeRule, readonly Found[]][] = [
    ["T1", [notice(situation)]],
    ["T2", rounds(situation, "draft_comments", settings.draftCommentDays)],
    ["T3", rounds(situation, "plan_comments", settings.planCommentDays)],
    ["T4", [updates(situation)]],
    ["T5", [meetings(situation, settings.forumMonths)]],
    ["T6", [meetings(situation, settings.forumDevelopmentMonths)]],
    ["T18", [length(situation)]],
    ...(level === "local"
      ? ([
          ["T21", terms(situation)],
          ["T22", period(situation)],
          ["T23", gap(situation)],
        ] as [TimeRule, readonly Found[]][])
      : []),
  ];
  return found
    .filter(([rule]) => level === "national" || !isOff(settings, rule))
    .flatMap(([rule, all]) =>
      all.map((one) => ({ activity: null, by: null, ...one, rule, force: forceOf(rule, level) })),
    );
}

const isOff = (settings: ProcessSettings, rule: TimeRule): boolean =>
  settings.windowsOff.some((off) => off === rule);

/** How strong a rule is for a member of this level; what says "national" only is a default for locals (3.5). */
export function forceOf(rule: TimeRule, level: "national" | "local"): Force {
  if (level === "local" && nationalRules.some((one) => one === rule)) return "convention";
  if (rule === "T3" || rule === "T18" || (rule === "T4" && level === "local")) return "should";
  return "must";
}

function notice({ today, settings, facts, publishedOn }: Situation): Found {
  const { developmentStart: start } = facts;
  if (start === null) return lacks("start");
  const needed = settings.timelineNoticeDays;
  const by = addDays(start, -needed);
  if (publishedOn !== null) {
    const days = daysBetween(publishedOn, start);
    const values = { on: publishedOn, start, days, needed, earliest: addDays(publishedOn, needed) };
    if (days >= needed) return says("met", "T1.met", values);
    return start > today
      ? says("needs_more", "T1.late", { ...values, more: needed - days })
      : says("missed", "T1.missed", { ...values, days: Math.max(0, days) });
  }
  const values = {
    by,
    start,
    needed,
    days: Math.max(0, daysBetween(today, start)),
    earliest: addDays(today, needed),
  };
  if (today <= by) return says("due", "T1.due", values, { by });
  return start > today ? says("needs_more", "T1.more", values) : says("missed", "T1.unpublished", values);
}

/** Rounds of comments of a kind: each by itself; where there is none, until when one can still be opened. */
function rounds(
  { today, facts, activities }: Situation,
  kind: "draft_comments" | "plan_comments",
  needed: number,
): Found[] {
  const planned = activities.filter((one) => one.kind === kind);
  if (planned.length > 0) return planned.map((one) => windowOf(one, needed, today));
  if (facts.deadline === null) return [lacks("deadline")];
  const by = addDays(facts.deadline, 1 - needed);
  const values = { by, needed, deadline: facts.deadline };
  return [
    today <= by ? says("due", "window.none", values, { by }) : says("missed", "window.tooLate", values),
  ];
}

function windowOf({ id, what, startsOn, endsOn }: Planned, needed: number, today: string): Found {
  const days = daysOpen(startsOn, endsOn);
  const values = { what, days, needed, from: startsOn, to: endsOn };
  const activity = { activity: id };
  if (days >= needed) return says("met", "window.met", values, activity);
  if (endsOn < today) return says("missed", "window.missed", values, activity);
  const until = addDays(startsOn, needed - 1);
  return says("needs_more", "window.more", { ...values, more: needed - days, until }, activity);
}

function updates({ today, settings, facts, activities, updates: made }: Situation): Found {
  if (facts.developmentStart === null) return lacks("start");
  if (facts.deadline === null) return lacks("deadline");
  const planned = activities.filter(({ kind, endsOn }) => kind === "public_update" && endsOn >= today);
  const days = [...made.filter((day) => day <= today), ...planned.map(({ endsOn }) => endsOn)];
  return regular(days, facts.developmentStart, facts.deadline, settings.updateMonths, today);
}

/** What was planned and has passed counts no more: a meeting counts by its record. */
function meetings({ today, facts, activities, meetings: met }: Situation, months: number): Found {
  if (facts.developmentStart === null) return lacks("start");
  if (facts.deadline === null) return lacks("deadline");
  const planned = activities.filter(({ kind, startsOn }) => kind === "forum_meeting" && startsOn >= today);
  const days = [...met, ...planned.map(({ startsOn }) => startsOn)];
  return regular(days, facts.developmentStart, facts.deadline, months, today);
}

function regular(days: readonly string[], from: string, to: string, months: number, today: string): Found {
  const { longest, gaps } = cadence(days, from, to, months);
  const missed = gaps.filter(({ by }) => by < today).at(-1);
  if (missed) return says("missed", "cadence.missed", { ...missed, months });
  const [next] = gaps;
  if (!next) return says("met", "cadence.met", { ...longest, months });
  const state = next.from <= today ? "due" : "needs_more";
  return says(state, `cadence.${state === "due" ? "due" : "more"}`, { ...next, months }, { by: next.by });
}

function length({ today, settings, facts }: Situation): Found {
  const { developmentStart: start, deadline } = facts;
  if (start === null) return lacks("start");
  if (deadline === null) return lacks("deadline");
  const needed = settings.cocreationMonths;
  const values = {
    start,
    deadline,
    months: wholeMonths(start, deadline),
    needed,
    latest: addMonths(deadline, -needed),
  };
  if (addMonths(start, needed) <= deadline) return says("met", "T18.met", values);
  return start > today && values.latest >= today
    ? says("needs_more", "T18.more", values)
    : says("missed", "T18.missed", values);
}

/** A joint plan runs to the longest of the terms, and each jurisdiction ends its own commitments before its own (3.7). */
function terms({ facts }: Situation): Found[] {
  const { planEnd: end, jurisdictions } = facts;
  const withTerm = jurisdictions.flatMap(({ name, endOfTerm }) =>
    endOfTerm === null ? [] : [{ name, term: endOfTerm, last: lastDayOf({ name, endOfTerm }) ?? endOfTerm }],
  );
  if (end === null) return [lacks("period")];
  if (withTerm.length === 0) return jurisdictions.length === 0 ? [lacks("term")] : [];
  const longest = withTerm.reduce((most, one) => (one.term > most.term ? one : most));
  return withTerm.map((one) => {
    const values = { ...one, end };
    if (end <= one.last) return says("met", "T21.met", values);
    return one.name === longest.name || longest.last < end
      ? says("needs_more", "T21.more", values)
      : says("due", "T21.joint", values, { by: one.last });
  });
}

function period({ facts }: Situation): Found[] {
  const { planStart, planEnd, jurisdictions } = facts;
  if (jurisdictions.length === 0 || jurisdictions.some(({ endOfTerm }) => endOfTerm !== null)) return [];
  if (planStart === null || planEnd === null) return [lacks("period")];
  const after = addDays(planEnd, 1);
  const values = { start: planStart, end: planEnd, months: wholeMonths(planStart, after) };
  const fits = addMonths(planStart, 12) <= after && after <= addMonths(planStart, 48);
  return [says(fits ? "met" : "needs_more", fits ? "T22.met" : "T22.more", values)];
}

function gap({ today, settings, facts }: Situation): Found[] {
  const { previousPlanEnd: before } = settings;
  if (before === null) return [];
  const by = addMonths(before, 4);
  if (facts.deadline === null)
    return [says(today <= by ? "due" : "missed", "T23.due", { before, by }, { by })];
  const values = { before, by, deadline: facts.deadline };
  if (facts.deadline <= by) return [says("met", "T23.met", values)];
  return [
    today <= by ? says("needs_more", "T23.more", values, { by }) : says("missed", "T23.missed", values),
  ];
}
