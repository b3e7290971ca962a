import { answerObjection, type Objection, readBallot } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { issueOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, TextArea, useSay } from "../../ui/index.js";

/** What was answered to one objection; who may prepare ballots writes it. */
export function AnswerObjection({
  process,
  ballot,
  objection: { seat, name, answer },
  may,
}: {
  readonly process: string;
  readonly ballot: string;
  readonly objection: Objection;
  readonly may: boolean;
}) {
  const say = useSay();
  const zone = useZone(process);
  const [writing, setWriting] = useState(false);
  const [words, setWords] = useState(answer?.text ?? "");
  const send = useAct(answerObjection, {
    changes: [readBallot],
    onDone: () => {
      setWriting(false);
      announce(say("ballots.dialogue.answer.of", { name }));
    },
  });
  if (may && (writing || answer === null))
    return (
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          send.act({ params: { process, ballot, seat }, body: { answer: words } });
        }}
      >
        <TextArea
          name={`answer-${seat}`}
          label={say("ballots.dialogue.answer.of", { name })}
          hint={say("ballots.dialogue.answer.hint")}
          rows={2}
          value={words}
          onChange={setWords}
          issue={issueOf(send.refused, "answer", say)}
        />
        <div className="acts">
          <Button type="submit" pending={send.pending}>
            {say("ballots.dialogue.answer.act")}
          </Button>
          {answer === null ? null : (
            <Button kind="quiet" onPress={() => setWriting(false)}>
              {say("ui.cancel")}
            </Button>
          )}
        </div>
      </form>
    );
  if (answer === null) return <p className="hint">{say("ballots.dialogue.answer.none")}</p>;
  return (
    <div className="objection-answer">
      <p className="hint">{say("ballots.dialogue.answer")}</p>
      <p className="words as-written" dir="auto">
        {answer.text}
      </p>
      <p className="hint">
        {say("ballots.dialogue.answer.by", { name: answer.by, date: dayText(inZone(answer.at, zone).day) })}
      </p>
      {may ? (
        <Button kind="quiet" onPress={() => setWriting(true)}>
          {say("ballots.dialogue.answer.change")}
        </Button>
      ) : null}
    </div>
  );
}
