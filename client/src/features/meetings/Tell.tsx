import {
  callMeeting,
  cancelMeeting,
  holdMeeting,
  listMeetings,
  readMeeting,
  sendAgenda,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { type FormEvent, useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, ErrorSummary, TextArea, useSay } from "../../ui/index.js";
import type { Step } from "./state.js";

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
  readonly step: Step;
  readonly onClose: () => void;
}

const routes = { call: callMeeting, send: sendAgenda, cancel: cancelMeeting, hold: holdMeeting } as const;

/** What goes out to members and the public is read once before: who is told what, and the reason where notice is short. */
export function Tell({ meeting, process, step, onClose }: Props) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const act = useAct(routes[step], {
    changes: [readMeeting, listMeetings],
    onDone: () => {
      announce(say(`meetings.done.${step}`));
      onClose();
    },
  });
  const { days, needed, short } = step === "send" ? meeting.agendaNotice : meeting.notice;
  const asks = step === "cancel" || (step !== "hold" && short);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    act.act({ params: { process, no: meeting.no }, body: step === "hold" ? {} : { reason } } as never);
  };
  const what =
    step === "call" || step === "send"
      ? say(`meetings.${step}.what`, { days: Math.max(0, days), needed })
      : say(`meetings.${step}.what`);
  return (
    <form className="form meeting-tell" onSubmit={send} noValidate aria-labelledby="tell">
      <h2 id="tell">{say(step === "hold" ? "meetings.hold" : `meetings.${step}.title`)}</h2>
      <ErrorSummary issues={issuesOf(act.refused, say)} />
      <p>{what}</p>
      {asks ? (
        <TextArea
          name="reason"
          rows={2}
          label={say(step === "cancel" ? "meetings.cancel.reason" : "meetings.reason.short")}
          {...(step === "cancel" ? {} : { hint: say("meetings.reason.hint") })}
          value={reason}
          onChange={setReason}
          issue={issueOf(act.refused, "reason", say)}
        />
      ) : null}
      <div className="acts">
        <Button onPress={onClose}>{say("meetings.back")}</Button>
        <Button type="submit" kind="primary" pending={act.pending}>
          {say(`meetings.${step}`)}
        </Button>
      </div>
    </form>
  );
}
