import type { Say } from "@accord/shared/messages";
import {
  type DeskFilter,
  type DeskTab,
  deskTabs,
  type Juncture,
  type Outcome,
  outcomes,
} from "@accord/shared/responses";
import type { StateName } from "../../ui/index.js";

export const outcomeState: Record<Outcome, StateName> = {
  inclusion: "included",
  amendment: "includedWithChanges",
  rejection: "notIncluded",
};
export const outcomeWord = (say: Say, outcome: Outcome): string =>
  say(`state.${outcomeState[outcome]}` as "state.included");

export interface DeskView {
  readonly tab: DeskTab;
  readonly juncture: Juncture;
  readonly filter: DeskFilter;
}

/** The view as it stands in the address. */
export function viewOf(search: Readonly<Record<string, string>>): DeskView {
  const tab = (deskTabs as readonly string[]).includes(search.tab ?? "")
    ? (search.tab as DeskTab)
    : "unanswered";
  const juncture: Juncture = search.juncture === "themes" ? "themes" : "proposals";
  const outcome = outcomes.find((one) => one === search.outcome);
  return {
    tab,
    juncture,
    filter: {
      tab,
      juncture,
      ...(search.theme ? { theme: search.theme } : {}),
      ...(outcome && tab !== "unanswered" ? { outcome } : {}),
      ...(search.age === "late" ? { age: "late" as const } : {}),
      ...(search.plan === "this" || search.plan === "next" ? { plan: search.plan } : {}),
      ...(search.missing && tab === "drafted" ? { missing: search.missing } : {}),
    },
  };
}
