import {
  type ActivityForm,
  type ActivityKind,
  type ActivityMode,
  activityKinds,
  activityModes,
  type Moment,
  moments,
  usualMoment,
} from "@accord/shared/process";
import { type ReactNode, useState } from "react";
import {
  Button,
  ErrorSummary,
  Select,
  type SummaryIssue,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";
import { DatePair } from "./DatePair.js";
import type { PlanReply } from "./Timeline.js";
import { brokenBy } from "./window-check.js";

export const newActivity: ActivityForm = {
  kind: "workshop",
  moment: usualMoment.workshop,
  what: "",
  why: "",
  who: "",
  how: "",
  place: "",
  mode: "both",
  startsOn: "",
  endsOn: "",
  call: null,
};

interface ActivityFieldsProps {
  readonly plan: PlanReply;
  readonly id: string;
  readonly begin: ActivityForm;
  readonly title: string;
  readonly pending: boolean;
  readonly issues: readonly SummaryIssue[];
  /** What has become of it since. */
  readonly said?: ReactNode;
  readonly onSave: (form: ActivityForm) => void;
  readonly onCancel: () => void;
}

/** The six questions about an activity (3.3), its kind and its moment. */
export function ActivityFields({
  plan,
  id,
  begin,
  title,
  pending,
  issues,
  said = null,
  onSave,
  onCancel,
}: ActivityFieldsProps) {
  const say = useSay();
  const [form, setForm] = useState(begin);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<ActivityForm>): void => setForm({ ...form, ...part });
  const missing: SummaryIssue[] = [
    ...(form.what.trim() === "" ? [{ field: "what", text: say("issue.activity_what_missing") }] : []),
    ...(form.startsOn === "" ? [{ field: "startsOn", text: say("issue.activity_start_missing") }] : []),
    ...(form.endsOn === "" ? [{ field: "endsOn", text: say("issue.activity_end_missing") }] : []),
  ];
  const shown = tried && missing.length > 0 ? missing : issues;
  const issueOf = (field: string) => shown.find((one) => one.field === field)?.text;
  const dated = missing.length === 0 && form.startsOn <= form.endsOn;
  const breaks = dated && brokenBy(plan, { ...form, id }).length > 0;
  const words = (name: "why" | "who" | "how", hint: boolean) => (
    <TextArea
      name={name}
      optional
      rows={2}
      label={say(`process.plan.field.${name}`)}
      {...(hint ? { hint: say(`process.plan.field.${name}.hint`) } : {})}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <section className="form" aria-label={title}>
      <h2>{title}</h2>
      <ErrorSummary issues={shown} />
      <TextField
        name="what"
        label={say("process.plan.field.what")}
        maxLength={200}
        value={form.what}
        onChange={(what) => set({ what })}
        issue={issueOf("what")}
      />
      <Select
        name="kind"
        label={say("process.plan.field.kind")}
        value={form.kind}
        onChange={(kind) => set({ kind: kind as ActivityKind, moment: usualMoment[kind as ActivityKind] })}
        options={activityKinds.map((kind) => ({ id: kind, label: say(`process.kind.${kind}`) }))}
      />
      <Select
        name="moment"
        label={say("process.plan.field.moment")}
        value={form.moment}
        onChange={(moment) => set({ moment: moment as Moment })}
        options={moments.map((moment) => ({ id: moment, label: say(`process.moment.${moment}`) }))}
      />
      <DatePair plan={plan} activity={{ ...form, id }} onChange={set} issueOf={issueOf} />
      {words("why", true)}
      {words("who", true)}
      {words("how", true)}
      <TextField
        name="place"
        optional
        label={say("process.plan.field.place")}
        maxLength={500}
        value={form.place}
        onChange={(place) => set({ place })}
      />
      <Select
        name="mode"
        label={say("process.plan.field.mode")}
        value={form.mode}
        onChange={(mode) => set({ mode: mode as ActivityMode })}
        options={activityModes.map((mode) => ({ id: mode, label: say(`process.mode.${mode}`) }))}
      />
      {plan.calls.length > 0 ? (
        <Select
          name="call"
          label={say("process.plan.field.call")}
          value={form.call ?? "none"}
          onChange={(call) => set({ call: call === "none" ? null : call })}
          options={[
            { id: "none", label: say("process.plan.field.call.none") },
            ...plan.calls.map(({ id: one, title: label }) => ({ id: one, label })),
          ]}
        />
      ) : null}
      <div role="status">{said}</div>
      <div className="acts">
        <Button
          kind="primary"
          pending={pending}
          onPress={() => {
            setTried(true);
            if (missing.length === 0) onSave({ ...form, what: form.what.trim() });
          }}
        >
          {say(breaks ? "process.plan.form.saveAnyway" : "process.plan.save")}
        </Button>
        <Button onPress={onCancel}>{say("ui.cancel")}</Button>
      </div>
    </section>
  );
}
