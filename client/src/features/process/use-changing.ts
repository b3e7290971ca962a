import type { ActivityRow } from "@accord/shared/process";
import { useState } from "react";
import type { PlanReply } from "./Timeline.js";

/** The activity that is being changed here: once others have removed it, as it was last [ACT-9]. */
export function useChanging(plan: PlanReply, id: string | undefined) {
  const found = plan.activities.find((one) => one.id === id);
  const [last, setLast] = useState<ActivityRow | undefined>(found);
  if (found && found !== last) setLast(found);
  const row = found ?? (last?.id === id ? last : undefined);
  return { row, isGone: row !== undefined && found === undefined };
}
