import type { Say } from "../messages/index.js";
import type { PlanDifference } from "./compare.js";

/** What became of a commitment's place, one sentence each [AP-9]. */
export const placesSaid = (
  { before, after, moved }: PlanDifference["commitments"][number],
  say: Say,
): string[] => [
  ...(before === null ? [say("plan.compare.commitment.added", { place: after?.place ?? 0 })] : []),
  ...(after === null ? [say("plan.compare.commitment.removed", { place: before?.place ?? 0 })] : []),
  ...(moved
    ? [say("plan.compare.commitment.moved", { from: before?.place ?? 0, to: after?.place ?? 0 })]
    : []),
];

/** Files and releases that came or went, one sentence each. */
export const besidesSaid = ({ files, releases }: PlanDifference, say: Say): string[] => [
  ...files.map(({ file, change }) => say(`plan.compare.file.${change}`, { name: file.name })),
  ...releases.map((no) => say("plan.compare.release", { no })),
];
