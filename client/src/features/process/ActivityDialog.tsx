import { type ActivityRow, addActivity, changeActivity, readPlanOfActivities } from "@accord/shared/process";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, Dialog, ErrorSummary, Notice, useSay } from "../../ui/index.js";
import { DatePair } from "./DatePair.js";
import type { PlanReply } from "./Timeline.js";
import { useChanging } from "./use-changing.js";
import { brokenBy, formOf } from "./window-check.js";

interface ActivityDialogProps {
  readonly process: string;
  readonly plan: PlanReply;
  /** Id of the activity; nothing is shown where there was none. */
  readonly changing: string;
  readonly onClose: () => void;
}

/** The two dates of an activity, changed in place; a rule that they break is said before they are saved. */
export function ActivityDialog({ changing, ...props }: ActivityDialogProps) {
  const { row, isGone } = useChanging(props.plan, changing);
  return row ? <Dates {...props} activity={row} isGone={isGone} /> : null;
}

interface DatesProps extends Omit<ActivityDialogProps, "changing"> {
  readonly activity: ActivityRow;
  readonly isGone: boolean;
}

function Dates({ process, plan, activity, isGone, onClose }: DatesProps) {
  const say = useSay();
  const [dates, setDates] = useState({ startsOn: activity.startsOn, endsOn: activity.endsOn });
  const done = { changes: [readPlanOfActivities], onDone: onClose };
  const change = useAct(changeActivity, done);
  const add = useAct(addActivity, done);
  const act = isGone ? add : change;
  const seen = useSeen(activity.changedAt, change.refused);
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
            isGone
              ? add.act({ params: { process }, body: form })
              : change.act({ params: { process, activity: activity.id }, body: { ...form, seen } })
          }
        >
          {say(breaks ? "process.plan.form.saveAnyway" : "process.plan.save")}
        </Button>
      }
    >
      <div role="status">{isGone ? <Notice tone="warn" title={say("process.plan.form.gone")} /> : null}</div>
      <ErrorSummary issues={issues} />
      <DatePair plan={plan} activity={{ ...form, id: activity.id }} onChange={setDates} issueOf={of} />
    </Dialog>
  );
}
