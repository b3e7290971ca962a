import type { WholeMeeting } from "@accord/shared/meetings";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Link, useSay } from "../../ui/index.js";

/** When, where, for whom, and what was told when; what nobody said is left out. */
export function MeetingFacts({ meeting, zone }: { readonly meeting: WholeMeeting; readonly zone: string }) {
  const say = useSay();
  const dateOf = (at: string) => dayText(inZone(at, zone).day);
  const told = (part: "notice" | "agenda", at: string | null, reason: string): ReactNode => {
    if (at === null) return part === "agenda" ? say("meetings.fact.agenda.none") : null;
    const date = dateOf(at);
    if (reason !== "") return say(`meetings.fact.${part}.reason`, { date, reason });
    return say(`meetings.fact.${part}.on`, { date, count: meeting.invited });
  };
  const facts: [string, ReactNode][] = [
    [say("meetings.facts"), say("meetings.when", { from: meeting.from, to: meeting.to })],
    [say("meetings.fact.place"), meeting.place],
    [
      say("meetings.fact.remote"),
      meeting.remoteLink && <Link href={meeting.remoteLink}>{meeting.remoteLink}</Link>,
    ],
    [
      say("meetings.fact.stream"),
      meeting.streamLink && <Link href={meeting.streamLink}>{meeting.streamLink}</Link>,
    ],
    [
      say("meetings.fact.open"),
      meeting.open
        ? say("meetings.fact.open.yes")
        : say("meetings.fact.open.no", { reason: meeting.closedReason }),
    ],
    [say("meetings.fact.purpose"), meeting.purpose && say(`meetings.purpose.${meeting.purpose}`)],
    [say("meetings.fact.facilitator"), meeting.facilitator],
    [say("meetings.fact.languages"), meeting.languages],
    [say("meetings.fact.access"), meeting.access],
    [say("meetings.fact.inputUse"), meeting.inputUse],
    [say("meetings.fact.notice"), told("notice", meeting.calledAt, meeting.noticeReason)],
    [
      say("meetings.fact.agenda"),
      meeting.calledAt && told("agenda", meeting.agendaSentAt, meeting.agendaReason),
    ],
    [
      say("meetings.state.cancelled"),
      meeting.state === "cancelled" && say("meetings.fact.cancelled", { reason: meeting.cancelledReason }),
    ],
    [
      say("meetings.papers"),
      meeting.papers.length > 0 && (
        <ul className="plain-list">
          {meeting.papers.map(({ title, link }) => (
            <li key={`${title} ${link}`}>
              <Link href={link}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <dl className="meeting-facts">
      {facts
        .filter(([, said]) => Boolean(said))
        .map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{said}</dd>
          </div>
        ))}
    </dl>
  );
}
