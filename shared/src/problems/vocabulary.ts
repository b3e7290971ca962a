/** [4.4] */
export const solutionKinds = ["project", "platform", "policy", "legislative_change", "other"] as const;
export type SolutionKind = (typeof solutionKinds)[number];

export const solutionOutcomes = ["selected", "not_selected"] as const;
export type SolutionOutcome = (typeof solutionOutcomes)[number];

/** [4.5] Convention: 1 to 5, 5 is best for the plan, all criteria weigh the same. */
export const scale = { least: 1, most: 5 } as const;

/** [4.5] Criteria of the score sheet: those of the guide, and the sets of two members. */
export const criteriaSets = {
  guide: ["urgency", "feasibility", "relevance"],
  argentina: ["principles", "time", "institutions", "resources"],
  philippines: ["ambition", "challenge", "buy_in", "funding"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CriteriaSet = keyof typeof criteriaSets;
export const criteriaSetNames = [
  "guide",
  "argentina",
  "philippines",
] as const satisfies readonly CriteriaSet[];
export type ScoreCriterion = (typeof criteriaSets)[CriteriaSet][number];

/** [4.5] Asked of a solution beside its scores, never scored. */
export const ambitionPrompts = ["reforms", "partners", "civil_society", "inclusion", "development"] as const;
