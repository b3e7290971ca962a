import {
  answerCriterion,
  type CommitmentChecks,
  type CriterionAnswer,
  type CriterionResult,
  type CriterionState,
  criterionAnswers,
  readChecks,
} from "@accord/shared/commitments";
import { dayText, type MessageId } from "@accord/shared/messages";
import { type FormEvent, useState } from "react";
import { AnswerActs } from "../../app/AnswerActs.js";
import { useAct } from "../../connection/asking.js";
import { Fold } from "../../editor/fields/index.js";
import { RadioGroup, Sign, StateMark, type StateName, TextArea, useSay } from "../../ui/index.js";
import type { DraftChecks } from "./useChecks.js";

interface Props {
  readonly checks: DraftChecks;
  readonly process: string;
  readonly n: number;
}

const marks: Readonly<Record<CriterionResult, StateName>> = {
  met: "met",
  not_met: "notMet",
  needs_judgement: "needsJudgement",
};

/** The five quality criteria: what the program sees, what it asks a person, who said what. */
export function Criteria({ checks, process, n }: Props) {
  const say = useSay();
  const { criteria, told } = checks;
  const met = criteria.filter(({ result }) => result === "met").length;
  return (
    <section aria-labelledby="criteria" className="stack">
      <h3 id="criteria" className="check-head">
        {say("commitments.criteria", { met, total: criteria.length })}
      </h3>
      {criteria.map((state) => (
        <One key={state.criterion} {...{ state, process, n, told }} />
      ))}
    </section>
  );
}

interface OneProps extends Omit<Props, "checks"> {
  readonly state: CriterionState;
  readonly told: CommitmentChecks | null;
}

function One({ state, process, n, told }: OneProps) {
  const say = useSay();
  const { criterion, result, checks } = state;
  const given = (told?.answers ?? []).filter((one) => one.criterion === criterion);
  const others = given.filter(({ own }) => !own);
  const own = given.find((one) => one.own) ?? null;
  const name = say(`commitments.criterion.${criterion}`);
  return (
    <article className="linked" aria-label={name}>
      <p className="linked-head">
        <strong>{name}</strong>
        <StateMark state={marks[result]} label={say(`commitments.criterionResult.${result}`)} />
      </p>
      <ul className="check-list">
        {checks.map(({ code, met, hint }) => (
          <li key={code}>
            <Sign
              sign={met ? "tick" : hint ? "question" : "cross"}
              tone={met ? "good" : hint ? "muted" : "bad"}
            />
            <p>
              {say(`commitments.check.${code}` as MessageId)}{" "}
              <span className={met ? "visually-hidden" : "hint"}>
                {say(
                  met
                    ? "commitments.check.met"
                    : hint
                      ? "commitments.check.hint"
                      : "commitments.check.notMet",
                )}
              </span>
            </p>
          </li>
        ))}
      </ul>
      <p>{say(`commitments.criterion.${criterion}.question`)}</p>
      {[...others, ...(own ? [own] : [])].map((one) => (
        <p key={`${one.by} ${one.at}`} className="given-answer">
          <strong>{say(`commitments.criterionAnswer.${one.answer}`)}</strong>
          {one.note ? (
            <>
              {" "}
              <bdi className="words">{one.note}</bdi>
            </>
          ) : null}{" "}
          <span className="hint">
            {say(one.own ? "commitments.answer.byYou" : "commitments.answer.by", {
              name: one.by,
              date: dayText(one.at.slice(0, 10)),
            })}
          </span>
        </p>
      ))}
      {told?.can.answer ? <Answer {...{ criterion, process, n, name, own }} /> : null}
    </article>
  );
}

interface AnswerProps extends Omit<Props, "checks"> {
  readonly criterion: CriterionState["criterion"];
  readonly name: string;
  readonly own: CommitmentChecks["answers"][number] | null;
}

function Answer({ criterion, process, n, name, own }: AnswerProps) {
  const say = useSay();
  const [answer, setAnswer] = useState<CriterionAnswer | null>(own?.answer ?? null);
  const [note, setNote] = useState(own?.note ?? "");
  const act = useAct(answerCriterion, {
    changes: [readChecks],
    onDone: (_reply, { body }) => {
      const given = body as { answer: CriterionAnswer | null; note: string };
      setAnswer(given.answer);
      setNote(given.note);
    },
  });
  const params = { process, n, criterion };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (answer !== null) act.act({ params, body: { answer, note } });
  };
  return (
    <Fold
      summary={say(own ? "commitments.answer.change" : "commitments.answer.give")}
      closeOn={own?.at ?? ""}
    >
      <form onSubmit={send} className="stack" noValidate>
        <RadioGroup
          name={`answer-${criterion}`}
          label={say("commitments.answer.label", { criterion: name })}
          options={criterionAnswers.map((value) => ({
            value,
            label: say(`commitments.criterionAnswer.${value}`),
          }))}
          value={answer}
          onChange={(value) => setAnswer(value as CriterionAnswer)}
        />
        <TextArea
          name={`note-${criterion}`}
          label={say("commitments.answer.note")}
          optional
          rows={2}
          value={note}
          onChange={setNote}
        />
        <AnswerActs
          send="commitments.answer.send"
          takeBack="commitments.answer.takeBack"
          onTakeBack={own ? () => act.act({ params, body: { answer: null, note: "" } }) : null}
          pending={act.pending}
          refused={act.refused}
        />
      </form>
    </Fold>
  );
}
