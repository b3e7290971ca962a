import {
  type Channel,
  type ContributorKind,
  channels,
  contributorKinds,
  dateFormats,
  type ImportMapping,
} from "@accord/shared/contributions";
import { Checkbox, DateField, Select, TextField, useSay } from "../../../ui/index.js";
import type { Draft } from "./draft.js";

interface Props {
  readonly draft: Draft;
  readonly mapping: ImportMapping;
  readonly onChange: (change: Partial<ImportMapping>) => void;
}

/** What else must be known: the source, how dates are written, which words mean which kind and channel. */
export function MappingRest({ draft, mapping, onChange }: Props) {
  const say = useSay();
  const column = (field: "receivedAt" | "contributorKind" | "channel" | "themes" | "sourceId") =>
    draft.columns[mapping.columns.indexOf(field)];
  const dates = column("receivedAt");
  const channelOptions = channels.map((id) => ({ id, label: say(`contributions.channel.${id}`) }));
  const kindOptions = contributorKinds.map((id) => ({ id, label: say(`contributions.kind.${id}`) }));
  return (
    <div className="import-rest">
      <TextField
        name="source"
        label={say("import.source")}
        hint={column("sourceId") ? say("import.source.hint") : say("import.noId")}
        value={mapping.source}
        onChange={(source) => onChange({ source })}
        maxLength={120}
      />
      {dates ? (
        <Select
          name="dateFormat"
          label={say("import.date.format")}
          hint={
            dates.dates.includes("day_first") && dates.dates.includes("month_first")
              ? say("import.date.both")
              : undefined
          }
          options={dateFormats.map((id) => ({ id, label: say(`import.date.${id}`) }))}
          value={mapping.dateFormat}
          onChange={(id) => onChange({ dateFormat: id as ImportMapping["dateFormat"] })}
        />
      ) : null}
      {column("themes") ? (
        <Checkbox isSelected={mapping.makeThemes} onChange={(makeThemes) => onChange({ makeThemes })}>
          {say("import.themes.make")}
        </Checkbox>
      ) : null}
      <DateField
        name="usualDay"
        label={say("import.date.usual")}
        optional={dates !== undefined}
        value={mapping.usualDay ?? ""}
        onChange={(day) => onChange({ usualDay: day || null })}
      />
      <Select
        name="usualKind"
        label={say("import.kind.usual")}
        options={kindOptions}
        value={mapping.usualKind}
        onChange={(id) => onChange({ usualKind: id as ContributorKind })}
      />
      <Select
        name="usualChannel"
        label={say("import.channel.usual")}
        options={channelOptions}
        value={mapping.usualChannel}
        onChange={(id) => onChange({ usualChannel: id as Channel })}
      />
      <WordMap
        title={say("import.words.kind")}
        values={column("contributorKind")?.distinct ?? []}
        options={kindOptions}
        map={mapping.kinds}
        onChange={(kinds) => onChange({ kinds: kinds as ImportMapping["kinds"] })}
      />
      <WordMap
        title={say("import.words.channel")}
        values={column("channel")?.distinct ?? []}
        options={channelOptions}
        map={mapping.channels}
        onChange={(next) => onChange({ channels: next as ImportMapping["channels"] })}
      />
    </div>
  );
}

interface WordMapProps {
  readonly title: string;
  readonly values: readonly string[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly map: Readonly<Record<string, string>>;
  readonly onChange: (map: Record<string, string>) => void;
}

/** The words of the file and what each means; a word that means nothing refuses its rows. */
function WordMap({ title, values, options, map, onChange }: WordMapProps) {
  const say = useSay();
  if (values.length === 0) return null;
  const all = [...options, { id: "refused", label: say("import.words.refused") }];
  return (
    <fieldset className="stack">
      <legend className="field-label">{title}</legend>
      {values.map((value) => (
        <Select
          key={value}
          name={`word-${title}-${value}`}
          label={value || say("import.words.empty")}
          options={all}
          value={map[value] ?? "refused"}
          onChange={(id) => {
            const { [value]: _, ...others } = map;
            onChange(id === "refused" ? others : { ...others, [value]: id });
          }}
        />
      ))}
    </fieldset>
  );
}
