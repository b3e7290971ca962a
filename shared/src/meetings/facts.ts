import { dayText, inZone } from "../messages/dates.js";
import type { Say } from "../messages/say.js";
import type { PublicMeeting } from "./public-record.js";

type Told = "notice" | "agenda";

/** What is told of a meeting, in the workspace and in public; `invited` is known to the workspace alone. */
export type DescribedMeeting = Pick<
  PublicMeeting,
  | "place"
  | "remote"
  | "remoteLink"
  | "streamLink"
  | "open"
  | "closedReason"
  | "purpose"
  | "facilitator"
  | "languages"
  | "access"
  | "inputUse"
  | "noticeReason"
  | "agendaSentAt"
  | "agendaReason"
> & { readonly calledAt: string | null; readonly invited?: number };

export interface MeetingFact {
  readonly term: string;
  readonly said: string;
  /** What is said is an address. */
  readonly links: boolean;
}

/** Where, for whom, and what was told when; what nobody said is left out [M1]. */
export function factsOf(meeting: DescribedMeeting, zone: string, say: Say): MeetingFact[] {
  const { place, remote, remoteLink, streamLink, open, closedReason, purpose, invited } = meeting;
  const told = (part: Told, at: string, reason: string): string => {
    const date = dayText(inZone(at, zone).day);
    if (reason !== "") return say(`meetings.fact.${part}.reason`, { date, reason });
    return part === "notice" && invited !== undefined
      ? say("meetings.fact.notice.to", { date, count: invited })
      : say(`meetings.fact.${part}.on`, { date });
  };
  const { calledAt, noticeReason, agendaSentAt, agendaReason } = meeting;
  const facts: [term: string, said: string | null, links?: boolean][] = [
    [say("meetings.fact.place"), place],
    remoteLink === "" && remote
      ? [say("meetings.fact.remote"), say("meetings.fact.remote.members")]
      : [say("meetings.fact.remote"), remoteLink, true],
    [say("meetings.fact.stream"), streamLink, true],
    [
      say("meetings.fact.open"),
      open ? say("meetings.fact.open.yes") : say("meetings.fact.open.no", { reason: closedReason }),
    ],
    [say("meetings.fact.purpose"), purpose && say(`meetings.purpose.${purpose}`)],
    [say("meetings.fact.facilitator"), meeting.facilitator],
    [say("meetings.fact.languages"), meeting.languages],
    [say("meetings.fact.access"), meeting.access],
    [say("meetings.fact.inputUse"), meeting.inputUse],
    [say("meetings.fact.notice"), calledAt && told("notice", calledAt, noticeReason)],
    [
      say("meetings.fact.agenda"),
      agendaSentAt
        ? told("agenda", agendaSentAt, agendaReason)
        : calledAt && say("meetings.fact.agenda.none"),
    ],
  ];
  return facts.flatMap(([term, said, links = false]) => (said ? [{ term, said, links }] : []));
}
