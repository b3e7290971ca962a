import {
  type ActivityForm,
  type ActivityRow,
  type Check,
  type CheckState,
  checksOf,
} from "@accord/shared/process";
import type { PlanReply } from "./Timeline.js";

const weight: Record<CheckState, number> = { met: 0, unknown: 1, due: 2, needs_more: 3, missed: 4 };

const checksWith = (plan: PlanReply, activities: PlanReply["activities"]): Check[] =>
  checksOf({
    today: plan.today,
    level: plan.level,
    settings: plan.settings,
    facts: { ...plan.facts, planStart: plan.planStart, planEnd: plan.planEnd },
    activities,
    publishedOn: plan.published?.first ?? null,
    meetings: plan.meetings,
    updates: plan.updates,
  });

/** Rules that would be kept less well than now if the activity stood in the plan like this. */
export function brokenBy(plan: PlanReply, activity: ActivityForm & { readonly id: string }): Check[] {
  const row = { ...activity, changedAt: "" };
  const others = plan.activities.filter(({ id }) => id !== activity.id);
  const now = new Map(plan.checks.map((check) => [`${check.rule} ${check.activity}`, weight[check.state]]));
  return checksWith(plan, [...others, row]).filter(
    (check) => weight[check.state] > Math.max(now.get(`${check.rule} ${check.activity}`) ?? 0, 1),
  );
}

/** Rules that speak of this activity itself. */
export const checksAbout = (plan: PlanReply, activity: ActivityForm & { readonly id: string }): Check[] =>
  checksWith(plan, [
    ...plan.activities.filter(({ id }) => id !== activity.id),
    { ...activity, changedAt: "" },
  ]).filter((check) => check.activity === activity.id);

export const formOf = ({ id: _id, changedAt: _at, ...form }: ActivityRow): ActivityForm => form;
