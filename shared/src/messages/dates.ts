/** How days and times are written. All take the zone and the language; none looks at the clock. */

const part = (parts: Intl.DateTimeFormatPart[], type: string): string =>
  parts.find((one) => one.type === type)?.value ?? "";

/** 2026-12-11 (or an instant's first ten signs) as 11/12/2026. */
export function dayText(day: string): string {
  const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}

/** 2026-12-11 as "Friday 11/12/2026". */
export function dayWithWeekday(day: string, locale: string): string {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
    new Date(`${day.slice(0, 10)}T12:00:00Z`),
  );
  return `${weekday} ${dayText(day)}`;
}

/** Clocks are slow to make, and a table has thousands of dates in one zone. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
  clocks.set(zone, clock);
  return clock;
}

/** The day (ISO) and time (HH:MM) that clocks and calendars in `zone` show at an instant. */
export function inZone(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const parts = clockOf(zone).formatToParts(new Date(instant));
  return {
    day: `${part(parts, "year").padStart(4, "0")}-${part(parts, "month")}-${part(parts, "day")}`,
    time: `${part(parts, "hour")}:${part(parts, "minute")}`,
  };
}

/** America/Argentina/Buenos_Aires as "Buenos Aires". */
export const placeOf = (zone: string): string => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");

/** "Friday 11/12/2026, 17:00" as seen in `zone`. */
export function momentText(instant: string, zone: string, locale: string): string {
  const { day, time } = inZone(instant, zone);
  return `${dayWithWeekday(day, locale)}, ${time}`;
}

/** The reader's own time for the same instant: only the time when the day is the same, else with the day. */
export function readersTime(instant: string, zone: string, own: string, locale: string): string | undefined {
  const there = inZone(instant, zone);
  const here = inZone(instant, own);
  if (there.day === here.day && there.time === here.time) return undefined;
  return there.day === here.day ? here.time : `${dayWithWeekday(here.day, locale)}, ${here.time}`;
}

/** Whole days from one ISO day to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );

/** A day typed as 2028-06-30, 30/06/2028, 30.6.2028 or 30-6-2028, as ISO; undefined when no such day exists. */
export function readDay(typed: string): string | undefined {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(typed);
  const usual = /^\s*(\d{1,2})[/.\s-]\s*(\d{1,2})[/.\s-]\s*(\d{4})\s*$/.exec(typed);
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : usual ? [usual[3], usual[2], usual[1]] : [];
  if (!year || !month || !date) return undefined;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day ? day : undefined;
}

/** How large a file is, in the units that people know from their folders. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
