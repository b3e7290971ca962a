import { factsOf } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import { Page } from "../Page.js";
import { MeetingAgenda } from "./MeetingAgenda.js";
import { MeetingAttendance } from "./MeetingAttendance.js";
import { MeetingQuestions, type QuestionsProps } from "./MeetingQuestions.js";
import { MinutesShown } from "./MinutesShown.js";
import { whenOf } from "./meeting-when.js";

/** One meeting from its notice to its minutes. */
export function MeetingPage({ around, row, form, asked }: QuestionsProps): ReactNode {
  const { say, slug, process } = around;
  return (
    <Page around={around} title={row.title}>
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      <p className="lead">{whenOf(row, process, say)}</p>
      {row.state === "cancelled" ? (
        <p className="warning">{say("meetings.fact.cancelled", { reason: row.cancelledReason })}</p>
      ) : null}
      <p>
        {say(`meetings.kind.${row.kind}`)}
        {row.group ? (
          <>
            {" · "}
            <a href={`/p/${slug}/groups/${row.group.id}`}>
              <bdi>{row.group.name}</bdi>
            </a>
          </>
        ) : null}
      </p>
      <dl className="elements">
        {factsOf(row, process.timeZone, say).map(({ term, said, links }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{links ? <a href={said}>{said}</a> : said}</dd>
          </div>
        ))}
      </dl>
      {row.state === "called" ? (
        <p>
          <a href={`/p/${slug}/meetings/${row.no}.ics`}>{say("meetings.calendar.one")}</a>
        </p>
      ) : null}
      <MeetingAgenda {...{ around, row }} />
      {row.minutes?.state === "published" ? (
        <MinutesShown {...{ around }} minutes={row.minutes} />
      ) : row.state === "held" ? (
        <section aria-labelledby="minutes">
          <h2 id="minutes">{say("meetings.minutes")}</h2>
          <p>{say("meetings.public.minutes.coming")}</p>
        </section>
      ) : null}
      {row.attendance ? <MeetingAttendance {...{ around }} attendance={row.attendance} /> : null}
      <MeetingQuestions {...{ around, row, form, asked }} />
      <p>
        <a href={`/p/${slug}/meetings`}>{say("meetings.public.all")}</a>
      </p>
    </Page>
  );
}
