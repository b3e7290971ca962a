import { blocName, countsInWords, type PublicMeeting } from "@accord/shared/meetings";
import { dayText, dayWithWeekday, inZone, placeOf, type Say } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { MinutesShown } from "./MinutesShown.js";

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

const whenOf = ({ startsAt, endsAt }: PublicMeeting, process: Around["process"], say: Say): string => {
  const from = inZone(startsAt, process.timeZone);
  return say("meetings.public.when", {
    day: dayWithWeekday(from.day, process.language),
    from: from.time,
    to: inZone(endsAt, process.timeZone).time,
    place: placeOf(process.timeZone),
  });
};

interface Props {
  readonly around: Around;
  readonly row: PublicMeeting;
  /** Where a question for the agenda is put; nothing where it is too late. */
  readonly form: ReactNode;
  /** Reference of the question that was just taken. */
  readonly asked: string | null;
}

/** One meeting from its notice to its minutes. */
export function MeetingPage({ around, row, form, asked }: Props): ReactNode {
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
      <Agenda {...{ around, row }} />
      {row.minutes?.state === "published" ? (
        <MinutesShown {...{ around }} minutes={row.minutes} />
      ) : row.state === "held" ? (
        <section aria-labelledby="minutes">
          <h2 id="minutes">{say("meetings.minutes")}</h2>
          <p>{say("meetings.public.minutes.coming")}</p>
        </section>
      ) : null}
      {row.attendance ? <Attendance {...{ around }} attendance={row.attendance} /> : null}
      <section aria-labelledby="questions">
        <h2 id="questions">{say("meetings.questions")}</h2>
        {asked === null ? null : (
          <p className="notice">{say("meetings.public.asked", { reference: asked })}</p>
        )}
        {row.questions.length === 0 ? <p>{say("meetings.public.questions.none")}</p> : null}
        <ul className="rows">
          {row.questions.map((one) => (
            <li key={one.reference} id={one.reference}>
              <p className="paragraphs" dir="auto">
                {one.text}
              </p>
              <p className="facts">
                {one.reference} · <bdi>{one.from || say("meetings.questions.unnamed")}</bdi> ·{" "}
                {say(`meetings.question.state.${one.state}`)}
              </p>
              {one.answer === "" ? null : (
                <p className="paragraphs" dir="auto">
                  {one.answer}
                </p>
              )}
            </li>
          ))}
        </ul>
        {form}
      </section>
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

interface Part {
  readonly around: Around;
  readonly row: PublicMeeting;
}

function Agenda({ around: { say, slug }, row }: Part): ReactNode {
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{say("meetings.agenda")}</h2>
      {row.agendaSentAt === null ? <p>{say("meetings.public.agenda.coming")}</p> : null}
      <ol>
        {row.agenda.map((item, at) => (
          <li key={at}>
            <p dir="auto">
              <bdi>{item.title}</bdi>
            </p>
            {item.words === "" ? null : (
              <p className="paragraphs" dir="auto">
                {item.words}
              </p>
            )}
            {item.about?.address ? (
              <p>
                <a href={`/p/${slug}/${item.about.address}`}>
                  <bdi>{item.about.label}</bdi>
                </a>
              </p>
            ) : null}
            {item.question ? (
              <p>
                <a href={`#${item.question}`}>
                  {say("meetings.agenda.question", { reference: item.question })}
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      {row.papers.length === 0 ? null : (
        <>
          <h3>{say("meetings.papers")}</h3>
          <ul>
            {row.papers.map(({ title, link }) => (
              <li key={`${title} ${link}`}>
                <a href={link}>
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Organisation only where a name may not be disclosed; the counts hold everybody [M5]. */
function Attendance({
  around: { say, process },
  attendance: { people, counts },
}: {
  readonly around: Around;
  readonly attendance: NonNullable<PublicMeeting["attendance"]>;
}): ReactNode {
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{say("meetings.attendance")}</h2>
      <p>{countsInWords(counts, process.forum.labels, say)}</p>
      <ul>
        {people.map(({ name, organisation, bloc, presence }, at) => (
          <li key={at}>
            <bdi>{[name, organisation].filter(Boolean).join(", ") || say("meetings.attendance.unnamed")}</bdi>
            {" · "}
            {blocName(bloc, process.forum.labels, say)} · {say(`meetings.attendance.presence.${presence}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
