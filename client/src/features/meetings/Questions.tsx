import {
  answerQuestion,
  type MeetingQuestion,
  readMeeting,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { dayText, inZone } from "@accord/shared/messages";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, ErrorSummary, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
}

/** What people who are no members want on the agenda, and what came of it [M2]. */
export function Questions({ meeting, process }: Props) {
  const say = useSay();
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">{say("meetings.questions")}</h2>
      {meeting.questions.length === 0 ? <p>{say("meetings.questions.none")}</p> : null}
      <ul className="thing-list">
        {meeting.questions.map((question) => (
          <Question key={question.id} {...{ meeting, process, question }} />
        ))}
      </ul>
    </section>
  );
}

function Question({ meeting, process, question }: Props & { readonly question: MeetingQuestion }) {
  const say = useSay();
  const zone = useZone(process);
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState(question.answer);
  const act = useAct(answerQuestion, { changes: [readMeeting], onDone: () => setOpen(false) });
  const { no, can, state } = meeting;
  const { reference, name, organisation } = question;
  const as = (to: "on_agenda" | "answered" | "declined") => () =>
    act.act({ params: { process, no, question: question.id }, body: { state: to, answer } });
  const from = [name, organisation].filter(Boolean).join(", ") || say("meetings.questions.unnamed");
  return (
    <li className="thing-row">
      <div className="stack">
        <p className="agenda-words" dir="auto">
          {question.text}
        </p>
        <p className="thing-facts">
          <span>{reference}</span>
          <span>
            {say("meetings.questions.from", { name: from, date: dayText(inZone(question.at, zone).day) })}
          </span>
        </p>
        {question.answer === "" || open ? null : (
          <p className="agenda-words" dir="auto">
            {question.answer}
          </p>
        )}
        {can.run && open ? (
          <div className="form">
            <ErrorSummary issues={issuesOf(act.refused, say)} />
            <TextArea
              name="answer"
              optional
              rows={3}
              label={say("meetings.question.answer", { reference })}
              hint={say("meetings.question.words.hint")}
              value={answer}
              onChange={setAnswer}
              issue={issueOf(act.refused, "answer", say)}
            />
            <div className="acts">
              {state === "planned" || state === "called" ? (
                <Button pending={act.pending} onPress={as("on_agenda")}>
                  {say("meetings.question.put")}
                </Button>
              ) : null}
              <Button kind="primary" pending={act.pending} onPress={as("answered")}>
                {say("meetings.question.answered")}
              </Button>
              <Button pending={act.pending} onPress={as("declined")}>
                {say("meetings.question.decline")}
              </Button>
              <Button kind="quiet" onPress={() => setOpen(false)}>
                {say("ui.cancel")}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
      <div className="thing-state">
        <p>{say(`meetings.question.state.${question.state}`)}</p>
        {can.run && !open ? (
          <Button
            onPress={() => setOpen(true)}
            aria-label={say("meetings.question.open.named", { reference })}
          >
            {say("meetings.question.open")}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
