import { type Issue, issue } from "../issues/index.js";
import { dayText, inZone } from "../messages/dates.js";
import { endOfDay, workingDaysAfter } from "../process/days.js";
import type { GivenVeto } from "./page.js";
import { issuesWithTransition } from "./states.js";

/** [Q8] Last second of the window: the last of so many working days after the result ends there. */
export function vetoWindowEnd(
  result: { at: string; days: number },
  { timeZone, holidays }: { timeZone: string; holidays: readonly string[] },
): string {
  return endOfDay(workingDaysAfter(inZone(result.at, timeZone).day, result.days, holidays), timeZone);
}

/** What a veto says of itself: why, which words would lift it, an answer by when, and what happens next. */
export const vetoWords = ["reason", "lifting", "next"] as const;
export type VetoWords = Record<(typeof vetoWords)[number] | "deadline", string>;

/** [Q8] The bloc is not asked for: what one may, the other may in the same way. `today` is the process's own day. */
export function issuesWithVeto({
  ballot: { state, vetoUntil },
  words,
  at,
  today,
}: {
  ballot: { state: Parameters<typeof issuesWithTransition>[0]["from"]; vetoUntil: string | null };
  words: VetoWords;
  at: string;
  today: string;
}): Issue[] {
  const way = issuesWithTransition({ from: state, to: "vetoed", result: null, vetoApplies: true });
  if (way.length > 0) return [issue("ballot_not_in_veto_window", { state })];
  if (vetoUntil === null || Date.parse(at) > Date.parse(vetoUntil))
    return [issue("veto_window_over", { until: vetoUntil ?? "" })];
  const missing = vetoWords
    .filter((name) => words[name].trim() === "")
    .map((name) => issue(`veto_needs_${name}`, undefined, name));
  return words.deadline > today
    ? missing
    : [...missing, issue("veto_deadline_passed", undefined, "deadline")];
}

/** A veto as it explains itself, line by line. */
export const linesOfVeto = (given: GivenVeto) =>
  (["reason", "lifting", "deadline", "next"] as const).map((name) => ({
    name,
    words: name === "deadline" ? dayText(given.deadline) : given[name],
  }));
