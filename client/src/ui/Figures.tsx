import { type ReactNode, useId } from "react";
import { Details } from "./Details.js";
import { StateMark, type StateName } from "./StateMark.js";
import { useSay } from "./say.js";
import { Table } from "./Table.js";

export interface NeededBarProps {
  /** Whose votes: "For", "Civil society", "Members who took part". */
  readonly label: ReactNode;
  readonly have: number;
  readonly needed: number;
  /** The whole width stands for so many; at least `needed`. */
  readonly of: number;
}

/** What is there, a mark at what is needed, and both as a sentence. */
export function NeededBar({ label, have, needed, of }: NeededBarProps) {
  const say = useSay();
  const whole = Math.max(of, needed, have, 1);
  const met = have >= needed;
  return (
    <div className="needed">
      <p className="needed-words">
        <span>{label}</span>
        <span>{say(met ? "ui.figure.neededMet" : "ui.figure.needed", { have, needed })}</span>
      </p>
      <svg
        className="figure-bar"
        viewBox="0 0 200 12"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="bar-ground" width="200" height="12" />
        <rect className="bar-fill" width={(have / whole) * 200} height="12" />
        <rect className="bar-mark" x={Math.min(199, (needed / whole) * 200 - 0.75)} width="1.5" height="12" />
      </svg>
    </div>
  );
}

export interface Coverage {
  readonly label: string;
  readonly included: number;
  readonly includedWithChanges: number;
  readonly notIncluded: number;
  readonly noResponse: number;
}

const parts = [
  { key: "included", state: "included" },
  { key: "includedWithChanges", state: "includedWithChanges" },
  { key: "notIncluded", state: "notIncluded" },
  { key: "noResponse", state: "noResponse" },
] as const satisfies readonly { key: Exclude<keyof Coverage, "label">; state: StateName }[];

const total = (row: Coverage): number => parts.reduce((sum, { key }) => sum + row[key], 0);
const percent = (count: number, of: number): number => (of === 0 ? 0 : Math.round((count / of) * 100));

/** One stacked bar for each row, told apart by pattern too; the figures stand at the bars and in the table. */
export function CoverageBars({
  caption,
  rows,
}: {
  readonly caption: string;
  readonly rows: readonly Coverage[];
}) {
  const say = useSay();
  const id = useId();
  const word = (state: StateName): string =>
    state === "noResponse" ? say("state.noResponse", { days: 0 }) : say(`state.${state}` as "state.included");
  return (
    <figure className="coverage">
      <figcaption>{caption}</figcaption>
      {rows.map((row) => (
        <div key={row.label} className="coverage-row">
          <p>
            <bdi>{row.label}</bdi> <span className="hint tabular">{total(row)}</span>
          </p>
          <svg className="figure-bar figure-bar-tall" aria-hidden="true" focusable="false">
            <defs>
              <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse">
                <path className="hatch" d="M-1 7 7-1M-1 1l2-2M5 7l2-2" />
              </pattern>
            </defs>
            {parts.map(({ key }, at) => {
              const before = parts.slice(0, at).reduce((sum, part) => sum + row[part.key], 0);
              const scale = 100 / Math.max(1, total(row));
              return row[key] === 0 ? null : (
                <rect
                  key={key}
                  className={`cover cover-${key}`}
                  x={`${before * scale}%`}
                  width={`${row[key] * scale}%`}
                  height="100%"
                  {...(key === "noResponse" ? { fill: `url(#${id}-hatch)` } : {})}
                />
              );
            })}
          </svg>
          <ul className="coverage-words">
            {parts.map(({ key, state }) => (
              <li key={key}>
                <StateMark
                  state={state}
                  label={say("ui.figure.value", {
                    label: word(state),
                    count: row[key],
                    percent: percent(row[key], total(row)),
                  })}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Details summary={say("ui.showAsTable")} openInPrint>
        <Table
          caption={caption}
          rows={rows}
          keyOf={(row) => row.label}
          columns={[
            { id: "label", title: say("ui.figure.what"), heads: true, cell: (row) => <bdi>{row.label}</bdi> },
            ...parts.map(({ key, state }) => ({
              id: key,
              title: word(state),
              number: true,
              cell: (row: Coverage) => row[key],
            })),
            { id: "total", title: say("ui.figure.total"), number: true, cell: total },
          ]}
        />
      </Details>
    </figure>
  );
}
