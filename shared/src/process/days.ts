import { daysBetween, inZone } from "../messages/dates.js";

/** The instant at which the clocks of a zone show a day and a time. */
export function instantAt(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}Z`);
  const ahead = (at: number): number => {
    const there = inZone(new Date(at).toISOString(), zone);
    return Date.parse(`${there.day}T${there.time}Z`) - Math.floor(at / 60_000) * 60_000;
  };
  return new Date(wall - ahead(wall - ahead(wall))).toISOString();
}

/** "Until 30/11" means 23:59:59 there (ux.md 5): the UTC instant at which an ISO day ends in a zone, by the second. */
export const endOfDay = (day: string, zone: string): string => instantAt(day, "23:59:59", zone);

/** The instant at which an ISO day begins in a zone. */
export const startOfDay = (day: string, zone: string): string => instantAt(day, "00:00:00", zone);

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);
const oneDay = 86_400_000;

/** The ISO day so many days later; earlier where negative. */
export const addDays = (day: string, days: number): string => dayAt(noon(day) + days * oneDay);

/** The same day of a later (earlier: negative) month; its last day where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last), 12));
}

/** Days of a window, its first and last day counted. */
export const daysOpen = (from: string, to: string): number => daysBetween(from, to) + 1;

/** Whole months from one day to another. */
export function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months++;
  return months;
}

/** Monday to Friday, and no holiday of the process. */
export function isWorkingDay(day: string, holidays: readonly string[] = []): boolean {
  return ![0, 6].includes(new Date(noon(day)).getUTCDay()) && !holidays.includes(day);
}

/** The day itself or the last working day before it; where a month of holidays hides all, the day itself. */
export const workingDayBy = (day: string, holidays: readonly string[] = []): string =>
  nearestWorkingDay(day, -1, holidays);

/** The day itself or the next working day. */
export const workingDayFrom = (day: string, holidays: readonly string[] = []): string =>
  nearestWorkingDay(day, 1, holidays);

function nearestWorkingDay(day: string, step: 1 | -1, holidays: readonly string[]): string {
  for (let away = 0; away < 31; away++) {
    const one = addDays(day, away * step);
    if (isWorkingDay(one, holidays)) return one;
  }
  return day;
}

/** The day so many working days after a day. */
export function workingDaysAfter(day: string, days: number, holidays: readonly string[]): string {
  let one = day;
  for (let left = days; left > 0; ) {
    one = addDays(one, 1);
    if (isWorkingDay(one, holidays)) left--;
  }
  return one;
}

/** The later of two ISO days. */
export function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}

/** The earlier of two ISO days. */
export const earlier = (a: string, b: string): string => (later(a, b) === a ? b : a);
