import { listThemes } from "@accord/shared/contributions";
import { useEffect, useState } from "react";
import { useAsk } from "../../connection/asking.js";
import { Button, SearchField, Select, Sheet, useSay } from "../../ui/index.js";
import { channelOptions, type Filter, fromAny, kindOptions, stateOptions, toAny, withAny } from "./words.js";

interface Props {
  readonly process: string;
  readonly filter: Filter;
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
  readonly narrow: boolean;
  /** Words stand in the search that the list has not answered yet. */
  readonly onTyping: (typing: boolean) => void;
}

export function FilterBar({ process, filter, onChange, narrow, onTyping }: Props) {
  const say = useSay();
  const [typed, setTyped] = useState(filter.q ?? "");
  useEffect(() => setTyped(filter.q ?? ""), [filter.q]);
  useEffect(() => {
    onTyping(typed !== (filter.q ?? ""));
    if (typed === (filter.q ?? "")) return;
    const timer = setTimeout(() => onChange({ q: typed || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, filter.q, onChange, onTyping]);
  return (
    <div className="field-row filter-bar">
      <SearchField
        showLabel
        label={say("contributions.search")}
        value={typed}
        onChange={setTyped}
        onSubmit={(q) => onChange({ q: q || undefined })}
      />
      {narrow ? null : <Filters process={process} filter={filter} onChange={onChange} />}
    </div>
  );
}

/** The filters of a phone, behind one button that says how many are set. */
export function FilterSheet({ process, filter, onChange }: Omit<Props, "narrow" | "onTyping">) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const set = [filter.theme, filter.channel, filter.kind, filter.state].filter(Boolean).length;
  const title = say("ui.filters", { count: set });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{title}</Button>
      <Sheet title={title} isOpen={open} onOpenChange={setOpen}>
        <Filters process={process} filter={filter} onChange={onChange} />
      </Sheet>
    </>
  );
}

function Filters({ process, filter, onChange }: Omit<Props, "narrow" | "onTyping">) {
  const say = useSay();
  const themes = useAsk(listThemes, { params: { process } });
  const themeOptions = [
    { id: "none", label: say("contributions.filter.none") },
    ...(themes.data?.themes ?? []).map(({ id, name }) => ({ id, label: name })),
  ];
  const lines = [
    { name: "theme", label: say("contributions.filter.theme"), options: themeOptions },
    { name: "channel", label: say("contributions.filter.channel"), options: channelOptions(say) },
    { name: "kind", label: say("contributions.filter.kind"), options: kindOptions(say) },
    { name: "state", label: say("contributions.filter.state"), options: stateOptions(say) },
  ] as const;
  return (
    <>
      {lines.map(({ name, label, options }) => (
        <Select
          key={name}
          name={name}
          label={label}
          options={withAny(say, options)}
          value={toAny(filter[name])}
          onChange={(id) => onChange({ [name]: fromAny(id) })}
        />
      ))}
    </>
  );
}
