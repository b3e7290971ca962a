import type { PlanPage } from "@accord/shared/plan";

export interface PlanProps {
  readonly process: string;
  readonly plan: PlanPage;
}
