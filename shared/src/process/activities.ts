/** Four key moments (3.1): parallel lanes, never stages. */
export const moments = [
  "planning",
  "stakeholder_outreach_and_engagement",
  "action_plan_formulation",
  "feedback_and_reasoned_response",
] as const;
export type Moment = (typeof moments)[number];

/** What an activity is; the rules of 3.5 count some of them. */
export const activityKinds = [
  "preparation",
  "outreach",
  "collect_ideas",
  "analysis",
  "workshop",
  "forum_meeting",
  "public_meeting",
  "drafting",
  "draft_comments",
  "plan_comments",
  "public_update",
  "decision",
  "sign_off",
  "launch",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The lane a kind usually stands in; an activity may be put in another. */
export const usualMoment: Record<ActivityKind, Moment> = {
  preparation: "planning",
  outreach: "stakeholder_outreach_and_engagement",
  collect_ideas: "stakeholder_outreach_and_engagement",
  analysis: "stakeholder_outreach_and_engagement",
  workshop: "action_plan_formulation",
  forum_meeting: "planning",
  public_meeting: "stakeholder_outreach_and_engagement",
  drafting: "action_plan_formulation",
  draft_comments: "action_plan_formulation",
  plan_comments: "feedback_and_reasoned_response",
  public_update: "feedback_and_reasoned_response",
  decision: "action_plan_formulation",
  sign_off: "action_plan_formulation",
  launch: "feedback_and_reasoned_response",
};

export const activityModes = ["online", "in_person", "both"] as const;
export type ActivityMode = (typeof activityModes)[number];

/** What the rules read of an activity. */
export interface Planned {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly what: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const order = (a: Planned, b: Planned): number =>
  a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn) || a.what.localeCompare(b.what);

export const inTime = <A extends Planned>(activities: readonly A[]): A[] => [...activities].sort(order);

/**
 * Last day whose contributions R1 counts (mechanisms.md 9): as set, else the end of the last round of comments;
 * null while the plan names neither.
 */
export function cutOffOf(set: string | null, activities: readonly Planned[]): string | null {
  if (set !== null) return set;
  const rounds = activities.filter(({ kind }) => kind === "draft_comments" || kind === "plan_comments");
  return rounds.reduce<string | null>(
    (last, { endsOn }) => (last === null || endsOn > last ? endsOn : last),
    null,
  );
}
