import { dayText, inZone } from "@accord/shared/messages";
import {
  answerOnPosition,
  type RemarkKind,
  raiseOnPosition,
  readPosition,
  remarkKinds,
  stateSatisfaction,
} from "@accord/shared/positions";
import { useState } from "react";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { WordsForm } from "../../app/WordsForm.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Details, RadioGroup, useSay } from "../../ui/index.js";
import type { OnPosition } from "./position.js";

type Remark = OnPosition["position"]["remarks"][number];

/** [Q40] What members object to or would change, each with its answer; satisfied says only who raised it. */
export function Remarks(on: OnPosition) {
  const say = useSay();
  const { remarks, can } = on.position;
  return (
    <section aria-labelledby="remarks" className="stack">
      <h2 id="remarks">{say("positions.remarks")}</h2>
      {remarks.length === 0 ? <p className="hint">{say("positions.remarks.none")}</p> : null}
      {remarks.map((remark) => (
        <OneRemark key={remark.id} {...on} remark={remark} />
      ))}
      {can.includes("raise") ? (
        <Details summary={say("positions.raise")}>
          <Raise key={remarks.length} {...on} />
        </Details>
      ) : null}
    </section>
  );
}

function OneRemark({ process, position, remark }: OnPosition & { readonly remark: Remark }) {
  const say = useSay();
  const zone = useZone(process);
  const params = { process, no: position.no, remark: remark.id };
  const day = (at: string): string => dayText(inZone(at, zone).day);
  const satisfy = useAct(stateSatisfaction, { changes: [readPosition] });
  const { kind, by, at, text, answer, satisfied, can } = remark;
  return (
    <article className="position-remark stack">
      <h3>
        {say(`positions.remark.${kind}`)}{" "}
        <span className="hint">{say("positions.remark.by", { name: by.name, date: day(at) })}</span>
      </h3>
      <p className="words" dir="auto">
        {text}
      </p>
      {answer === null ? (
        <p className="hint">{say("positions.remark.unanswered")}</p>
      ) : (
        <div className="position-answer">
          <p className="hint">
            {say("positions.remark.answered", { name: answer.by, date: day(answer.at) })}
          </p>
          <p className="words" dir="auto">
            {answer.text}
          </p>
        </div>
      )}
      {can.answer && answer === null ? <Answer {...{ params }} /> : null}
      <p>
        <strong>{say(satisfied ? "positions.remark.satisfied" : "positions.remark.unsatisfied")}</strong>
      </p>
      {can.satisfy ? (
        <div>
          <p className="hint">{say("positions.remark.satisfy.hint")}</p>
          <Refusal error={satisfy.refused} />
          <Button
            pending={satisfy.pending}
            onPress={() => satisfy.act({ params, body: { satisfied: !satisfied } })}
          >
            {say(satisfied ? "positions.remark.unsatisfy" : "positions.remark.satisfy")}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

function Answer({ params }: { readonly params: { process: string; no: number; remark: string } }) {
  const say = useSay();
  const answer = useAct(answerOnPosition, { changes: [readPosition] });
  return (
    <WordsForm
      name={`answer-${params.remark}`}
      field="text"
      label={say("positions.remark.answer")}
      act={say("positions.remark.answer.record")}
      sending={answer}
      onSend={(text) => answer.act({ params, body: { text } })}
    />
  );
}

function Raise({ process, position }: OnPosition) {
  const say = useSay();
  const [kind, setKind] = useState<RemarkKind>("objection");
  const raise = useAct(raiseOnPosition, {
    changes: [readPosition],
    onDone: () => announce(say("positions.raise.recorded")),
  });
  return (
    <div className="stack">
      <RadioGroup
        name="kind"
        label={say("positions.raise.kind")}
        value={kind}
        onChange={(value) => setKind(value as RemarkKind)}
        options={remarkKinds.map((value) => ({ value, label: say(`positions.raise.kind.${value}`) }))}
      />
      <WordsForm
        name="text"
        label={say("positions.raise.text")}
        hint={say("positions.raise.text.hint")}
        act={say("positions.raise.record")}
        sending={raise}
        onSend={(text) => raise.act({ params: { process, no: position.no }, body: { kind, text } })}
      />
    </div>
  );
}
