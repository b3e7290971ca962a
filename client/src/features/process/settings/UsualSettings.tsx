import {
  type NationalRule,
  nationalRules,
  type ProcessSettings,
  processSettings,
  type SettingGroup,
} from "@accord/shared/process";
import { useState } from "react";
import { CheckboxGroup, type SummaryIssue, useSay } from "../../../ui/index.js";
import type { SettingsReply } from "./reply.js";
import { type Place, readTyped, SettingLine, typedOf } from "./SettingLine.js";
import { SettingsGroup } from "./SettingsGroup.js";
import { useSave } from "./use-save.js";

type Typed = Readonly<Record<string, string>>;

export interface GroupProps {
  readonly process: string;
  readonly reply: SettingsReply;
  readonly may: boolean;
}

/** Windows and conventions of a group: value, usual value, source, since when and by whom, back to usual. */
export function UsualSettings({
  process,
  reply,
  may,
  group,
  lines,
}: GroupProps & { readonly group: SettingGroup; readonly lines: readonly Place[] }) {
  const say = useSay();
  const act = useSave(process);
  const [typed, setTyped] = useState<Typed>({});
  const [off, setOff] = useState<readonly NationalRule[]>();
  const [issues, setIssues] = useState<readonly SummaryIssue[]>([]);
  const shownOf = ({ name }: Place): string => typed[name] ?? typedOf(reply.settings[name]);
  const save = async (): Promise<void> => {
    const changed = lines.filter(({ name }) => typed[name] !== undefined);
    const wrong = changed.flatMap((line) => issueWith(line, shownOf(line)));
    setIssues(
      wrong.map(({ field, least, most, name }) => ({
        field,
        text: say("process.settings.wrong", {
          name: say(`process.settings.name.${name as "lateAfterDays"}`),
          least,
          most,
        }),
      })),
    );
    if (wrong.length > 0) return;
    const set = {
      ...Object.fromEntries(changed.map((line) => [line.name, readTyped(line, shownOf(line))])),
      ...(off ? { windowsOff: [...off] } : {}),
    };
    if (await act.save(set as Partial<ProcessSettings>)) {
      setTyped({});
      setOff(undefined);
    }
  };
  const kept = nationalRules.filter((rule) => !(off ?? reply.settings.windowsOff).includes(rule));
  return (
    <SettingsGroup
      group={group}
      may={may}
      pending={act.pending}
      refused={act.refused}
      issues={issues}
      undo={act.undoable ? () => void act.undo() : undefined}
      onSave={() => void save()}
    >
      {lines.map((line) => (
        <SettingLine
          key={line.name}
          line={line}
          reply={reply}
          may={may}
          value={shownOf(line)}
          issue={issues.find(({ field }) => field === line.name)?.text}
          onChange={(value) => setTyped({ ...typed, [line.name]: value })}
        />
      ))}
      {group === "windows" && reply.facts.memberLevel === "local" ? (
        <CheckboxGroup
          name="windowsOff"
          label={say("process.settings.windowsOff")}
          hint={say("process.settings.windowsOff.hint")}
          value={kept}
          onChange={(value) => {
            if (may) setOff(nationalRules.filter((rule) => !value.includes(rule)));
          }}
          options={nationalRules.map((rule) => ({
            value: rule,
            label: `${rule} ${say(`process.rule.${rule}`)}`,
          }))}
        />
      ) : null}
    </SettingsGroup>
  );
}

/** A figure outside what the setting takes, with its bounds. */
function issueWith(line: Place, value: string) {
  const schema = processSettings.shape[line.name];
  const figure = ["days", "months", "seconds"].includes(line.kind);
  if (!figure || (value.trim() !== "" && schema.safeParse(readTyped(line, value)).success)) return [];
  const takes = (figure: number): boolean => schema.safeParse(figure).success;
  const most = [365, 120, 90, 24, 12].find(takes) ?? 600;
  return [{ field: line.name, name: line.name, least: takes(0) ? 0 : 1, most: takes(600) ? 600 : most }];
}
