import type { ActivityForm } from "@accord/shared/process";
import { DateField, Notice, useSay } from "../../ui/index.js";
import { CheckLine } from "./Checks.js";
import type { PlanReply } from "./Timeline.js";
import { brokenBy, checksAbout } from "./window-check.js";

interface DatePairProps {
  readonly plan: PlanReply;
  readonly activity: ActivityForm & { readonly id: string };
  readonly onChange: (dates: { readonly startsOn: string; readonly endsOn: string }) => void;
  readonly issueOf: (field: string) => string | undefined;
}

/** First and last day, and what the rules say to them while they are typed. */
export function DatePair({ plan, activity, onChange, issueOf }: DatePairProps) {
  const say = useSay();
  const { startsOn, endsOn } = activity;
  const typed = startsOn !== "" && endsOn !== "" && startsOn <= endsOn;
  const broken = typed ? brokenBy(plan, activity) : [];
  const about = typed ? checksAbout(plan, activity) : [];
  return (
    <div className="stack">
      <div className="date-pair">
        <DateField
          name="startsOn"
          label={say("process.plan.field.startsOn")}
          value={startsOn}
          onChange={(day) => onChange({ startsOn: day ?? "", endsOn })}
          issue={issueOf("startsOn")}
        />
        <DateField
          name="endsOn"
          label={say("process.plan.field.endsOn")}
          value={endsOn}
          onChange={(day) => onChange({ startsOn, endsOn: day ?? "" })}
          issue={issueOf("endsOn")}
        />
      </div>
      <div aria-live="polite">
        {broken.length > 0 ? (
          <Notice tone="warn" title={say("process.plan.form.breaks")}>
            <ul className="checks">
              {broken.map((check) => (
                <CheckLine key={`${check.rule}-${check.activity}`} check={check} />
              ))}
            </ul>
          </Notice>
        ) : about.length > 0 ? (
          <p className="hint">{say("process.plan.form.keeps")}</p>
        ) : null}
      </div>
    </div>
  );
}
