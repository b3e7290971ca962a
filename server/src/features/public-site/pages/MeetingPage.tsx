import type { PublicMeeting } from "@accord/shared/meetings";
import { dayText, inZone, type Say } from "@accord/shared/messages";
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
  const dateOf = (at: string) => dayText(inZone(at, process.timeZone).day);
  const facts: [string, ReactNode][] = [
    [say("meetings.fact.place"), row.place],
    [say("meetings.fact.remote"), remoteOf(row, say)],
    [say("meetings.fact.stream"), row.streamLink && <a href={row.streamLink}>{row.streamLink}</a>],
    [
      say("meetings.fact.open"),
      row.open ? say("meetings.fact.open.yes") : say("meetings.fact.open.no", { reason: row.closedReason }),
    ],
    [say("meetings.fact.purpose"), row.purpose && say(`meetings.purpose.${row.purpose}`)],
    [say("meetings.fact.facilitator"), row.facilitator],
    [say("meetings.fact.languages"), row.languages],
    [say("meetings.fact.access"), row.access],
    [say("meetings.fact.inputUse"), row.inputUse],
    [say("meetings.fact.notice"), toldOn("told", row.calledAt, row.noticeReason)],
    [say("meetings.fact.agenda"), row.agendaSentAt && toldOn("sent", row.agendaSentAt, row.agendaReason)],
  ];
  function toldOn(how: "told" | "sent", at: string, reason: string): string {
    const date = dateOf(at);
    return reason === ""
      ? say(`meetings.public.${how}`, { date })
      : say(`meetings.public.${how}Short`, { date, reason });
  }
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
        {facts
          .filter(([, said]) => Boolean(said))
          .map(([term, said]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd dir="auto">{said}</dd>
            </div>
          ))}
      </dl>
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

function remoteOf({ remote, remoteLink }: PublicMeeting, say: Say): ReactNode {
  if (remoteLink !== "") return <a href={remoteLink}>{remoteLink}</a>;
  return remote ? say("meetings.public.remote.members") : null;
}
