import { daysBetween } from "../messages/index.js";

const lastWeeks = 60;

/** [7.3] Days to the end of a term that wants to be looked after: from its day of reselection on, else in its last 60 days. */
export function daysToTermEnd(
  seat: {
    readonly holder: unknown;
    readonly termUntil: string | null;
    readonly reselectOn?: string | null | undefined;
  },
  today: string,
): number | null {
  const { holder, termUntil, reselectOn } = seat;
  if (holder === null || termUntil === null || termUntil < today) return null;
  const days = daysBetween(today, termUntil);
  return (reselectOn ? today >= reselectOn : false) || days <= lastWeeks ? days : null;
}
