import { inZone } from "../../messages/dates.js";

export const dateFormats = ["iso", "day_first", "month_first"] as const;
export type DateFormat = (typeof dateFormats)[number];

const usual = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The formats in which a value is a real date; a value without words fits all. */
export function formatsOf(value: string): readonly DateFormat[] {
  const text = value.trim();
  return text === "" ? dateFormats : dateFormats.filter((format) => partsOf(text, format) !== null);
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
  for (let round = 0; round < 2; round++) at += wall - (wall % 60_000) - shownIn(zone, at);
  return new Date(at).toISOString();
}

/** What calendars and clocks of the zone show at an instant, to the minute, as if it were UTC. */
function shownIn(zone: string, at: number): number {
  const { day, time } = inZone(new Date(at).toISOString(), zone);
  return Date.parse(`${day}T${time}:00Z`);
}
