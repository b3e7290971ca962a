import type { PublicMeeting } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { whenOf } from "./meeting-when.js";

interface ListProps {
  readonly around: Around;
  /** By date. */
  readonly meetings: readonly PublicMeeting[];
  readonly now: string;
}

/** The calendar: what comes, and what was with its minutes [M2]. */
export function MeetingList({ around, meetings, now }: ListProps): ReactNode {
  const { say } = around;
  const coming = meetings.filter(({ state, endsAt }) => state === "called" && endsAt >= now);
  const past = meetings.filter((one) => !coming.includes(one)).toReversed();
  return (
    <Page around={around} title={say("meetings.title")}>
      <h1>{say("meetings.title")}</h1>
      <p className="lead">{say("meetings.lead")}</p>
      <section aria-labelledby="next">
        <h2 id="next">{say("meetings.next")}</h2>
        <Rows {...{ around }} meetings={coming} none={say("meetings.public.next.none")} />
        <p>
          <a href={`/p/${around.slug}/meetings.ics`}>{say("meetings.calendar.all")}</a>
        </p>
        <p className="hint">{say("meetings.calendar.all.hint")}</p>
      </section>
      <section aria-labelledby="past">
        <h2 id="past">{say("meetings.past")}</h2>
        <Rows {...{ around }} meetings={past} none={say("meetings.past.none")} />
      </section>
    </Page>
  );
}

function Rows({
  around: { say, slug, process },
  meetings,
  none,
}: Omit<ListProps, "now"> & { readonly none: string }): ReactNode {
  if (meetings.length === 0) return <p>{none}</p>;
  return (
    <ul className="rows">
      {meetings.map((one) => (
        <li key={one.no}>
          <a href={`/p/${slug}/meetings/${one.no}`}>
            <bdi>{one.title}</bdi>
          </a>
          <p className="facts">
            {whenOf(one, process, say)} ·{" "}
            {one.group ? <bdi>{one.group.name}</bdi> : say(`meetings.kind.${one.kind}`)}
            {one.state === "cancelled" ? ` · ${say("meetings.state.cancelled")}` : null}
            {one.minutes?.state === "published" ? ` · ${say("meetings.minutes.state.published")}` : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
