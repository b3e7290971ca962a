/** domain.md 1, 8.1 */
export const outcomes = ["inclusion", "amendment", "rejection"] as const;
export type Outcome = (typeof outcomes)[number];

/** domain.md 8.2 */
export const junctures = ["themes", "proposals"] as const;
export type Juncture = (typeof junctures)[number];

/** domain.md 8.3 */
export const reasonCodes = [
  "outside_open_government",
  "beyond_plan_period",
  "legal_obstacle",
  "redundant_with_existing_commitment",
  "outside_plan_themes",
  "not_feasible_resources",
  "not_feasible_political",
  "not_feasible_time",
  "criteria_not_met",
  "not_supported_in_vote",
  "vetoed",
  "merged",
  "withdrawn",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** domain.md 8.3: all required. */
export const elementNames = [
  "inputCollected",
  "howConsidered",
  "howInfluenced",
  "includedAndWhy",
  "beyondCurrentPlan",
] as const;
export type ElementName = (typeof elementNames)[number];
export type FiveElements = Readonly<Record<ElementName, string>>;

/** domain.md 2.2 */
export const responseStates = ["drafted", "approved", "published"] as const;
export type ResponseState = (typeof responseStates)[number];
