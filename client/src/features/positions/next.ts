import { dayWithWeekday, inZone, type Say } from "@accord/shared/messages";
import type { PositionReply } from "./position.js";

/** Where it stands and what happens next, with the day on which it does. */
export function nextOf(say: Say, position: PositionReply, zone: string): string {
  const { standing, basis, network, closesOn, unsatisfied: count, committee, publishedAt } = position;
  const long = (day: string): string => dayWithWeekday(day, navigator.language);
  const date = long(closesOn ?? committee?.until ?? inZone(new Date().toISOString(), zone).day);
  switch (standing) {
    case "drafting":
      return say(`positions.next.drafting${basis === "network_consensus" ? "" : ".posts"}`);
    case "discussed":
      return say("positions.next.discussed", {
        opened: long(inZone(position.discussionOpenedAt ?? "", zone).day),
      });
    case "open":
      return say(count > 0 ? "positions.next.open.raised" : "positions.next.open", { date, network, count });
    case "posted":
      return basis === "network_signatures"
        ? say("positions.next.signatures", { count: position.signatures.length })
        : say("positions.next.statement");
    case "committee":
      return say("positions.next.committee", {
        date,
        voted: committee?.count.voted ?? 0,
        members: committee?.count.members ?? 0,
      });
    case "committee_over":
      return say(`positions.next.committee_over.${committee?.count.result ?? "passed"}`, {
        ...committee?.count,
      });
    case "published":
    case "not_adopted":
      return say(`positions.next.${standing}`, {
        date: publishedAt === null ? "" : long(inZone(publishedAt, zone).day),
      });
    default:
      return say(`positions.next.${standing}`, { date, count });
  }
}
