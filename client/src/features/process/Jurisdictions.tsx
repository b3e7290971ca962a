import { type Jurisdiction, mostJurisdictions } from "@accord/shared/process";
import { Button, DateField, TextField, useSay } from "../../ui/index.js";

/** One jurisdiction, or two to four of a joint plan, each with the end of its term (3.7). */
export function Jurisdictions({
  value,
  onChange,
  issue,
}: {
  readonly value: readonly Jurisdiction[];
  readonly onChange: (value: Jurisdiction[]) => void;
  readonly issue: string | undefined;
}) {
  const say = useSay();
  const set = (at: number, part: Partial<Jurisdiction>): void =>
    onChange(value.map((one, no) => (no === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="stack" data-field="jurisdictions" tabIndex={-1}>
      <legend>{say("process.plan.facts.jurisdictions")}</legend>
      <p className="hint">{issue ?? say("process.plan.facts.jurisdictions.hint")}</p>
      {value.map((one, at) => (
        <div key={at} className="date-pair">
          <TextField
            name={`jurisdiction-${at}`}
            label={say("process.plan.facts.jurisdiction", { no: at + 1 })}
            value={one.name}
            maxLength={120}
            onChange={(name) => set(at, { name })}
          />
          <DateField
            name={`term-${at}`}
            label={say("process.plan.facts.endOfTerm", { no: at + 1 })}
            hint={say("process.plan.facts.endOfTerm.hint")}
            value={one.endOfTerm ?? ""}
            onChange={(day) => set(at, { endOfTerm: day || null })}
          />
          <Button kind="quiet" onPress={() => onChange(value.filter((_one, no) => no !== at))}>
            {say("process.plan.facts.removeJurisdiction", { name: one.name || String(at + 1) })}
          </Button>
        </div>
      ))}
      {value.length < mostJurisdictions ? (
        <Button onPress={() => onChange([...value, { name: "", endOfTerm: null }])}>
          {say("process.plan.facts.addJurisdiction")}
        </Button>
      ) : null}
    </fieldset>
  );
}
