import { approveMinutes, listMeetings, readMeeting, readMinutes } from "@accord/shared/meetings";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useState } from "react";
import { ActOnRead } from "../../app/ActOnRead.js";
import { useCrumb } from "../../app/crumbs.js";
import { useGo, useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk, useAskAgain } from "../../connection/asking.js";
import {
  announce,
  EmptyState,
  ErrorSummary,
  Link,
  PageTitle,
  Select,
  TextArea,
  useSay,
} from "../../ui/index.js";
import { MinutesWords } from "./MinutesWords.js";
import "./meetings.css";
import { minutesState } from "./state.js";

/** A review page: the words that are frozen, and in which meeting or how they were approved [M4]. */
export default function ApproveMinutes() {
  const say = useSay();
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readMinutes, { params: { process, no: Number(no) } }, { anew: true });
  useCrumb(say("meetings.minutes.approve"));
  return (
    <Reply asked={asked}>
      {({ meeting, stands }) => (
        <div className="stack-wide">
          <PageTitle
            title={say("meetings.minutes.approve.of", { title: meeting.title })}
            part={say("meetings.title")}
            process={process}
          />
          {stands === null ? (
            <EmptyState
              text={meeting.can.approve ? minutesState(meeting, say) : say("meetings.minutes.approver")}
            >
              <Link href={`/app/${process}/meetings/${meeting.no}`}>
                {say("meetings.no", { no: meeting.no })}
              </Link>
            </EmptyState>
          ) : (
            <Review {...{ process, meeting, stands }} />
          )}
        </div>
      )}
    </Reply>
  );
}

type Answer = ReplyOf<typeof readMinutes>;
interface Props {
  readonly process: string;
  readonly meeting: Answer["meeting"];
  readonly stands: NonNullable<Answer["stands"]>;
}

const otherwise = "none";

function Review({ process, meeting, stands }: Props) {
  const say = useSay();
  const go = useGo();
  const zone = useZone(process);
  const [inMeeting, setInMeeting] = useState(() => {
    // One that is still to come has approved nothing yet.
    const begun = meeting.later.find(({ startsAt }) => Date.parse(startsAt) <= Date.now());
    return String(begun?.no ?? otherwise);
  });
  const [note, setNote] = useState("");
  const back = `/app/${process}/meetings/${meeting.no}`;
  const approve = useAct(approveMinutes, {
    changes: [readMeeting, readMinutes, listMeetings],
    onDone: () => {
      announce(say("meetings.minutes.done.approve"));
      go(back);
    },
  });
  const { refused } = approve;
  useAskAgain(refused, "meetings");
  const inFields = issuesOf(refused, say).filter(({ field }) => field !== undefined);
  return (
    <>
      <p>{say("meetings.minutes.approve.what")}</p>
      <section className="stack" aria-labelledby="minutes-words">
        <h2 id="minutes-words">{say("meetings.minutes.approve.words")}</h2>
        <MinutesWords {...stands} />
      </section>
      <section className="form" aria-labelledby="minutes-approved">
        <h2 id="minutes-approved">{say("meetings.minutes.approve.title")}</h2>
        <ErrorSummary issues={inFields} />
        <Select
          name="meeting"
          label={say("meetings.minutes.approve.in")}
          value={inMeeting}
          onChange={setInMeeting}
          issue={issueOf(refused, "meeting", say)}
          options={[
            ...meeting.later.map(({ no, title, startsAt }) => ({
              id: String(no),
              label: say("meetings.minutes.approve.meeting", {
                no,
                title,
                date: dayText(inZone(startsAt, zone).day),
              }),
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
          issue={issueOf(refused, "note", say)}
        />
      </section>
      <ActOnRead
        words={stands.words}
        heading="minutes-words"
        label={say("meetings.minutes.approve")}
        sending={{ ...approve, refused: inFields.length > 0 ? null : refused }}
        onAct={(seen) =>
          approve.act({
            params: { process, no: meeting.no },
            body: { meeting: inMeeting === otherwise ? null : Number(inMeeting), note, seen },
          })
        }
      >
        <Link href={back}>{say("meetings.minutes.approve.back")}</Link>
      </ActOnRead>
    </>
  );
}
