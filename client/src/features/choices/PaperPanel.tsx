import { type ChoiceKind, enterPaper, readChoice, removePaper } from "@accord/shared/choices";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, DateText, ErrorSummary, TextArea, useSay } from "../../ui/index.js";
import type { ChoiceProps } from "./choice-props.js";

/** Sheets of paper: typed in while it is open, each batch with who did it. */
export function PaperPanel({ choice, process }: ChoiceProps) {
  const say = useSay();
  const params = { process, no: choice.no };
  const remove = useAct(removePaper, { changes: [readChoice] });
  if (choice.paper.length === 0 && !choice.can.paper) return null;
  return (
    <section aria-labelledby="paper" className="stack form">
      <h2 id="paper">{say("choices.paper")}</h2>
      <Refusal error={remove.refused} />
      <ul className="plain-list">
        {choice.paper.map(({ id, sheets, by, at, removed }) => (
          <li key={id}>
            {say("choices.paper.batch", { sheets, name: by })} <DateText value={at} />{" "}
            {removed ? (
              <span className="hint">{say("choices.paper.out")}</span>
            ) : choice.can.paper ? (
              <Button
                kind="quiet"
                pending={remove.pending}
                aria-label={say("choices.paper.remove.named", { sheets, name: by })}
                onPress={() => remove.act({ params: { ...params, batch: id } })}
              >
                {say("choices.paper.remove")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {choice.can.paper ? <Enter {...params} kind={choice.rule.kind} /> : null}
    </section>
  );
}

function Enter({
  kind,
  ...params
}: {
  readonly process: string;
  readonly no: number;
  readonly kind: ChoiceKind;
}) {
  const say = useSay();
  const [sheets, setSheets] = useState("");
  const enter = useAct(enterPaper, {
    changes: [readChoice],
    onDone: (reply) => {
      announce(say("choices.paper.entered", { count: reply.sheets }));
      setSheets("");
    },
  });
  const { issues, of } = useIssues(enter.refused);
  return (
    <>
      <ErrorSummary issues={issues} />
      <TextArea
        name="sheets"
        label={say("choices.paper.sheets")}
        hint={say("choices.paper.lead", { kind })}
        value={sheets}
        onChange={setSheets}
        issue={of("sheets")}
      />
      <Button pending={enter.pending} onPress={() => enter.act({ params, body: { sheets } })}>
        {say("choices.paper.enter")}
      </Button>
    </>
  );
}
