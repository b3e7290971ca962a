import { listProblemSheets, readSolutions, scale, scoreSolution } from "@accord/shared/problems";
import { type FormEvent, useState } from "react";
import { AnswerActs } from "../../app/AnswerActs.js";
import { issueOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Fold } from "../../editor/fields/index.js";
import { announce, RadioGroup, useSay } from "../../ui/index.js";
import type { OnSolution } from "./on-solution.js";

const steps = Array.from({ length: scale.most - scale.least + 1 }, (_, at) => String(scale.least + at));

/** One's own scores by every criterion; they can be taken back. */
export function ScoreForm({ solution, process, no, criteria, name }: OnSolution) {
  const say = useSay();
  const own = solution.scores.find((one) => one.own)?.scores ?? null;
  const [given, setGiven] = useState<Readonly<Record<string, number>>>(own ?? {});
  const [round, setRound] = useState(0);
  const act = useAct(scoreSolution, {
    changes: [readSolutions, listProblemSheets],
    onDone: (_reply, { body }) => {
      const { scores } = body as { scores: Record<string, number> };
      setGiven(scores);
      setRound((count) => count + 1);
      announce(say(Object.keys(scores).length > 0 ? "problems.score.saved" : "problems.score.takenBack"));
    },
  });
  const put = (scores: Readonly<Record<string, number>>): void =>
    act.act({ params: { process, no, solution: solution.id }, body: { scores: { ...scores } } });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    put(given);
  };
  return (
    <Fold
      summary={say(own ? "problems.score.change" : "problems.score.give")}
      startsOpen={own === null}
      closeOn={round}
    >
      <form
        onSubmit={send}
        className="stack score-form"
        noValidate
        aria-label={say("problems.score.of", { title: name })}
      >
        {criteria.map((criterion) => (
          <RadioGroup
            key={criterion}
            name={`${solution.id}-${criterion}`}
            label={say(`problems.criterion.${criterion}`)}
            options={steps.map((value) => ({ value, label: value }))}
            value={given[criterion] === undefined ? null : String(given[criterion])}
            onChange={(value) => setGiven({ ...given, [criterion]: Number(value) })}
            issue={issueOf(act.refused, criterion, say)}
          />
        ))}
        <AnswerActs
          send="problems.score.save"
          mayNotSend={Object.keys(given).length === 0}
          takeBack="problems.score.takeBack"
          onTakeBack={own ? () => put({}) : null}
          pending={act.pending}
          refused={act.refused}
        />
      </form>
    </Fold>
  );
}
