/** [2.3] Groups that are engaged for each commitment at the least. */
export const minimumGroups = ["technical_experts", "beneficiaries"] as const;
export type MinimumGroup = (typeof minimumGroups)[number];

export const levels = ["high", "low"] as const;
export type Level = (typeof levels)[number];

/** [2.3] Stakeholder map: by support, then by influence. */
export const quadrants = ["champions", "friends", "blockers", "onlookers"] as const;
export type Quadrant = (typeof quadrants)[number];
