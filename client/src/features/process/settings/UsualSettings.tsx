import { dayText, inZone } from "@accord/shared/messages";
import {
  type NationalRule,
  nationalRules,
  type ProcessSettings,
  processSettings,
  type SettingGroup,
  type settingPlaces,
  usualSettings,
} from "@accord/shared/process";
import { useState } from "react";
import { Button, CheckboxGroup, Select, type SummaryIssue, TextField, useSay } from "../../../ui/index.js";
import type { SettingsReply } from "../Settings.js";
import { SettingsGroup } from "./SettingsGroup.js";
import { useSave } from "./use-save.js";

type Place = (typeof settingPlaces)[number];
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
  const shownOf = ({ name }: Place): string => typed[name] ?? String(reply.settings[name]);
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
      ...Object.fromEntries(changed.map((line) => [line.name, read(line, shownOf(line))])),
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
        <Line
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

const read = ({ kind }: Place, value: string): string | number => (kind === "choice" ? value : Number(value));

/** A figure outside what the setting takes, with its bounds. */
function issueWith(line: Place, value: string) {
  const schema = processSettings.shape[line.name];
  if (value.trim() !== "" && schema.safeParse(read(line, value)).success) return [];
  const takes = (figure: number): boolean => schema.safeParse(figure).success;
  const most = [365, 120, 90, 24, 12].find(takes) ?? 600;
  return [{ field: line.name, name: line.name, least: takes(0) ? 0 : 1, most: takes(600) ? 600 : most }];
}

function Line({
  line,
  reply,
  may,
  value,
  issue,
  onChange,
}: {
  readonly line: Place;
  readonly reply: SettingsReply;
  readonly may: boolean;
  readonly value: string;
  readonly issue: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  const say = useSay();
  const zone = reply.facts.timeZone;
  const name = say(`process.settings.name.${line.name as "lateAfterDays"}`);
  const usual = String(usualSettings[line.name]);
  const words = (one: string): string =>
    line.kind === "choice" ? say(`process.settings.approval.${one as "one"}`) : one;
  const source = `${say(`process.source.${line.source as "T1"}`)}${line.source === "convention" ? "" : ` (${line.source})`}`;
  const since = reply.since[line.name];
  return (
    <div className="setting">
      {!may ? (
        <p>
          <strong>{name}</strong>: {words(value)}
        </p>
      ) : line.kind === "choice" ? (
        <Select
          name={line.name}
          label={name}
          value={value}
          onChange={onChange}
          options={(["each_bloc", "one"] as const).map((one) => ({ id: one, label: words(one) }))}
        />
      ) : (
        <TextField
          name={line.name}
          label={name}
          width={8}
          inputMode="numeric"
          value={value}
          onChange={onChange}
          issue={issue}
        />
      )}
      <p className="setting-facts hint">
        <span>
          {value === usual
            ? say("process.settings.isUsual", { source })
            : say("process.settings.usual", { value: words(usual), source })}
        </span>
        {since ? (
          <span>
            {say("process.settings.since", { date: dayText(inZone(since.at, zone).day), name: since.by })}
          </span>
        ) : null}
        {may && value !== usual ? (
          <Button
            kind="quiet"
            aria-label={say("process.settings.back.named", { name })}
            onPress={() => onChange(usual)}
          >
            {say("process.settings.back")}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
