import type { ReactNode } from "react";

export type FactRow = readonly [label: string, value: ReactNode];

/** What is known, name by name; rows of which nothing is known are left out. */
export const FactList = ({ rows }: { readonly rows: readonly FactRow[] }) => (
  <dl className="facts">
    {rows
      .filter(([, value]) => value !== null)
      .map(([label, value]) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
