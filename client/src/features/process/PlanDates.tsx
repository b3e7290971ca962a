import { dayText } from "@accord/shared/messages";
import { type PlanFactsForm, readPlanOfActivities, setPlanFacts } from "@accord/shared/process";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, DateField, ErrorSummary, Select, useSay } from "../../ui/index.js";
import { Jurisdictions } from "./Jurisdictions.js";
import type { PlanReply } from "./Timeline.js";

/** Start, deadline, cut-off, jurisdictions and transition: as facts, and as a form for who may. */
export function PlanDates({
  process,
  plan,
  may,
}: {
  readonly process: string;
  readonly plan: PlanReply;
  readonly may: boolean;
}) {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  if (editing) return <Form process={process} plan={plan} onClose={() => setEditing(false)} />;
  const { facts, cutOff } = plan;
  const dayOf = (day: string | null): string =>
    day === null ? say("process.plan.facts.notSet") : dayText(day);
  const rows: { readonly id: string; readonly label: string; readonly value: string }[] = [
    ...(["developmentStart", "deadline"] as const).map((id) => ({
      id,
      label: say(`process.plan.facts.${id}`),
      value: dayOf(facts[id]),
    })),
    { id: "cutOff", label: say("process.plan.facts.cutOff"), value: dayOf(cutOff) },
    ...facts.jurisdictions.map(({ name, endOfTerm }) => ({
      id: `of ${name}`,
      label: name,
      value:
        endOfTerm === null
          ? say("process.plan.facts.noElections")
          : say("process.plan.facts.termEnds", { date: dayText(endOfTerm) }),
    })),
    ...(facts.transition === null
      ? []
      : [
          {
            id: "transition",
            label: say("process.plan.facts.transition"),
            value: say(`process.plan.facts.transition.${facts.transition}`),
          },
        ]),
  ];
  return (
    <section className="stack" aria-label={say("process.plan.facts")}>
      <div className="activity-head">
        <h2>{say("process.plan.facts")}</h2>
        {may ? (
          <Button
            aria-label={say("process.timeline.change.named", { what: say("process.plan.facts") })}
            onPress={() => setEditing(true)}
          >
            {say("process.timeline.change")}
          </Button>
        ) : null}
      </div>
      <dl className="plan-facts">
        {rows.map(({ id, label, value }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Form({
  process,
  plan,
  onClose,
}: {
  readonly process: string;
  readonly plan: PlanReply;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const [form, setForm] = useState<PlanFactsForm>(plan.facts);
  const set = (part: Partial<PlanFactsForm>): void => setForm({ ...form, ...part });
  const act = useAct(setPlanFacts, { changes: [readPlanOfActivities], onDone: onClose });
  const seen = useSeen(plan.changedAt, act.refused);
  const { issues, of: issueOf } = useIssues(act.refused);
  const day = (name: "developmentStart" | "deadline" | "cutOff", hint?: string) => (
    <DateField
      name={name}
      label={say(`process.plan.facts.${name}`)}
      optional
      {...(hint ? { hint } : {})}
      value={form[name] ?? ""}
      onChange={(typed) => set({ [name]: typed || null })}
      issue={issueOf(name)}
    />
  );
  return (
    <section className="form" aria-label={say("process.plan.facts")}>
      <h2>{say("process.plan.facts")}</h2>
      <ErrorSummary issues={issues} />
      {day(
        "developmentStart",
        say("process.plan.facts.developmentStart.hint", { days: plan.settings.timelineNoticeDays }),
      )}
      {day("deadline")}
      {day("cutOff", say("process.plan.facts.cutOff.hint"))}
      {plan.level === "local" ? (
        <Jurisdictions
          value={form.jurisdictions}
          onChange={(jurisdictions) => set({ jurisdictions })}
          issue={issueOf("jurisdictions")}
        />
      ) : null}
      <Select
        name="transition"
        label={say("process.plan.facts.transition")}
        value={form.transition ?? "none"}
        onChange={(value) => set({ transition: value === "none" ? null : (value as "regular_plan") })}
        options={(["none", "regular_plan", "limited_plan"] as const).map((value) => ({
          id: value,
          label: say(`process.plan.facts.transition.${value}`),
        }))}
      />
      <div className="acts">
        <Button
          kind="primary"
          pending={act.pending}
          onPress={() => act.act({ params: { process }, body: { ...form, seen } })}
        >
          {say("process.plan.facts.save")}
        </Button>
        <Button onPress={onClose}>{say("ui.cancel")}</Button>
      </div>
    </section>
  );
}
