import { listChoices, openChoice, readChoice } from "@accord/shared/choices";
import { placeOf } from "@accord/shared/messages";
import { endOfDay } from "@accord/shared/process";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateField, ErrorSummary, RadioGroup, Select, useSay } from "../../ui/index.js";
import type { ChoiceProps } from "./choice-props.js";

const minutesOffered = ["5", "10", "15", "30", "60", "120"] as const;

/** What happens on opening, and until when it runs: fixed with the press. */
export function OpenPanel({ choice, process }: ChoiceProps) {
  const say = useSay();
  const zone = useZone(process);
  const [when, setWhen] = useState<"day" | "minutes">("day");
  const [day, setDay] = useState<string | undefined>("");
  const [minutes, setMinutes] = useState("15");
  const open = useAct(openChoice, { changes: [readChoice, listChoices] });
  const closing = (): string | null => {
    if (when === "minutes") return new Date(Date.now() + Number(minutes) * 60_000).toISOString();
    return day ? endOfDay(day, zone) : null;
  };
  return (
    <section aria-labelledby="open-choice" className="stack form">
      <h2 id="open-choice">{say("choices.open.title")}</h2>
      <p>{say("choices.open.fixed")}</p>
      <ErrorSummary issues={issuesOf(open.refused, say)} />
      <RadioGroup
        name="when"
        label={say("choices.open.when")}
        value={when}
        onChange={(value) => setWhen(value as typeof when)}
        options={[
          { value: "day", label: say("choices.open.when.day") },
          { value: "minutes", label: say("choices.open.when.minutes") },
        ]}
      />
      {when === "day" ? (
        <DateField
          name="closesOn"
          label={say("choices.open.day")}
          hint={say("choices.open.day.hint", { place: placeOf(zone) })}
          value={day ?? ""}
          onChange={setDay}
          issue={issueOf(open.refused, "closesOn", say)}
        />
      ) : (
        <Select
          name="minutes"
          label={say("choices.open.minutes")}
          value={minutes}
          onChange={setMinutes}
          options={minutesOffered.map((id) => ({ id, label: id }))}
        />
      )}
      <Button
        kind="primary"
        pending={open.pending}
        isDisabled={when === "day" && !day}
        onPress={() => {
          const closesAt = closing();
          if (closesAt) open.act({ params: { process, no: choice.no }, body: { closesAt } });
        }}
      >
        {say("choices.open.act")}
      </Button>
    </section>
  );
}
