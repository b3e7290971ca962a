import {
  chooseSolution,
  listProblemSheets,
  readSolutions,
  type SolutionOutcome,
  solutionOutcomes,
} from "@accord/shared/problems";
import { type FormEvent, useState } from "react";
import { AnswerActs } from "../../app/AnswerActs.js";
import { issueOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Fold } from "../../editor/fields/index.js";
import { announce, RadioGroup, TextArea, useSay } from "../../ui/index.js";
import type { OnSolution } from "./on-solution.js";

/** Whether the group selects it, with the reasons that become public. */
export function ChoiceForm({ solution, process, no, name }: OnSolution) {
  const say = useSay();
  const { choice, id } = solution;
  const [outcome, setOutcome] = useState<SolutionOutcome | null>(choice?.outcome ?? null);
  const [reasons, setReasons] = useState(choice?.reasons ?? "");
  const act = useAct(chooseSolution, {
    changes: [readSolutions, listProblemSheets],
    onDone: (_reply, { body }) =>
      announce(
        say(
          (body as { outcome: unknown }).outcome === null
            ? "problems.choice.takenBack"
            : "problems.choice.saved",
        ),
      ),
  });
  const params = { process, no, solution: id };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (outcome !== null) act.act({ params, body: { outcome, reasons } });
  };
  return (
    <Fold
      summary={say(choice ? "problems.choice.change" : "problems.choice.select")}
      closeOn={choice?.at ?? ""}
    >
      <form
        onSubmit={send}
        className="stack"
        noValidate
        aria-label={say("problems.choice.of", { title: name })}
      >
        <RadioGroup
          name={`outcome-${id}`}
          label={say("problems.choice.outcome")}
          options={solutionOutcomes.map((value) => ({
            value,
            label: say(value === "selected" ? "problems.choice.selects" : "problems.choice.selectsNot"),
          }))}
          value={outcome}
          onChange={(value) => setOutcome(value as SolutionOutcome)}
          issue={issueOf(act.refused, "outcome", say)}
        />
        <TextArea
          name={`reasons-${id}`}
          label={say("problems.choice.reasons")}
          hint={say("problems.choice.reasons.hint")}
          rows={3}
          words
          value={reasons}
          onChange={setReasons}
          issue={issueOf(act.refused, "reasons", say)}
        />
        <AnswerActs
          send="problems.choice.save"
          mayNotSend={outcome === null}
          takeBack="problems.choice.takeBack"
          onTakeBack={choice ? () => act.act({ params, body: { outcome: null, reasons: "" } }) : null}
          pending={act.pending}
          refused={act.refused}
        />
      </form>
    </Fold>
  );
}
