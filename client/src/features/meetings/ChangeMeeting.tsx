import {
  changeMeeting,
  listMeetings,
  type MeetingForm,
  readMeeting,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { type FormEvent, useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, ErrorSummary, LinkButton, PageTitle, type SummaryIssue, useSay } from "../../ui/index.js";
import { MeetingFields } from "./MeetingFields.js";
import "./meetings.css";
import { missingIn } from "./missing.js";

/** All facts of a meeting but who meets; what is public changes with them. */
export default function ChangeMeeting() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readMeeting, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return (
    <>
      <PageTitle title={say("meetings.change")} part={say("meetings.title")} process={process} />
      <Reply asked={asked}>{(meeting) => <Form {...{ meeting, process }} />}</Reply>
    </>
  );
}

const formOf = (meeting: WholeMeeting): MeetingForm => ({
  kind: meeting.kind,
  purpose: meeting.purpose,
  title: meeting.title,
  group: meeting.group?.id ?? null,
  day: meeting.day,
  from: meeting.from,
  to: meeting.to,
  place: meeting.place,
  remoteLink: meeting.remoteLink,
  streamLink: meeting.streamLink,
  open: meeting.open,
  closedReason: meeting.closedReason,
  facilitator: meeting.facilitator,
  languages: meeting.languages,
  access: meeting.access,
  inputUse: meeting.inputUse,
  papers: meeting.papers,
});

function Form({ meeting, process }: { readonly meeting: WholeMeeting; readonly process: string }) {
  const say = useSay();
  const go = useGo();
  const zone = useZone(process);
  const [form, setForm] = useState(() => formOf(meeting));
  const [own, setOwn] = useState<readonly SummaryIssue[]>([]);
  const { no } = meeting;
  const change = useAct(changeMeeting, {
    changes: [listMeetings, readMeeting],
    onDone: () => go(`/app/${process}/meetings/${no}`, { replace: true }),
  });
  const seen = useSeen(meeting.changedAt, change.refused);
  const { issues, of } = useIssues(change.refused, own);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const missing = missingIn(form, say);
    setOwn(missing);
    if (missing.length === 0) change.act({ params: { process, no }, body: { ...form, seen } });
  };
  return (
    <form onSubmit={send} className="form" noValidate>
      <ErrorSummary issues={issues} />
      <MeetingFields
        {...{ form, zone }}
        issue={of}
        onChange={(part) => setForm({ ...form, ...part })}
        body={<p className="hint">{say("meetings.form.body.fixed")}</p>}
      />
      <div className="acts">
        <Button type="submit" kind="primary" pending={change.pending}>
          {say("meetings.form.save")}
        </Button>
        <LinkButton href={`/app/${process}/meetings/${no}`}>{say("ui.cancel")}</LinkButton>
      </div>
    </form>
  );
}
