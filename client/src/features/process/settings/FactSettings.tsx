import { dayText, inZone, placeOf } from "@accord/shared/messages";
import { whoAmI } from "@accord/shared/people";
import {
  changeProcess,
  type ProcessFactsForm,
  readOverview,
  readPlanOfActivities,
  readSettings,
} from "@accord/shared/process";
import { useMemo, useState } from "react";
import { issueOf as issueIn } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { Combobox, DateField, RadioGroup, TextField, useSay } from "../../../ui/index.js";
import { SettingsGroup } from "./SettingsGroup.js";
import type { GroupProps } from "./UsualSettings.js";

/** Title, member, level, zone and period: what the first run asked, with who changed each since. */
export function FactSettings({ process, reply, may }: GroupProps) {
  const say = useSay();
  const stored: ProcessFactsForm = {
    ...reply.facts,
    planStart: reply.facts.planStart ?? "",
    planEnd: reply.facts.planEnd ?? "",
  };
  const [typed, setTyped] = useState<Partial<ProcessFactsForm>>({});
  const [before, setBefore] = useState<ProcessFactsForm>();
  const act = useAct(changeProcess, { changes: [readSettings, readPlanOfActivities, readOverview, whoAmI] });
  const form = { ...stored, ...typed };
  const set = (part: Partial<ProcessFactsForm>): void => setTyped({ ...typed, ...part });
  const missing = [
    ...(form.title.trim() === "" ? [{ field: "title", text: say("issue.process_title_missing") }] : []),
    ...(form.memberName.trim() === ""
      ? [{ field: "memberName", text: say("issue.member_name_missing") }]
      : []),
    ...(form.planStart === "" ? [{ field: "planStart", text: say("issue.plan_start_missing") }] : []),
    ...(form.planEnd === "" ? [{ field: "planEnd", text: say("issue.plan_end_missing") }] : []),
  ];
  const [tried, setTried] = useState(false);
  const issues = tried ? missing : [];
  const issueOf = (field: string) =>
    issues.find((one) => one.field === field)?.text ??
    (act.pending ? undefined : issueIn(act.refused, field, say));
  const save = async (body: ProcessFactsForm, undo: ProcessFactsForm | undefined): Promise<void> => {
    if (!(await act.actAndWait({ params: { process }, body }))) return;
    setTyped({});
    setTried(false);
    setBefore(undo);
  };
  const zones = useMemo(
    () =>
      [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", stored.timeZone])]
        .map((zone) => ({ id: zone, label: `${placeOf(zone)} (${zone})` }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [stored.timeZone],
  );
  const hint = (name: keyof ProcessFactsForm) => {
    const since = reply.since[name];
    if (!since) return {};
    const date = dayText(inZone(since.at, stored.timeZone).day);
    return { hint: say("process.settings.since", { date, name: since.by }) };
  };
  const title = say("process.settings.group.facts");
  if (!may)
    return (
      <section className="stack" aria-label={title}>
        <h2>{title}</h2>
        <dl className="plan-facts">
          {(
            [
              ["titleField", stored.title],
              ["member", stored.memberName],
              ["level", say(`setup.process.level.${stored.memberLevel}`)],
              ["zone", stored.timeZone],
              ["start", dayText(stored.planStart)],
              ["end", dayText(stored.planEnd)],
            ] as const
          ).map(([name, value]) => (
            <div key={name}>
              <dt>{say(`setup.process.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  return (
    <SettingsGroup
      group="facts"
      may={may}
      pending={act.pending}
      refused={act.refused}
      issues={issues}
      undo={before ? () => void save(before, undefined) : undefined}
      onSave={() => {
        setTried(true);
        if (missing.length === 0) void save(form, stored);
      }}
    >
      <TextField
        name="title"
        label={say("setup.process.titleField")}
        maxLength={200}
        value={form.title}
        onChange={(value) => set({ title: value })}
        issue={issueOf("title")}
        {...hint("title")}
      />
      <TextField
        name="memberName"
        label={say("setup.process.member")}
        maxLength={120}
        value={form.memberName}
        onChange={(value) => set({ memberName: value })}
        issue={issueOf("memberName")}
        {...hint("memberName")}
      />
      <RadioGroup
        name="memberLevel"
        label={say("setup.process.level")}
        value={form.memberLevel}
        onChange={(value) => set({ memberLevel: value === "national" ? "national" : "local" })}
        options={(["local", "national"] as const).map((value) => ({
          value,
          label: say(`setup.process.level.${value}`),
        }))}
        {...hint("memberLevel")}
      />
      <Combobox
        name="timeZone"
        label={say("setup.process.zone")}
        value={form.timeZone}
        onChange={(value) => set({ timeZone: value })}
        options={zones}
        issue={issueOf("timeZone")}
        {...hint("timeZone")}
      />
      <div className="date-pair">
        {(["planStart", "planEnd"] as const).map((name) => (
          <DateField
            key={name}
            name={name}
            label={say(name === "planStart" ? "setup.process.start" : "setup.process.end")}
            value={form[name]}
            onChange={(day) => set({ [name]: day ?? "" })}
            issue={issueOf(name)}
            {...hint(name)}
          />
        ))}
      </div>
    </SettingsGroup>
  );
}
