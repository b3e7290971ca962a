import { changeChoice, openDays, readChoice } from "@accord/shared/choices";
import { dayText, inZone, momentText, placeOf } from "@accord/shared/messages";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, Button, Link, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import { ChoiceFields } from "./ChoiceFields.js";
import type { ChoiceProps } from "./choice-props.js";
import { draftOf } from "./draft.js";
import { EndChoice } from "./EndChoice.js";
import { OpenPanel } from "./OpenPanel.js";
import { PaperPanel } from "./PaperPanel.js";
import { Result } from "./Result.js";

/** One public choice in the workspace: prepared, opened, filled with paper, read when it has closed. Votes are cast on its public page. */
export default function Choice() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readChoice, { params: { process, no: Number(no) } });
  return <Reply asked={asked}>{(choice) => <Page {...{ choice, process }} />}</Reply>;
}

function Page({ choice, process }: ChoiceProps) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { no, question, state, rule, takers, words, can } = choice;
  useCrumb(say("choices.no", { no }));
  return (
    <div className="stack">
      <PageTitle title={question} part={say("choices.title")} process={process} />
      <p className="thing-facts">
        <span>{say("choices.no", { no })}</span>
        <strong>{say(`choices.state.${state}`)}</strong>
        <span>{say(`choices.kind.${rule.kind}`)}</span>
        <span>{say(`choices.takers.${takers}`)}</span>
        {choice.openedAt === null ? null : (
          <Link href={`/p/${process}/choices/${no}`}>{say("choices.public")}</Link>
        )}
      </p>
      <When {...{ choice, process }} />
      <RunOffs {...{ choice, process }} />
      {changing ? (
        <Changing {...{ choice, process }} onDone={() => setChanging(false)} />
      ) : (
        <>
          {words === "" ? null : (
            <p className="words" dir="auto">
              {words}
            </p>
          )}
          {choice.tally === null ? (
            <Options choice={choice} />
          ) : (
            <Result {...{ choice, process }} tally={choice.tally} />
          )}
          {can.change ? <Button onPress={() => setChanging(true)}>{say("choices.change")}</Button> : null}
          {state === "draft" ? (
            can.open ? (
              <OpenPanel {...{ choice, process }} />
            ) : (
              <p>{say("choices.open.who")}</p>
            )
          ) : null}
          <PaperPanel {...{ choice, process }} />
          {can.open ? <EndChoice {...{ process, no }} /> : null}
        </>
      )}
    </div>
  );
}

function When({ choice, process }: ChoiceProps) {
  const say = useSay();
  const zone = useZone(process);
  const { state, openedAt, closesAt, closedAt, voidReason } = choice;
  if (state === "void") return <p>{say("choices.void.said", { reason: voidReason ?? "" })}</p>;
  if (openedAt === null || closesAt === null) return null;
  const day = (at: string): string => dayText(inZone(at, zone).day);
  if (closedAt !== null) return <p>{say("choices.closed.on", openDays(day(openedAt), day(closedAt)))}</p>;
  return (
    <p>
      {say("choices.running", {
        moment: momentText(closesAt, zone, navigator.language),
        place: placeOf(zone),
      })}
    </p>
  );
}

function RunOffs({ choice, process }: ChoiceProps) {
  const say = useSay();
  const { runOffOf, runOffs } = choice;
  return (
    <>
      {runOffOf === null ? null : (
        <Link href={`/app/${process}/choices/${runOffOf}`}>
          {say("choices.result.runOffOf", { no: runOffOf })}
        </Link>
      )}
      {runOffs.map((no) => (
        <Link key={no} href={`/app/${process}/choices/${no}`}>
          {say("choices.result.runOff", { no })}
        </Link>
      ))}
    </>
  );
}

function Options({ choice: { options } }: Pick<ChoiceProps, "choice">) {
  return (
    <ol className="numbered">
      {options.map(({ title, words, category }) => (
        <li key={title}>
          <strong>
            <bdi>{title}</bdi>
          </strong>
          {category === null ? null : (
            <p className="hint">
              <bdi>{category}</bdi>
            </p>
          )}
          {words === "" ? null : (
            <p className="words" dir="auto">
              {words}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Changing({ choice, process, onDone }: ChoiceProps & { readonly onDone: () => void }) {
  const say = useSay();
  const change = useAct(changeChoice, {
    changes: [readChoice],
    onDone: () => {
      announce(say("choices.changed"));
      onDone();
    },
  });
  return (
    <ChoiceFields
      {...{ process }}
      from={draftOf(choice)}
      act={say("choices.form.save")}
      pending={change.pending}
      refused={change.refused}
      onSend={(body) => change.act({ params: { process, no: choice.no }, body })}
    />
  );
}
