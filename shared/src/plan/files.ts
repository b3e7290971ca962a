import { type Issue, issue } from "../issues/index.js";

/** Fields of the vision that are files: D the introduction letter, I the strategy and other documents (6.1). */
export const planFileFields = ["D", "I"] as const;
export type PlanFileField = (typeof planFileFields)[number];

export const mostPlanFiles = { D: 1, I: 10 } as const;

/** A file as a version names it: what stands behind the name is known by its hash. */
export interface PlanFile {
  readonly id: string;
  readonly field: PlanFileField;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** [AP-7] So many stand in a field; the one letter is taken away before another comes. */
export function issuesWithPlanFiles(
  kept: readonly PlanFile[],
  field: PlanFileField,
  sha256: string,
): Issue[] {
  const own = kept.filter((one) => one.field === field);
  const same = own.find((one) => one.sha256 === sha256);
  if (same) return [issue("file_there", { name: same.name }, "file")];
  const most = mostPlanFiles[field];
  return own.length < most ? [] : [issue("plan_files_too_many", { field, most }, "file")];
}
