import type { ContributionLine } from "@accord/shared/contributions";
import { useState } from "react";
import type { Selection } from "../../ui/index.js";
import { type Steady, stillSelected } from "./steady.js";

/** What is selected of a list: rows one by one, or all that match. Rows that left or were hidden are let go, and told. */
export function useSelection(now: Steady, maySelect: boolean) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [dropped, setDropped] = useState(0);
  const left = stillSelected(selected, now);
  if (left !== selected) {
    setSelected(left);
    setDropped(selected.size - left.size);
  }
  const choose = (next: ReadonlySet<string>): void => {
    setAll(false);
    setDropped(0);
    // The boxes of rows that left the view stand there still, but can't be ticked.
    setSelected(new Set([...next].filter((id) => !now.gone.has(id))));
  };
  const selection: Selection<ContributionLine> | undefined = maySelect
    ? {
        selected: all ? new Set(now.rows.map((row) => row.id)) : left,
        onChange: choose,
        nameOf: (row) => row.reference,
      }
    : undefined;
  return { selected: left, choose, all, setAll, dropped, selection };
}
