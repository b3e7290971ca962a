import { answerObjection, type Objection, readBallot } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { WordsForm } from "../../app/WordsForm.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, useSay } from "../../ui/index.js";

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
  const send = useAct(answerObjection, {
    changes: [readBallot],
    onDone: () => {
      setWriting(false);
      announce(say("ballots.dialogue.answer.of", { name }));
    },
  });
  if (may && (writing || answer === null))
    return (
      <WordsForm
        name={`answer-${seat}`}
        field="answer"
        label={say("ballots.dialogue.answer.of", { name })}
        hint={say("ballots.dialogue.answer.hint")}
        rows={2}
        from={answer?.text ?? ""}
        act={say("ballots.dialogue.answer.act")}
        sending={send}
        onSend={(words) => send.act({ params: { process, ballot, seat }, body: { answer: words } })}
        onCancel={answer === null ? undefined : () => setWriting(false)}
      />
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
