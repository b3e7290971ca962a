import { minutesTemplate, type readMinutes } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { useZone } from "../../app/process.js";
import { DateText, Link, useSay } from "../../ui/index.js";
import { DrawnRoom } from "../drafting/DrawnRoom.js";
import { minutesState } from "./state.js";

interface Props {
  readonly answer: ReplyOf<typeof readMinutes>;
  readonly process: string;
  readonly document: string;
}

/** The drafting room of minutes: the points of the agenda, decisions, tasks and results. */
export function MinutesRoom({ answer: { meeting, can }, process, document }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const at = `/app/${process}/meetings/${meeting.no}`;
  return (
    <DrawnRoom
      {...{ process, document }}
      template={minutesTemplate}
      mayEdit={can.edit}
      head={{ title: say("meetings.minutes.of", { title: meeting.title }), part: say("meetings.title") }}
      facts={
        <>
          <span>{minutesState(meeting, say)}</span>
          <DateText value={meeting.startsAt} zone={zone} />
          <Link href={at}>{say("meetings.no", { no: meeting.no })}</Link>
        </>
      }
      history={`${at}/minutes/history`}
    />
  );
}
