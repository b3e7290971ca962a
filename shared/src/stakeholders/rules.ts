import { type Level, type MinimumGroup, minimumGroups, type Quadrant } from "./vocabulary.js";

/** [2.3] Where a stakeholder stands on the map. */
export function quadrantOf({
  support,
  influence,
}: {
  readonly support: Level;
  readonly influence: Level;
}): Quadrant {
  if (support === "high") return influence === "high" ? "champions" : "friends";
  return influence === "high" ? "blockers" : "onlookers";
}

/** [2.3] Minimum groups of which nobody is engaged. */
export const missingGroups = (
  engaged: readonly { readonly minimumGroup: MinimumGroup | null }[],
): MinimumGroup[] =>
  minimumGroups.filter((group) => engaged.every(({ minimumGroup }) => minimumGroup !== group));
