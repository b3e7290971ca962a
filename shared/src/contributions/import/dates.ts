import { inZone } from "../../messages/dates.js";

export const dateFormats = ["iso", "day_first", "month_first"] as const;
export type DateFormat = (typeof dateFormats)[number];

const usual = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The format in which every sample is a real date; null when there is none. Where day first and month first both
 * fit, day first is taken and the sorter sees it.
 */
export function recogniseDates(samples: readonly string[]): DateFormat | null {
  const given = samples.map((sample) => sample.trim()).filter((sample) => sample !== "");
  if (given.length === 0) return null;
  return dateFormats.find((format) => given.every((sample) => partsOf(sample, format) !== null)) ?? null;
}

/** Whether another format would read the same samples as other days. */
export function isAmbiguous(samples: readonly string[]): boolean {
  const given = samples.map((sample) => sample.trim()).filter((sample) => sample !== "");
  return (
    given.length > 0 &&
    given.every((sample) => partsOf(sample, "day_first") !== null && partsOf(sample, "month_first") !== null)
  );
}

/** A date or date with time of the file as an instant; a bare day begins at midnight of the process's zone. */
export function readImportDate(value: string, format: DateFormat, zone: string): string | null {
  const parts = partsOf(value.trim(), format);
  if (parts === null) return null;
  const { year, month, day, hour, minute, second, offset } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  if (offset !== null) return new Date(wall - offset * 60_000).toISOString();
  return fromWall(wall, zone);
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  offset: number | null;
}

function partsOf(value: string, format: DateFormat): Parts | null {
  const found = (format === "iso" ? iso : usual).exec(value);
  if (!found) return null;
  const numbers = found.slice(1, 7).map((part) => Number(part ?? 0));
  const [a = 0, b = 0, c = 0, hour = 0, minute = 0, second = 0] = numbers;
  const [year, month, day] = format === "iso" ? [a, b, c] : format === "day_first" ? [c, b, a] : [c, a, b];
  const at = new Date(Date.UTC(year, month - 1, day));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!real || year < 1900 || hour > 23 || minute > 59 || second > 59) return null;
  return { year, month, day, hour, minute, second, offset: format === "iso" ? offsetOf(found[7]) : null };
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return text.startsWith("-") ? -minutes : minutes;
}

/** The instant at which calendars and clocks of the zone show this day and time. */
function fromWall(wall: number, zone: string): string {
  let at = wall;
  for (let round = 0; round < 2; round++) {
    const { day, time } = inZone(new Date(at).toISOString(), zone);
    at += wall - (wall % 60_000) - Date.parse(`${day}T${time}:00Z`);
  }
  return new Date(at).toISOString();
}
