import { dayText, readDay } from "@accord/shared/messages";
import { useState } from "react";
import { DateField, type SummaryIssue, TextArea, useSay } from "../../../ui/index.js";
import { SettingsGroup } from "./SettingsGroup.js";
import type { GroupProps } from "./UsualSettings.js";
import { useSave } from "./use-save.js";

/** Holidays, over which the template passes, and the end of the plan before this one [T23]. */
export function CalendarSettings({ process, reply, may }: GroupProps) {
  const say = useSay();
  const act = useSave(process);
  const { settings } = reply;
  const [days, setDays] = useState<string>();
  const [last, setLast] = useState<string>();
  const [issues, setIssues] = useState<readonly SummaryIssue[]>([]);
  const lines = settings.holidays.map(dayText).join("\n");
  const save = async (): Promise<void> => {
    const typed = (days ?? lines)
      .split(/[\n,;]/)
      .map((one) => one.trim())
      .filter(Boolean);
    const wrong = typed.filter((one) => readDay(one) === undefined);
    setIssues(
      wrong.map((day) => ({ field: "holidays", text: say("process.settings.holidays.wrong", { day }) })),
    );
    if (wrong.length > 0) return;
    const holidays = typed.flatMap((one) => readDay(one) ?? []);
    const set = { holidays, previousPlanEnd: (last ?? settings.previousPlanEnd) || null };
    if (await act.save(set)) {
      setDays(undefined);
      setLast(undefined);
    }
  };
  return (
    <SettingsGroup
      group="calendar"
      may={may}
      pending={act.pending}
      refused={act.refused}
      issues={issues}
      undo={act.undoable ? () => void act.undo() : undefined}
      onSave={() => void save()}
    >
      {may ? (
        <>
          <TextArea
            name="holidays"
            optional
            label={say("process.settings.holidays")}
            hint={say("process.settings.holidays.hint")}
            value={days ?? lines}
            onChange={setDays}
            issue={issues[0]?.text}
          />
          <DateField
            name="previousPlanEnd"
            optional
            label={say("process.settings.previousPlanEnd")}
            value={last ?? settings.previousPlanEnd ?? ""}
            onChange={(day) => setLast(day ?? "")}
          />
        </>
      ) : (
        <dl className="plan-facts">
          <div>
            <dt>{say("process.settings.holidays")}</dt>
            <dd className="kept-lines">{lines || say("process.plan.facts.notSet")}</dd>
          </div>
          <div>
            <dt>{say("process.settings.previousPlanEnd")}</dt>
            <dd>
              {settings.previousPlanEnd
                ? dayText(settings.previousPlanEnd)
                : say("process.plan.facts.notSet")}
            </dd>
          </div>
        </dl>
      )}
    </SettingsGroup>
  );
}
