import { useState } from "react";
import { type Held, type Steady, steady } from "./steady.js";
import type { List } from "./use-list.js";

/** The list held still: the first answer of a visit is taken as it is, later ones only on request. */
export function useSteady(list: List, fresh: Held): Steady & { readonly update: () => void } {
  const [at, setAt] = useState({
    fresh,
    more: list.more,
    now: steady(fresh, fresh, list.more),
    settled: false,
  });
  const settled = at.settled || !list.asking;
  if (at.fresh !== fresh || at.more !== list.more || at.settled !== settled)
    setAt({
      fresh,
      more: list.more,
      now: steady(at.settled ? at.now.held : fresh, fresh, list.more),
      settled,
    });
  return {
    ...at.now,
    update: () => setAt({ fresh, more: list.more, now: steady(fresh, fresh, list.more), settled: true }),
  };
}
