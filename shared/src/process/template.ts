import { type Issue, issue } from "../issues/index.js";
import { daysBetween } from "../messages/dates.js";
import type { ActivityKind, ActivityMode, Moment } from "./activities.js";
import { usualMoment } from "./activities.js";
import { addDays, addMonths, later, workingDayBy, workingDayFrom } from "./days.js";
import type { ProcessSettings } from "./settings.js";

/** Names of the activities that are offered to a new plan (3.3); the catalogue has why, who, what, how and where of each. */
const templateNames = [
  "prepare",
  "announce",
  "ideas",
  "analyse",
  "workshops",
  "draft_comments",
  "agree",
  "plan_comments",
  "finish",
  "launch",
  "meeting",
  "update",
] as const;
type TemplateName = (typeof templateNames)[number];

export interface Offered {
  readonly name: TemplateName;
  readonly kind: ActivityKind;
  readonly moment: Moment;
  readonly mode: ActivityMode;
  readonly startsOn: string;
  readonly endsOn: string;
}

const kinds: Record<TemplateName, readonly [ActivityKind, ActivityMode]> = {
  prepare: ["preparation", "in_person"],
  announce: ["outreach", "online"],
  ideas: ["collect_ideas", "online"],
  analyse: ["analysis", "in_person"],
  workshops: ["workshop", "in_person"],
  draft_comments: ["draft_comments", "both"],
  agree: ["decision", "in_person"],
  plan_comments: ["plan_comments", "both"],
  finish: ["sign_off", "in_person"],
  launch: ["launch", "both"],
  meeting: ["forum_meeting", "both"],
  update: ["public_update", "online"],
};

interface TemplateAsked {
  readonly today: string;
  readonly deadline: string;
  /** Null: placed by the template, six months before the deadline where there is room. */
  readonly developmentStart: string | null;
  readonly settings: Pick<
    ProcessSettings,
    | "holidays"
    | "timelineNoticeDays"
    | "draftCommentDays"
    | "planCommentDays"
    | "updateMonths"
    | "forumMonths"
    | "forumDevelopmentMonths"
  >;
}

const [signOffDays, agreeDays, analyseDays, leastWorkshops, leastIdeas, prepareDays] = [
  14, 7, 14, 14, 14, 14,
];
const usualMonths = 6;

/**
 * The offered plan, placed backwards from the deadline [Toolkit Box 14]: launch, decision and sign-off, both rounds
 * of comments at their full length, workshops, analysis, ideas, notice, preparation. What is over goes to
 * workshops and ideas. Refused where the windows themselves don't fit between start and deadline.
 */
export function offeredTemplate(asked: TemplateAsked): {
  readonly start: string;
  readonly activities: readonly Offered[];
  readonly issues: readonly Issue[];
} {
  const { settings, deadline, today } = asked;
  const { holidays } = settings;
  const start = asked.developmentStart ?? usualStart(asked);
  const activities: Offered[] = [];
  let cursor = workingDayBy(deadline, holidays);
  /** The last working day that is left, and back from it at least so many days to a working day. */
  const back = (name: TemplateName, days: number): void => {
    const endsOn = workingDayBy(cursor, holidays);
    const startsOn = workingDayBy(addDays(endsOn, 1 - days), holidays);
    activities.push(offer(name, startsOn, endsOn));
    cursor = addDays(startsOn, -1);
  };
  back("launch", 1);
  back("finish", signOffDays);
  back("plan_comments", settings.planCommentDays);
  back("agree", agreeDays);
  back("draft_comments", settings.draftCommentDays);

  const room = daysBetween(start, cursor) + 1;
  const least = leastWorkshops + analyseDays + leastIdeas;
  if (room < least) {
    const values = {
      start,
      deadline,
      days: Math.max(0, daysBetween(start, deadline)),
      needed: daysBetween(start, deadline) + least - room,
    };
    return { start, activities: [], issues: [issue("template_no_room", values, "deadline")] };
  }
  back("workshops", leastWorkshops + Math.floor((room - least) / 2));
  back("analyse", analyseDays);
  const ideasFrom = workingDayFrom(start, holidays);
  activities.push(offer("ideas", ideasFrom < cursor ? ideasFrom : start, workingDayBy(cursor, holidays)));

  const published = workingDayBy(addDays(start, -settings.timelineNoticeDays), holidays);
  activities.push(offer("announce", published, workingDayBy(addDays(start, -1), holidays)));
  const prepared = addDays(published, -1);
  const earliest = addDays(prepared, 1 - prepareDays);
  if (prepared >= today) activities.push(offer("prepare", later(earliest, today), prepared));

  const meetingMonths = Math.min(settings.forumMonths, settings.forumDevelopmentMonths);
  for (const day of regularDays(start, deadline, meetingMonths, holidays))
    activities.push(offer("meeting", day, day));
  for (const day of regularDays(start, deadline, settings.updateMonths, holidays))
    activities.push(offer("update", day, day));
  return { start, activities: activities.sort((a, b) => a.startsOn.localeCompare(b.startsOn)), issues: [] };
}

const offer = (name: TemplateName, startsOn: string, endsOn: string): Offered => {
  const [kind, mode] = kinds[name];
  return { name, kind, mode, moment: usualMoment[kind], startsOn, endsOn };
};

/** Six months before the deadline, or as soon as notice can be given. */
function usualStart({ today, deadline, settings }: TemplateAsked): string {
  const wished = addMonths(deadline, -usualMonths);
  const soonest = addDays(workingDayFrom(today, settings.holidays), settings.timelineNoticeDays);
  return workingDayFrom(later(wished, soonest), settings.holidays);
}

/** Working days never further apart than so many months, within start and deadline. */
function regularDays(start: string, deadline: string, months: number, holidays: readonly string[]): string[] {
  const days: string[] = [];
  for (let last = start; addMonths(last, months) < deadline; ) {
    const due = addMonths(last, months);
    const day = workingDayBy(due, holidays);
    last = day > last ? day : due;
    days.push(last);
  }
  return days;
}
