import type { ReactNode } from "react";
import { Details } from "./Details.js";
import { useNarrow } from "./narrow.js";
import { useSay } from "./say.js";

export interface FiltersProps {
  /** How many of them are set. */
  readonly set: number;
  readonly children: ReactNode;
}

/** The filters of a list. Where it is narrow they stand behind one line, so that the list is what one sees first. */
export function Filters({ set, children }: FiltersProps) {
  const say = useSay();
  return useNarrow() ? <Details summary={say("ui.filters", { count: set })}>{children}</Details> : children;
}
