import { dayText, sayIssue } from "@accord/shared/messages";
import { offeredTemplate } from "@accord/shared/process";
import { useState } from "react";
import { Button, DateField, Details, Notice, useSay } from "../../ui/index.js";
import type { PlanReply } from "./Timeline.js";
import type { PlanActs } from "./use-plan-acts.js";

/** The offered activities with the dates they would have, before they are taken over. */
export function TemplateOffer({ plan, acts }: { readonly plan: PlanReply; readonly acts: PlanActs }) {
  const say = useSay();
  const [typed, setTyped] = useState<{ readonly deadline?: string; readonly start?: string }>({});
  const { deadline = plan.facts.deadline ?? "", start = plan.facts.developmentStart ?? "" } = typed;
  const asked = { today: plan.today, deadline, developmentStart: start || null, settings: plan.settings };
  const offered = deadline === "" ? undefined : offeredTemplate(asked);
  return (
    <section className="form" aria-label={say("process.plan.template")}>
      <h2>{say("process.plan.template")}</h2>
      <p>{say("process.plan.template.lead")}</p>
      <DateField
        name="templateDeadline"
        label={say("process.plan.facts.deadline")}
        value={deadline}
        onChange={(day) => setTyped({ ...typed, deadline: day ?? "" })}
      />
      <DateField
        name="templateStart"
        optional
        label={say("process.plan.facts.developmentStart")}
        value={start}
        onChange={(day) => setTyped({ ...typed, start: day ?? "" })}
      />
      {offered?.issues.map((one) => (
        <Notice
          key={one.code}
          tone="warn"
          title={sayIssue(say, { ...one, values: withDays(one.values ?? {}) })}
        />
      ))}
      {offered && offered.activities.length > 0 ? (
        <>
          <Details summary={say("process.plan.template.show")}>
            <ul className="plain-list">
              {offered.activities.map((one) => (
                <li key={`${one.name}-${one.startsOn}`}>
                  {say(one.startsOn === one.endsOn ? "process.timeline.mark.day" : "process.timeline.mark", {
                    what: say(`process.template.${one.name}.what`),
                    from: dayText(one.startsOn),
                    to: dayText(one.endsOn),
                  })}
                </li>
              ))}
            </ul>
          </Details>
          <Button
            kind="primary"
            pending={acts.pending}
            onPress={() => void acts.take(start || null, deadline)}
          >
            {say("process.plan.template.take", { count: offered.activities.length })}
          </Button>
        </>
      ) : null}
    </section>
  );
}

const withDays = (values: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? dayText(value) : value]),
  );
