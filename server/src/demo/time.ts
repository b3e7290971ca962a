import { inZone } from "@accord/shared/messages";
import { startOfDay } from "@accord/shared/process";

export const zone = "Europe/Lisbon";

/** Dates of the demo, all counted from the day it is told. */
export interface DemoTime {
  /** The instant of the telling. */
  readonly told: string;
  /** So many days before (after: negative) the day of telling; from a weekend to the working day before (after). */
  at(daysAgo: number, hour: string): string;
  day(daysAgo: number): string;
  /** First and last year of the plan. */
  readonly first: number;
  readonly last: number;
  /** "{first}" … "{last}" in the texts of the data. */
  fill(text: string): string;
}

const day = 86_400_000;

export function demoTime(told: string): DemoTime {
  const today = Date.parse(`${inZone(told, zone).day}T12:00:00Z`);
  const first = Number(inZone(told, zone).day.slice(0, 4)) + 1;
  const dayOf = (daysAgo: number): string => {
    const step = daysAgo < 0 ? day : -day;
    let noon = today - daysAgo * day;
    if (daysAgo !== 0) while ([0, 6].includes(new Date(noon).getUTCDay())) noon += step;
    return new Date(noon).toISOString().slice(0, 10);
  };
  return {
    told,
    first,
    last: first + 3,
    day: dayOf,
    at(daysAgo, hour) {
      const start = Date.parse(startOfDay(dayOf(daysAgo), zone));
      return new Date(start + minutesOf(hour) * 60_000).toISOString();
    },
    fill: (text) =>
      text.replaceAll(/\{first(?:\+(\d))?\}|\{last\}/g, (found, more?: string) =>
        found === "{last}" ? String(first + 3) : String(first + Number(more ?? 0)),
      ),
  };
}

export function minutesOf(hour: string): number {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  return hours * 60 + minutes;
}
