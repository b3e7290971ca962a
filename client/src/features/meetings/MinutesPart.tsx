import {
  approveMinutes,
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
import { useState } from "react";
import { useGo } from "../../app/here.js";
import { issueOf, issuesOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, ErrorSummary, LinkButton, Select, TextArea, useSay } from "../../ui/index.js";
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
          <Approve {...{ meeting, process }} dateOf={dateOf} />
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

const otherwise = "none";

/** Which later meeting approved them, or how else; the words are frozen with it. */
function Approve({
  meeting,
  process,
  dateOf,
}: Omit<Props, "zone"> & { readonly dateOf: (at: string) => string }) {
  const say = useSay();
  const [inMeeting, setInMeeting] = useState(String(meeting.later[0]?.no ?? otherwise));
  const [note, setNote] = useState("");
  const act = useAct(approveMinutes, {
    changes,
    onDone: () => announce(say("meetings.minutes.done.approve")),
  });
  const approve = (): void =>
    act.act({
      params: { process, no: meeting.no },
      body: { meeting: inMeeting === otherwise ? null : Number(inMeeting), note },
    });
  return (
    <div className="form">
      <h3>{say("meetings.minutes.approve.title")}</h3>
      <ErrorSummary issues={issuesOf(act.refused, say)} />
      <p className="hint">{say("meetings.minutes.approve.what")}</p>
      <Select
        name="meeting"
        label={say("meetings.minutes.approve.in")}
        value={inMeeting}
        onChange={setInMeeting}
        issue={issueOf(act.refused, "meeting", say)}
        options={[
          ...meeting.later.map(({ no, title, startsAt }) => ({
            id: String(no),
            label: say("meetings.minutes.approve.meeting", { no, title, date: dateOf(startsAt) }),
          })),
          { id: otherwise, label: say("meetings.minutes.approve.in.none") },
        ]}
      />
      <TextArea
        name="note"
        optional={inMeeting !== otherwise}
        rows={2}
        label={say("meetings.minutes.approve.note")}
        value={note}
        onChange={setNote}
        issue={issueOf(act.refused, "note", say)}
      />
      <Button kind="primary" pending={act.pending} onPress={approve}>
        {say("meetings.minutes.approve")}
      </Button>
    </div>
  );
}
