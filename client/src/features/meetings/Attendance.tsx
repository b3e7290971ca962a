import {
  type AttendanceRow,
  addAttendance,
  attendMeeting,
  blocName,
  countsInWords,
  isSettled,
  leaveMeeting,
  type Presence,
  readMeeting,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Checkbox, type Column, Table, useSay } from "../../ui/index.js";
import { AttendanceDialog } from "./AttendanceDialog.js";

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
}

/** Who was there: people check in themselves, who runs the meeting records the others; counts hold everybody. */
export function Attendance({ meeting, process }: Props) {
  const say = useSay();
  const [shown, setShown] = useState<AttendanceRow | "new" | null>(null);
  const { attendance, blocLabels, counts, can, state } = meeting;
  const settled = isSettled(meeting.minutes);
  const records = !settled && state !== "cancelled";
  const named = (row: AttendanceRow): string => row.name || say("meetings.attendance.unnamed");
  const columns: Column<AttendanceRow>[] = [
    {
      id: "name",
      title: say("meetings.attendance.name"),
      heads: true,
      cell: (row) => <bdi>{named(row)}</bdi>,
    },
    {
      id: "organisation",
      title: say("meetings.attendance.organisation"),
      cell: (row) => <bdi>{row.organisation}</bdi>,
    },
    {
      id: "bloc",
      title: say("meetings.attendance.bloc"),
      cell: (row) =>
        say("meetings.attendance.as", {
          bloc: blocName(row.bloc, blocLabels, say),
          seat:
            row.seat === null
              ? say(row.member ? "meetings.attendance.member" : "meetings.attendance.guest")
              : say("meetings.attendance.seat", { no: row.seat }),
        }),
    },
    {
      id: "how",
      title: say("meetings.attendance.how"),
      cell: (row) => say(`meetings.attendance.presence.${row.presence}`),
    },
    {
      id: "public",
      title: say("meetings.attendance.public"),
      cell: (row) =>
        say(row.nameDisclosable ? "meetings.attendance.public.name" : "meetings.attendance.undisclosed"),
    },
    ...(can.run && records
      ? [
          {
            id: "change",
            title: say("meetings.attendance.correct"),
            cell: (row: AttendanceRow) => (
              <Button kind="quiet" onPress={() => setShown(row)}>
                {say("meetings.attendance.change", { name: named(row) })}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="stack" aria-labelledby="attendance">
      <div className="section-head">
        <h2 id="attendance">{say("meetings.attendance")}</h2>
        {can.run && records ? (
          <Button onPress={() => setShown("new")}>{say("meetings.attendance.add")}</Button>
        ) : null}
      </div>
      {records && can.attend ? <Own {...{ meeting, process }} /> : null}
      {attendance.length === 0 ? (
        <p>{say("meetings.attendance.none")}</p>
      ) : (
        <>
          <p>{countsInWords(counts, blocLabels, say)}</p>
          <Table
            caption={say("meetings.attendance.list")}
            columns={columns}
            rows={attendance}
            keyOf={({ id }) => id}
            folds
          />
        </>
      )}
      {settled ? <p className="hint">{say("meetings.attendance.settled")}</p> : null}
      {records && can.run && meeting.expected.length > 0 ? <Expected {...{ meeting, process }} /> : null}
      {shown === null ? null : (
        <AttendanceDialog
          {...{ process, blocLabels }}
          no={meeting.no}
          row={shown === "new" ? null : shown}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}

/** The own check-in; it can be taken back. */
function Own({ meeting, process }: Props) {
  const say = useSay();
  const own = meeting.attendance.find((row) => row.own);
  const [nameDisclosable, setDisclosable] = useState(own?.nameDisclosable ?? true);
  const changes = [readMeeting];
  const attend = useAct(attendMeeting, { changes });
  const leave = useAct(leaveMeeting, { changes });
  const params = { process, no: meeting.no };
  const as = (presence: Presence, name = nameDisclosable): void =>
    attend.act({ params, body: { presence, nameDisclosable: name } });
  const pending = attend.pending || leave.pending;
  const isOver = meeting.state === "held";
  if (isOver && own === undefined) return <p>{say("meetings.attendance.over")}</p>;
  return (
    <div className="stack meeting-own">
      <Refusal error={attend.refused ?? leave.refused} />
      <p>
        {say(
          isOver
            ? "meetings.attendance.was"
            : own
              ? "meetings.attendance.checkedIn"
              : "meetings.attendance.checkIn.what",
        )}
      </p>
      <Checkbox
        name="nameDisclosable"
        isSelected={nameDisclosable}
        onChange={(told) => {
          setDisclosable(told);
          if (own) as(own.presence, told);
        }}
      >
        {say("meetings.attendance.disclosable")}
      </Checkbox>
      <div className="acts">
        {isOver ? null : own ? (
          <Button pending={pending} onPress={() => leave.act({ params, body: {} })}>
            {say("meetings.attendance.checkOut")}
          </Button>
        ) : (
          <>
            <Button pending={pending} onPress={() => as("in_person")}>
              {say("meetings.attendance.checkIn.in_person")}
            </Button>
            <Button pending={pending} onPress={() => as("remote")}>
              {say("meetings.attendance.checkIn.remote")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Members who are not on the record yet: one press each. */
function Expected({ meeting, process }: Props) {
  const say = useSay();
  const add = useAct(addAttendance, { changes: [readMeeting] });
  const record = (member: WholeMeeting["expected"][number], presence: Presence) => () =>
    add.act({
      params: { process, no: meeting.no },
      body: { ...member, presence, joined: "", left: "", nameDisclosable: true },
    });
  return (
    <div className="stack">
      <h3>{say("meetings.attendance.expected")}</h3>
      <Refusal error={add.refused} />
      <ul className="thing-list meeting-expected">
        {meeting.expected.map((member) => (
          <li key={member.person} className="thing-row">
            <p>
              <bdi>{member.name}</bdi> <span className="hint">{member.organisation}</span>
            </p>
            <div className="acts">
              <Button
                aria-label={say("meetings.attendance.here", { name: member.name })}
                pending={add.pending}
                onPress={record(member, "in_person")}
              >
                {say("meetings.attendance.presence.in_person")}
              </Button>
              <Button
                aria-label={say("meetings.attendance.elsewhere", { name: member.name })}
                pending={add.pending}
                onPress={record(member, "remote")}
              >
                {say("meetings.attendance.presence.remote")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
