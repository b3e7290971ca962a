import { type AnonymityGround, anonymityGrounds } from "@accord/shared/contributions";
import { dayText, inZone } from "@accord/shared/messages";
import { type ProcessSettings, type settingPlaces, usualSettings } from "@accord/shared/process";
import { Button, CheckboxGroup, Select, TextArea, TextField, useSay } from "../../../ui/index.js";
import type { SettingsReply } from "./reply.js";

export type Place = (typeof settingPlaces)[number];
type Value = ProcessSettings[keyof ProcessSettings];

/** A setting as its field holds it. */
export const typedOf = (value: Value): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(",") : String(value ?? "");
};

export function readTyped({ kind }: Place, typed: string): unknown {
  switch (kind) {
    case "choice":
      return typed;
    case "switch":
      return typed === "yes";
    case "grounds":
      return typed === "" ? [] : typed.split(",");
    case "words":
      return typed.trim() || null;
    default:
      return Number(typed);
  }
}

export interface LineProps {
  readonly line: Place;
  readonly reply: SettingsReply;
  readonly may: boolean;
  readonly value: string;
  readonly issue: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One setting: its field or its words, its usual value and source, since when and by whom. */
export function SettingLine(props: LineProps) {
  const { line, reply, may, value, onChange } = props;
  const say = useSay();
  const name = useName(line);
  const words = useWordsOf(line);
  const usual = typedOf(usualSettings[line.name]);
  const rule = /^[TQ]\d/.test(line.source) ? ` (${line.source})` : "";
  const source = `${say(`process.source.${line.source as "T1"}`)}${rule}`;
  const since = reply.since[line.name];
  return (
    <div className="setting">
      {may ? (
        <SettingField {...props} />
      ) : (
        <p>
          <strong>{name}</strong>: {words(value)}
        </p>
      )}
      <p className="setting-facts hint">
        <span>
          {value === usual
            ? say("process.settings.isUsual", { source })
            : say("process.settings.usual", { value: words(usual), source })}
        </span>
        {since ? (
          <span>
            {say("process.settings.since", {
              date: dayText(inZone(since.at, reply.facts.timeZone).day),
              name: since.by,
            })}
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

function useName({ name }: Place): string {
  return useSay()(`process.settings.name.${name as "lateAfterDays"}`);
}

function useWordsOf({ kind }: Place): (value: string) => string {
  const say = useSay();
  switch (kind) {
    case "choice":
      return (value) => say(`process.settings.approval.${value as "one"}`);
    case "switch":
      return (value) => say(`process.settings.switch.${value as "yes"}`);
    case "words":
      return (value) => value || say("process.settings.words.usual");
    case "grounds":
      return (value) =>
        value === ""
          ? say("process.settings.grounds.none")
          : value
              .split(",")
              .map((ground) => say(`contributions.ground.${ground as AnonymityGround}`))
              .join(", ");
    default:
      return (value) => value;
  }
}

function SettingField({ line, value, issue, onChange }: LineProps) {
  const say = useSay();
  const words = useWordsOf(line);
  const label = useName(line);
  const field = { name: line.name, label, value, onChange, issue };
  switch (line.kind) {
    case "choice":
    case "switch": {
      const options = line.kind === "choice" ? ["each_bloc", "one"] : ["yes", "no"];
      return <Select {...field} options={options.map((one) => ({ id: one, label: words(one) }))} />;
    }
    case "grounds":
      return (
        <CheckboxGroup
          name={line.name}
          label={label}
          value={value === "" ? [] : value.split(",")}
          onChange={(chosen) => onChange(anonymityGrounds.filter((one) => chosen.includes(one)).join(","))}
          options={anonymityGrounds.map((one) => ({ value: one, label: words(one) }))}
        />
      );
    case "words":
      return <TextArea {...field} optional hint={say("process.settings.words.hint")} />;
    default:
      return <TextField {...field} width={8} inputMode="numeric" />;
  }
}
