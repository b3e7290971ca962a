import { type Facets, filterNames, valuesOf } from "@accord/shared/decisions";
import type { MessageId } from "@accord/shared/messages";
import { Filters, Select, useSay } from "../../ui/index.js";

interface FilterProps {
  readonly all: readonly Facets[];
  readonly wanted: Readonly<Record<string, string | undefined>>;
  readonly onChange: (wanted: Record<string, string | undefined>) => void;
}

/** By what decisions are told apart; only what some decision has is offered. */
export function Filter({ all, wanted, onChange }: FilterProps) {
  const say = useSay();
  return (
    <Filters set={filterNames.filter((name) => wanted[name]).length}>
      <div className="log-filter">
        {filterNames.map((name) => (
          <Select
            key={name}
            name={name}
            label={say(`decisions.filter.${name}`)}
            value={wanted[name] ?? "any"}
            onChange={(value) => onChange({ [name]: value === "any" ? undefined : String(value) })}
            options={[
              { id: "any", label: say("decisions.filter.any") },
              ...valuesOf(all, name).map((value) => ({
                id: value,
                label: name === "year" ? value : say(`decisions.${name}.is.${value}` as MessageId),
              })),
            ]}
          />
        ))}
      </div>
    </Filters>
  );
}
