import type { MeetingRow } from "@accord/shared/meetings";
import { dayText } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { DateText, Link, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import { minutesState } from "./state.js";

interface Props {
  readonly process: string;
  readonly meetings: readonly MeetingRow[];
  /** What is said where there is none. */
  readonly none: string;
  /** Who meets is said by what stands around. */
  readonly ofBody?: boolean;
}

export function MeetingRows({ process, meetings, none, ofBody = false }: Props) {
  const say = useSay();
  const zone = useZone(process);
  if (meetings.length === 0) return <p>{none}</p>;
  return (
    <ul className="thing-list">
      {meetings.map((row) => (
        <li key={row.no} className="thing-row">
          <div>
            <h3 className="thing-title">
              <Link href={`/app/${process}/meetings/${row.no}`}>
                <bdi>{row.title}</bdi>
              </Link>
            </h3>
            <p className="thing-facts">
              <DateText value={row.startsAt} zone={zone} weekday withTime />
              <span>{say(`meetings.kind.${row.kind}`)}</span>
              {row.group && !ofBody ? <bdi>{row.group.name}</bdi> : null}
              {row.place === "" ? null : <bdi>{row.place}</bdi>}
              {row.remote ? <span>{say("meetings.remote")}</span> : null}
              {row.open ? null : <span>{say("meetings.closed")}</span>}
              {row.state === "held" ? (
                <>
                  <span>{say("meetings.present", { count: row.present })}</span>
                  <span>{minutesState(row, say)}</span>
                </>
              ) : null}
              {row.minutesBy === null ? null : (
                <span className={row.minutesLate ? "meeting-late" : undefined}>
                  {say(row.minutesLate ? "meetings.minutes.late" : "meetings.minutes.by", {
                    date: dayText(row.minutesBy),
                  })}
                </span>
              )}
            </p>
          </div>
          <p className="thing-state">{say(`meetings.state.${row.state}`)}</p>
        </li>
      ))}
    </ul>
  );
}
