import type { Choice } from "@accord/shared/ballots";
import type { Bloc } from "@accord/shared/forum";
import type { StateName } from "../../ui/index.js";

/** Alphabetical by label in the reader's language, never by size or result (ux.md 1). */
export function blocOrder(labels: Readonly<Record<Bloc, string>>): Bloc[] {
  return (["government", "non_government"] as const).toSorted((a, b) => labels[a].localeCompare(labels[b]));
}

export function choiceMark(choice: Choice | null): StateName {
  if (choice === null) return "notVoted";
  return choice === "stand_aside" ? "standAside" : choice;
}
