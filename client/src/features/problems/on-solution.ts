import type { ComparedSolution, ScoreCriterion } from "@accord/shared/problems";

export interface OnSolution {
  readonly solution: ComparedSolution;
  readonly process: string;
  readonly no: number;
  readonly criteria: readonly ScoreCriterion[];
  /** What it is called, also before somebody has named it. */
  readonly name: string;
}
