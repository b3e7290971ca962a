import {
  circulateMinutes,
  isSettled,
  listMeetings,
  openMinutes,
  publishMinutes,
  readMeeting,
  readMinutes,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { dayText, inZone } from "@accord/shared/messages";
import { useGo } from "../../app/here.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, LinkButton, useSay } from "../../ui/index.js";
import { minutesState } from "./state.js";

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
  readonly zone: string;
}

const changes = [readMeeting, readMinutes, listMeetings];

/** Minutes from draft to published, with their dates; each step stands here when its turn has come [M4]. */
export function MinutesPart({ meeting, process, zone }: Props) {
  const say = useSay();
  const go = useGo();
  const { no, minutes, can, state, minutesDates: dates } = meeting;
  const room = `/app/${process}/meetings/${no}/minutes`;
  const open = useAct(openMinutes, { changes, onDone: () => go(room) });
  const dateOf = (at: string) => dayText(inZone(at, zone).day);
  const isOpenable = state === "called" || state === "held";
  return (
    <section className="stack" aria-labelledby="minutes">
      <h2 id="minutes">{say("meetings.minutes")}</h2>
      <p>{minutesState(meeting, say)}</p>
      {meeting.minutesBy === null ? null : (
        <p className={meeting.minutesLate ? "meeting-late" : "hint"}>
          {say(meeting.minutesLate ? "meetings.minutes.late" : "meetings.minutes.by", {
            date: dayText(meeting.minutesBy),
          })}
        </p>
      )}
      <ul className="plain-list">
        {dates.circulatedAt ? (
          <li>{say("meetings.minutes.circulatedOn", { date: dateOf(dates.circulatedAt) })}</li>
        ) : null}
        {dates.approvedAt ? (
          <li>
            {dates.approvedIn === null
              ? say("meetings.minutes.approvedOn", {
                  date: dateOf(dates.approvedAt),
                  note: dates.approvedNote,
                })
              : say("meetings.minutes.approvedIn", {
                  date: dateOf(dates.approvedAt),
                  no: dates.approvedIn,
                })}
          </li>
        ) : null}
        {dates.publishedAt ? (
          <li>{say("meetings.minutes.publishedOn", { date: dateOf(dates.publishedAt) })}</li>
        ) : null}
        {dates.root ? (
          <li>
            {say("meetings.minutes.root")} <code className="meeting-root">{dates.root}</code>
          </li>
        ) : null}
      </ul>
      <Refusal error={open.refused} />
      {minutes === null ? (
        <>
          <p>{say(isOpenable ? "meetings.minutes.none" : "meetings.minutes.notYet")}</p>
          {can.run && isOpenable ? (
            <Button
              {...(state === "held" ? { kind: "primary" } : {})}
              pending={open.pending}
              onPress={() => open.act({ params: { process, no }, body: {} })}
            >
              {say("meetings.minutes.open")}
            </Button>
          ) : null}
        </>
      ) : (
        <p>
          <LinkButton href={room}>
            {say(can.run && !isSettled(minutes) ? "meetings.minutes.write" : "meetings.minutes.read")}
          </LinkButton>
        </p>
      )}
      {minutes === "draft" && state !== "held" ? (
        <p className="hint">{say("meetings.minutes.held")}</p>
      ) : null}
      {minutes === "draft" && state === "held" && can.run ? (
        <Next {...{ process, no }} step="circulate" />
      ) : null}
      {minutes === "circulated" ? (
        can.approve ? (
          <div className="stack">
            <p className="hint">{say("meetings.minutes.approve.first")}</p>
            <p>
              <LinkButton kind="primary" href={`${room}/approve`}>
                {say("meetings.minutes.approve")}
              </LinkButton>
            </p>
          </div>
        ) : (
          <p className="hint">{say("meetings.minutes.approver")}</p>
        )
      ) : null}
      {minutes === "approved" && can.run ? <Next {...{ process, no }} step="publish" /> : null}
    </section>
  );
}

const routes = { circulate: circulateMinutes, publish: publishMinutes } as const;

interface NextProps {
  readonly process: string;
  readonly no: number;
  readonly step: keyof typeof routes;
}

function Next({ process, no, step }: NextProps) {
  const say = useSay();
  const act = useAct(routes[step], {
    changes,
    onDone: () => announce(say(`meetings.minutes.done.${step}`)),
  });
  return (
    <div className="stack">
      <Refusal error={act.refused} />
      <p className="hint">{say(`meetings.minutes.${step}.what`)}</p>
      <Button
        kind="primary"
        pending={act.pending}
        onPress={() => act.act({ params: { process, no }, body: {} })}
      >
        {say(`meetings.minutes.${step}`)}
      </Button>
    </div>
  );
}
