import { answerSeatDecision, readOwnSeatDecision } from "@accord/shared/forum";
import { dayText } from "@accord/shared/messages";
import { type FormEvent, useState } from "react";
import { useParams } from "../../app/here.js";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, ErrorSummary, Link, Notice, PageTitle, TextArea, useSay } from "../../ui/index.js";

/** [Q22] Who a decision is about reads it and answers, also with no seat any more. */
export default function AnswerDecision() {
  const say = useSay();
  const { id } = useParams<"id">();
  const asked = useAsk(readOwnSeatDecision, { params: { decision: id } });
  const [answer, setAnswer] = useState("");
  const act = useAct(answerSeatDecision, { changes: [readOwnSeatDecision] });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    act.act({ params: { decision: id }, body: { answer } });
  };
  return (
    <div className="form">
      <PageTitle title={say("forum.answer.title")} />
      <Reply asked={asked}>
        {({ process, title, decided }) => (
          <div className="stack-wide">
            <ErrorSummary issues={issuesOf(act.refused, say)} />
            <Notice
              tone="plain"
              title={say(`forum.decided.${decided.kind}`, {
                name: decided.name,
                no: decided.seat,
                date: decided.until === null ? "" : dayText(decided.until),
              })}
            >
              <p>
                <bdi>{title}</bdi>
              </p>
              <p dir="auto">{say("forum.decided.reasons", { reasons: decided.reasons })}</p>
              <p>
                <Link href={`/p/${process}/decisions/${decided.decision}`}>
                  {say("forum.answer.record", { n: decided.decision })}
                </Link>
              </p>
            </Notice>
            {decided.answer === null ? (
              <form className="stack-wide" onSubmit={send} noValidate>
                <TextArea
                  name="answer"
                  label={say("forum.answer.field")}
                  hint={say("forum.answer.lead")}
                  rows={6}
                  value={answer}
                  onChange={setAnswer}
                  issue={issueOf(act.refused, "answer", say)}
                />
                <div className="acts">
                  <Button type="submit" kind="primary" pending={act.pending}>
                    {say("forum.answer.send")}
                  </Button>
                </div>
              </form>
            ) : (
              <Notice tone="good" title={say("forum.answer.given")}>
                <p dir="auto">{decided.answer}</p>
              </Notice>
            )}
          </div>
        )}
      </Reply>
    </div>
  );
}
