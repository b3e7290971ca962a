import { dayWithWeekday, inZone } from "@accord/shared/messages";
import { useIntl } from "react-intl";
import { Deadline, Link, useSay } from "../../ui/index.js";
import type { ProcessAtHome } from "./at-home.js";

export function Dates({
  process,
  now,
}: {
  readonly process: Pick<ProcessAtHome, "slug" | "timeZone" | "dates">;
  readonly now: string;
}) {
  const say = useSay();
  const { locale } = useIntl();
  const day = (at: string): string => inZone(at, process.timeZone).day;
  const id = `dates-${process.slug}`;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{say("home.dates")}</h2>
      {process.dates.length === 0 ? <p className="hint">{say("home.dates.none")}</p> : null}
      <ul className="waiting-list">
        {process.dates.map((date) => {
          const words = say(`home.date.${date.what}`, { object: date.object });
          return (
            <li key={`${date.at} ${date.object}`} className="date-row">
              {date.what === "activity" ? (
                <time dateTime={day(date.at)}>{dayWithWeekday(day(date.at), locale)}</time>
              ) : (
                <Deadline instant={date.at} zone={process.timeZone} now={now} />
              )}
              <p>
                <Link href={date.href}>{words}</Link>
              </p>
            </li>
          );
        })}
      </ul>
      <p>
        <a className="link" href={`/p/${process.slug}/meetings.ics`}>
          {say("home.calendar")}
        </a>
      </p>
    </section>
  );
}
