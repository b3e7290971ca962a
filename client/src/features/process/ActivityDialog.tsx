import { type ActivityRow, changeActivity, readPlanOfActivities } from "@accord/shared/process";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, Dialog, ErrorSummary, useSay } from "../../ui/index.js";
import { DatePair } from "./DatePair.js";
import type { PlanReply } from "./Timeline.js";
import { brokenBy, formOf } from "./window-check.js";

interface ActivityDialogProps {
  readonly process: string;
  readonly plan: PlanReply;
  readonly activity: ActivityRow;
  readonly onClose: () => void;
}

/** The two dates of an activity, changed in place; a rule that they break is said before they are saved. */
export function ActivityDialog({ process, plan, activity, onClose }: ActivityDialogProps) {
  const say = useSay();
  const [dates, setDates] = useState({ startsOn: activity.startsOn, endsOn: activity.endsOn });
  const act = useAct(changeActivity, { changes: [readPlanOfActivities], onDone: onClose });
  const seen = useSeen(activity.changedAt, act.refused);
  const { issues, of } = useIssues(act.refused);
  const form = { ...formOf(activity), ...dates };
  const breaks = brokenBy(plan, { ...form, id: activity.id }).length > 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("process.timeline.change.named", { what: activity.what })}
      acts={
        <Button
          kind="primary"
          pending={act.pending}
          onPress={() =>
            act.act({
              params: { process, activity: activity.id },
              body: { ...form, seen },
            })
          }
        >
          {say(breaks ? "process.plan.form.saveAnyway" : "process.plan.save")}
        </Button>
      }
    >
      <ErrorSummary issues={issues} />
      <DatePair plan={plan} activity={{ ...form, id: activity.id }} onChange={setDates} issueOf={of} />
    </Dialog>
  );
}
