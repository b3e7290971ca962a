import { daysBetween } from "../messages/dates.js";
import { addMonths } from "./days.js";

export interface Gap {
  readonly from: string;
  readonly to: string;
  readonly days: number;
}

/**
 * How regularly something happens between two days: the longest gap, and each that is longer than so many months
 * with the day by which something was due. First and last day bound gaps like things that happened.
 */
export function cadence(
  days: readonly string[],
  from: string,
  to: string,
  months: number,
): { readonly longest: Gap; readonly gaps: readonly (Gap & { readonly by: string })[] } {
  const points = [from, ...[...new Set(days)].filter((day) => day > from && day < to).sort(), to];
  const all = points.slice(1).map((point, at) => {
    const before = points[at] ?? from;
    return { from: before, to: point, days: daysBetween(before, point), by: addMonths(before, months) };
  });
  const [first = { from, to, days: 0, by: to }] = all;
  const { by: _by, ...longest } = all.reduce((most, one) => (one.days > most.days ? one : most), first);
  return { longest, gaps: all.filter((one) => one.to > one.by) };
}
