import { outcomes, readCoverage } from "@accord/shared/responses";
import { useAsk } from "../../connection/asking.js";
import { Filters, Select, useSay } from "../../ui/index.js";
import type { Desk } from "./use-desk.js";
import { type DeskView, outcomeWord } from "./words.js";

interface Props {
  readonly process: string;
  readonly view: DeskView;
  readonly missing: Desk["missing"];
  readonly onChange: (change: Readonly<Record<string, string | undefined>>) => void;
}

const any = "any";

/** What of a step is shown; the rules that drafts do not meet yet are a filter too. */
export function DeskFilters(props: Props) {
  const { filter } = props.view;
  const set = [filter.theme, filter.outcome, filter.age, filter.missing, filter.plan].filter(Boolean).length;
  return (
    <Filters set={set}>
      <Selects {...props} />
    </Filters>
  );
}

function Selects({ process, view, missing, onChange }: Props) {
  const say = useSay();
  const coverage = useAsk(readCoverage, { params: { process } }, { keep: true });
  const { filter, tab } = view;
  const set = (name: string) => (id: string) => onChange({ [name]: id === any ? undefined : id });
  const everything = { id: any, label: say("responses.filter.any") };
  const codes = missing.filter(({ code }) => say.has(`issue.${code}`));
  return (
    <div className="desk-filters">
      <Select
        name="juncture"
        label={say("responses.juncture")}
        value={view.juncture}
        onChange={(id) => onChange({ juncture: id === "proposals" ? undefined : id })}
        options={(["proposals", "themes"] as const).map((id) => ({
          id,
          label: say(`responses.juncture.${id}`),
        }))}
      />
      <Select
        name="theme"
        label={say("responses.theme")}
        value={filter.theme ?? any}
        onChange={set("theme")}
        options={[
          everything,
          { id: "none", label: say("responses.noTheme") },
          ...(coverage.data?.themeChoices ?? []).map(({ id, name }) => ({ id, label: name })),
        ]}
      />
      {tab === "unanswered" ? null : (
        <Select
          name="outcome-filter"
          label={say("responses.outcome")}
          value={filter.outcome ?? any}
          onChange={set("outcome")}
          options={[everything, ...outcomes.map((id) => ({ id, label: outcomeWord(say, id) }))]}
        />
      )}
      <Select
        name="age"
        label={say("responses.age")}
        value={filter.age ?? any}
        onChange={set("age")}
        options={[everything, { id: "late", label: say("responses.age.late") }]}
      />
      {coverage.data?.cutOff ? (
        <Select
          name="plan"
          label={say("responses.plan")}
          value={filter.plan ?? any}
          onChange={set("plan")}
          options={[
            everything,
            ...(["this", "next"] as const).map((id) => ({ id, label: say(`responses.plan.${id}`) })),
          ]}
        />
      ) : null}
      {tab === "drafted" && codes.length > 0 ? (
        <Select
          name="missing"
          label={say("responses.missing")}
          value={filter.missing ?? any}
          onChange={set("missing")}
          options={[
            everything,
            ...codes.map(({ code, count }) => ({
              id: code,
              label: say("responses.missing.count", {
                rule: say(`responses.missing.${code}` as never),
                count,
              }),
            })),
          ]}
        />
      ) : null}
    </div>
  );
}
