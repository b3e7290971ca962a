import { placeOf } from "@accord/shared/messages";
import { useMemo } from "react";
import { Combobox, DateField, RadioGroup, TextField, useSay } from "../../ui/index.js";
import type { StepProps } from "./step-props.js";

export function ProcessStep({ typed, change, of }: StepProps) {
  const say = useSay();
  const zones = useMemo(() => zoneOptions(typed.timeZone), [typed.timeZone]);
  return (
    <div className="stack-wide">
      <TextField
        name="title"
        label={say("setup.process.titleField")}
        hint={say("setup.process.titleField.hint")}
        value={typed.title}
        onChange={(title) => change({ title })}
        issue={of("title")}
      />
      <TextField
        name="memberName"
        label={say("setup.process.member")}
        hint={say("setup.process.member.hint")}
        value={typed.memberName}
        onChange={(memberName) => change({ memberName })}
        issue={of("memberName")}
      />
      <RadioGroup
        name="memberLevel"
        label={say("setup.process.level")}
        value={typed.memberLevel}
        onChange={(level) => change({ memberLevel: level === "national" ? "national" : "local" })}
        issue={of("memberLevel")}
        options={[
          { value: "local", label: say("setup.process.level.local") },
          { value: "national", label: say("setup.process.level.national") },
        ]}
      />
      <Combobox
        name="timeZone"
        label={say("setup.process.zone")}
        hint={say("setup.process.zone.hint")}
        value={typed.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        issue={of("timeZone")}
        options={zones}
      />
      <DateField
        name="planStart"
        label={say("setup.process.start")}
        value={typed.planStart}
        onChange={(day) => change({ planStart: day ?? "" })}
        issue={of("planStart")}
      />
      <DateField
        name="planEnd"
        label={say("setup.process.end")}
        value={typed.planEnd}
        onChange={(day) => change({ planEnd: day ?? "" })}
        issue={of("planEnd")}
      />
    </div>
  );
}

/** Cities as the calendar of this browser knows them, and the one that is chosen. */
function zoneOptions(chosen: string) {
  const known = new Set([...Intl.supportedValuesOf("timeZone"), "UTC", chosen]);
  return [...known]
    .map((zone) => ({ id: zone, label: `${placeOf(zone)} (${zone})` }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
