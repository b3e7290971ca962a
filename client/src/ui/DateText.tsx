import {
  daysBetween,
  dayText,
  dayWithWeekday,
  inZone,
  momentText,
  placeOf,
  readersTime,
} from "@accord/shared/messages";
import { useIntl } from "react-intl";
import { useSay } from "./say.js";

export interface DateTextProps {
  /** An ISO day, or an instant together with `zone`. */
  readonly value: string;
  readonly zone?: string;
  /** Sentences take the weekday; tables do not. */
  readonly weekday?: boolean;
  /** For an instant: also the time in `zone`. */
  readonly withTime?: boolean;
}

export function DateText({ value, zone, weekday = false, withTime = false }: DateTextProps) {
  const { locale } = useIntl();
  const there = zone && value.length > 10 ? inZone(value, zone) : { day: value.slice(0, 10), time: "" };
  const day = weekday ? dayWithWeekday(there.day, locale) : dayText(there.day);
  return <time dateTime={value}>{withTime && there.time ? `${day}, ${there.time}` : day}</time>;
}

export const readersZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export interface DeadlineProps {
  readonly instant: string;
  /** The zone of the process. */
  readonly zone: string;
  /** Today, as an instant, for the days that are left; none are said without it. */
  readonly now?: string;
  readonly ownZone?: string;
}

/** Friday 11/12/2026, 17:00 (Lima). Your time: 23:00. In 3 days. */
export function Deadline({ instant, zone, now, ownZone = readersZone() }: DeadlineProps) {
  const say = useSay();
  const { locale } = useIntl();
  const own = readersTime(instant, zone, ownZone, locale);
  const days = now ? daysBetween(inZone(now, zone).day, inZone(instant, zone).day) : undefined;
  const left =
    days === undefined
      ? undefined
      : days < 0
        ? say("ui.days.past", { days: -days })
        : say("ui.days.left", { days });
  return (
    <span className="deadline">
      <time dateTime={instant}>
        {say("ui.deadline", { date: momentText(instant, zone, locale), place: placeOf(zone) })}
      </time>
      {own ? <span className="hint">{say("ui.deadline.yours", { time: own })}</span> : null}
      {left ? <span className="hint">{left}</span> : null}
    </span>
  );
}
