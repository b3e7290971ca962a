import type { PublicMeeting } from "@accord/shared/meetings";
import { dayWithWeekday, inZone, placeOf, type Say } from "@accord/shared/messages";
import type { Around } from "../Page.js";

export const whenOf = ({ startsAt, endsAt }: PublicMeeting, process: Around["process"], say: Say): string => {
  const from = inZone(startsAt, process.timeZone);
  return say("meetings.public.when", {
    day: dayWithWeekday(from.day, process.language),
    from: from.time,
    to: inZone(endsAt, process.timeZone).time,
    place: placeOf(process.timeZone),
  });
};
