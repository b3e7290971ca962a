import { dayText } from "../messages/dates.js";
import type { Say } from "../messages/index.js";
import { type Moment, moments, type Planned } from "./activities.js";
import type { Check, PlanFacts } from "./checks.js";
import { addDays, later } from "./days.js";
import type { PictureItem } from "./picture.js";
import type { TimelineMark } from "./wire.js";

interface Dated {
  readonly today: string;
  readonly activities: readonly (Planned & { readonly moment: Moment; readonly call: string | null })[];
  readonly facts: Pick<PlanFacts, "developmentStart" | "deadline">;
  readonly checks: readonly Check[];
  readonly marks: readonly TimelineMark[];
}

export interface Places {
  readonly activity: (id: string) => string | null;
  readonly mark: (mark: TimelineMark) => string | null;
}

const momentOfMark: Record<TimelineMark["what"], Moment> = {
  call: "stakeholder_outreach_and_engagement",
  ballot: "action_plan_formulation",
  draft: "action_plan_formulation",
  release: "feedback_and_reasoned_response",
};

/** Everything with a date as the picture, the list and the table show it: activities, notice, start, deadline, marks. */
export function itemsOf(dated: Dated, say: Say, places: Places): PictureItem[] {
  const { today, activities, facts, checks, marks } = dated;
  const named = (what: string, from: string, to: string): string =>
    from === to
      ? say("process.timeline.mark.day", { what, from: dayText(from) })
      : say("process.timeline.mark", { what, from: dayText(from), to: dayText(to) });
  const item = (one: Omit<PictureItem, "name">): PictureItem => ({
    ...one,
    name: one.endless
      ? say("process.timeline.mark.since", { what: one.label, from: dayText(one.from) })
      : named(one.label, one.from, one.to),
  });
  const planned = activities.map((one) => {
    const check = checks.find(({ activity, values }) => activity === one.id && values.needed !== undefined);
    const regular = one.kind === "forum_meeting" || one.kind === "public_update";
    return item({
      id: one.id,
      moment: one.moment,
      label: one.what,
      series:
        regular && one.startsOn === one.endsOn
          ? say(`process.timeline.series.${one.kind as "forum_meeting" | "public_update"}`)
          : null,
      from: one.startsOn,
      to: one.endsOn,
      href: places.activity(one.id),
      ...(check ? { window: { days: Number(check.values.needed), met: check.state === "met" } } : {}),
    });
  });
  const taken = new Set(activities.map(({ call }) => `call-${call}`));
  const others = marks
    .filter(({ id }) => !taken.has(id))
    .map((mark) =>
      item({
        id: mark.id,
        moment: momentOfMark[mark.what],
        label: mark.what === "release" ? say("process.timeline.release", { no: mark.label }) : mark.label,
        series:
          mark.what === "ballot" || mark.what === "release"
            ? say(`process.timeline.series.${mark.what}`)
            : null,
        from: mark.from,
        to: mark.to ?? later(mark.from, today),
        href: places.mark(mark),
        ...(mark.to === null ? { endless: true } : {}),
      }),
    );
  return [...planned, ...others, ...fixed({ facts, checks }, say, item)];
}

/** The notice before the start, the start and the day the plan is due. */
function fixed(
  { facts, checks }: Pick<Dated, "facts" | "checks">,
  say: Say,
  item: (one: Omit<PictureItem, "name">) => PictureItem,
): PictureItem[] {
  const { developmentStart: start, deadline } = facts;
  const notice = checks.find(({ rule, values }) => rule === "T1" && values.needed !== undefined);
  const found: PictureItem[] = [];
  const common = { moment: moments[0], href: null };
  if (start !== null && notice) {
    const days = Number(notice.values.needed);
    const label = say("process.timeline.notice", { days });
    const window = { days, met: notice.state === "met" };
    found.push(
      item({
        ...common,
        id: "notice",
        label,
        series: null,
        from: addDays(start, -days),
        to: addDays(start, -1),
        window,
        bare: true,
      }),
    );
  }
  const day = (id: string, label: string, on: string): PictureItem =>
    item({ ...common, id, label, series: label, from: on, to: on });
  if (start !== null) found.push(day("start", say("process.timeline.start"), start));
  if (deadline !== null) found.push(day("deadline", say("process.timeline.deadline"), deadline));
  return found;
}

export const byDay = (items: readonly PictureItem[]): PictureItem[] =>
  [...items].sort(
    (a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to) || a.label.localeCompare(b.label),
  );

interface MomentLine {
  readonly moment: Moment;
  readonly open: readonly PictureItem[];
  readonly next: PictureItem | null;
  readonly count: number;
}

/** What is open today in each moment and what comes next; nothing of it is ever locked (3.1). */
export const momentLines = (items: readonly PictureItem[], today: string): MomentLine[] =>
  moments.map((moment) => {
    const here = byDay(items.filter((one) => one.moment === moment && !one.bare));
    return {
      moment,
      open: here.filter(({ from, to }) => from <= today && today <= to),
      next: here.find(({ from }) => from > today) ?? null,
      count: here.length,
    };
  });

/** What is open today over all, and the next date, in a sentence. */
export function timelineFinding(items: readonly PictureItem[], today: string, say: Say): string {
  const lines = momentLines(items, today);
  const [next] = byDay(lines.flatMap((line) => (line.next ? [line.next] : [])));
  return say("process.timeline.finding", {
    count: lines.reduce((sum, { open }) => sum + open.length, 0),
    next: next
      ? say("process.timeline.finding.next", { what: next.label, date: dayText(next.from) })
      : say("process.timeline.finding.last"),
  });
}
