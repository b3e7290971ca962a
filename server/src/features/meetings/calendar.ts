import { hashOf } from "@accord/shared/canonical";
import { factsOf, type PublicMeeting, publicMeeting } from "@accord/shared/meetings";
import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Around, publicationsOf } from "../public-site/index.js";

type Published = Awaited<ReturnType<typeof publicationsOf>>[number];

/** Calendar programs ask again after so many seconds. */
const askAgain = 6 * 60 * 60;

/**
 * Meetings as a calendar (RFC 5545), from what is public alone: times in UTC, one unchanging UID for each meeting, a
 * SEQUENCE that grows with every version of its page, cancelled ones as such. The same pages make the same bytes.
 */
export function calendarOf(
  { say, slug, process: { title, language, timeZone } }: Around,
  url: string,
  rows: readonly Published[],
): string {
  const calendar = ical({
    name: say("meetings.calendar.name", { title }),
    description: say("meetings.lead"),
    prodId: { company: "Accord", product: "Accord", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    url: `${url}/p/${slug}/meetings`,
    ttl: askAgain,
  });
  for (const { process, address, body, version, since } of rows) {
    const meeting = publicMeeting.parse(body);
    const { no, startsAt, endsAt, state, place, remoteLink, kind } = meeting;
    calendar.createEvent({
      id: hashOf("accord/calendar", { process, no }).slice(0, 32),
      sequence: version - 1,
      stamp: new Date(since),
      lastModified: new Date(since),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: meeting.title,
      location: place || remoteLink || null,
      description: [...agendaOf(meeting), ...told(meeting)].join("\n"),
      url: `${url}/p/${slug}/${address}`,
      status: state === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      categories: [{ name: say(`meetings.kind.${kind}`) }],
    });
  }
  return calendar.toString();

  function told(meeting: PublicMeeting): string[] {
    const { state, cancelledReason: reason } = meeting;
    return [
      ...(state === "cancelled" ? [say("meetings.fact.cancelled", { reason })] : []),
      ...factsOf(meeting, timeZone, say).map(({ term, said }) =>
        say("meetings.calendar.fact", { term, said }),
      ),
    ];
  }
}

const agendaOf = ({ agenda }: PublicMeeting): string[] =>
  agenda.map(({ title }, at) => `${at + 1}. ${title}`);
