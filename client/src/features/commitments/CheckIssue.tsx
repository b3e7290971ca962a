import {
  type CommitmentChecks,
  type CommitmentIssue,
  justifyWarning,
  readChecks,
} from "@accord/shared/commitments";
import { dayText, sayIssue } from "@accord/shared/messages";
import { type FormEvent, useState } from "react";
import { AnswerActs } from "../../app/AnswerActs.js";
import { issueOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Fold } from "../../editor/fields/index.js";
import { Button, Sign, TextArea, useSay } from "../../ui/index.js";
import { goToField } from "../drafting/go-to-field.js";
import { fieldElement } from "./fields.js";

interface Props {
  readonly issue: CommitmentIssue;
  readonly process: string;
  readonly n: number;
  readonly justification: CommitmentChecks["justifications"][number] | null;
  readonly mayJustify: boolean;
  readonly onGo: (() => void) | undefined;
}

/** One thing that stands against filing: where, what, by which rule; a warning with the reason why it may stand. */
export function CheckIssue({ issue, process, n, justification, mayJustify, onGo }: Props) {
  const say = useSay();
  const { field, row, cell, severity, justified } = issue;
  const go = (): void => {
    if (field === undefined) return;
    onGo?.();
    // After the sheet has given the focus back.
    setTimeout(() => goToField(fieldElement(field), { field, row, cell }), onGo ? 80 : 0);
  };
  const isError = severity === "error";
  return (
    <li>
      <Sign
        sign={isError ? "cross" : justified ? "tick" : "alert"}
        tone={isError ? "bad" : justified ? "good" : "warn"}
      />
      <div>
        {field ? (
          <Button kind="quiet" className="check-issue" onPress={go}>
            {sayIssue(say, issue)}
          </Button>
        ) : (
          <p>{sayIssue(say, issue)}</p>
        )}
        <p className="hint">{say("commitments.checks.rule", { rule: issue.rule })}</p>
        {justified && justification ? (
          <blockquote className="justification">
            <p className="words" dir="auto">
              {justification.text}
            </p>
            <p className="hint">
              {say("commitments.justified.by", {
                name: justification.by,
                date: dayText(justification.at.slice(0, 10)),
              })}
            </p>
          </blockquote>
        ) : null}
        {isError || !mayJustify ? null : (
          <Justify
            {...{ process, n, justified }}
            rule={issue.key}
            text={justified ? (justification?.text ?? "") : ""}
          />
        )}
        {!isError && !mayJustify && !justified ? (
          <p className="hint">{say("commitments.justify.who")}</p>
        ) : null}
      </div>
    </li>
  );
}

interface JustifyProps {
  readonly process: string;
  readonly n: number;
  readonly rule: string;
  readonly text: string;
  readonly justified: boolean;
}

/** Why it may be filed all the same, in writing and under one's name. */
function Justify({ process, n, rule, text, justified }: JustifyProps) {
  const say = useSay();
  const [words, setWords] = useState(text);
  const [round, setRound] = useState(0);
  const act = useAct(justifyWarning, {
    changes: [readChecks],
    onDone: () => setRound((count) => count + 1),
  });
  const send = (next: string): void => act.act({ params: { process, n, key: rule }, body: { text: next } });
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== "") send(words);
  };
  return (
    <Fold closeOn={round} summary={say(justified ? "commitments.justify.change" : "commitments.justify")}>
      <form onSubmit={onSubmit} className="stack" noValidate>
        <TextArea
          name="text"
          label={say("commitments.justify.label")}
          hint={say("commitments.justify.hint")}
          rows={2}
          words
          value={words}
          onChange={setWords}
          issue={issueOf(act.refused, "text", say)}
        />
        <AnswerActs
          send="commitments.justify.send"
          takeBack="commitments.justify.takeBack"
          onTakeBack={
            justified
              ? () => {
                  setWords("");
                  send("");
                }
              : null
          }
          pending={act.pending}
          refused={issueOf(act.refused, "text", say) ? null : act.refused}
        />
      </form>
    </Fold>
  );
}
