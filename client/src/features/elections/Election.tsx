import { changeElection, readElection } from "@accord/shared/elections";
import { momentText, placeOf } from "@accord/shared/messages";
import { useState } from "react";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, Button, Link, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import "./elections.css";
import { Applications } from "./Applications.js";
import { draftOf } from "./draft.js";
import { Elected } from "./Elected.js";
import { ElectionFields } from "./ElectionFields.js";
import { EndElection } from "./EndElection.js";
import type { ElectionProps } from "./election-props.js";
import { NextStep } from "./NextStep.js";
import { Rounds } from "./Rounds.js";

/** One election in the workspace: prepared, published, its applications decided, its result and the seats that follow. */
export default function Election() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readElection, { params: { process, no: Number(no) } });
  return <Reply asked={asked}>{(election) => <Page {...{ election, process }} />}</Reply>;
}

function Page({ election, process }: ElectionProps) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  const { no, title, state, method, can } = election;
  useCrumb(say("elections.no", { no }));
  if (changing)
    return (
      <div className="stack">
        <PageTitle {...{ title, process }} part={say("elections.title")} />
        <Changing {...{ election, process }} onDone={() => setChanging(false)} />
      </div>
    );
  return (
    <div className="stack">
      <PageTitle {...{ title, process }} part={say("elections.title")} />
      <p className="thing-facts">
        <span>{say("elections.no", { no })}</span>
        <strong>{say(`elections.state.${state}`)}</strong>
        <span>{say(`elections.method.${method}`)}</span>
        <span>{say("elections.applications.count", { count: election.received })}</span>
        {state === "draft" ? null : (
          <Link href={`/p/${process}/elections/${no}`}>{say("elections.public")}</Link>
        )}
      </p>
      <NextStep {...{ election, process }} />
      <Elected {...{ election, process }} />
      <Rounds {...{ election, process }} />
      <Applications {...{ election, process }} />
      <Beforehand {...{ election, process }} />
      {can.change ? <Button onPress={() => setChanging(true)}>{say("elections.change")}</Button> : null}
      {can.open && state !== "published" && state !== "void" ? <EndElection {...{ process, no }} /> : null}
    </div>
  );
}

/** What is published beforehand and stays. */
function Beforehand({ election, process }: ElectionProps) {
  const say = useSay();
  const zone = useZone(process);
  const { words, criteria, method, colleges, commissionNames, dates } = election;
  const { opensAt, closesAt, rollsAt, voting } = dates;
  const told: readonly (readonly [string, string])[] = [
    [say("elections.date.opensAt"), opensAt],
    [say("elections.date.closesAt"), closesAt],
    [say(method === "vote" ? "elections.date.rollsAt" : "elections.date.selectedAt"), rollsAt],
    ...(voting === null
      ? []
      : ([
          [say("elections.date.votingFrom"), voting.votingFrom],
          [say("elections.date.votingUntil"), voting.votingUntil],
        ] as const)),
  ];
  return (
    <section className="stack" aria-labelledby="beforehand">
      <h2 id="beforehand">{say("elections.beforehand")}</h2>
      {words === "" ? null : (
        <p className="words" dir="auto">
          {words}
        </p>
      )}
      <dl className="election-facts">
        {told.map(([label, at]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{momentText(at, zone, navigator.language)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{placeOf(zone)}</p>
      <ul className="election-colleges">
        {colleges.map(({ name, words: about, seats }) => (
          <li key={name}>
            {say("elections.college.seats", { name, seats })}
            {about === "" ? null : <span className="hint"> {about}</span>}
          </li>
        ))}
      </ul>
      <h3>{say(`elections.criteria.${method}`)}</h3>
      <p className="words" dir="auto">
        {criteria}
      </p>
      <p>{say("elections.commission", { names: commissionNames.join(", "), method })}</p>
    </section>
  );
}

function Changing({ election, process, onDone }: ElectionProps & { readonly onDone: () => void }) {
  const say = useSay();
  const zone = useZone(process);
  const change = useAct(changeElection, {
    changes: [readElection],
    onDone: () => {
      announce(say("elections.changed"));
      onDone();
    },
  });
  return (
    <ElectionFields
      {...{ process }}
      from={draftOf(election, zone)}
      act={say("elections.form.save")}
      pending={change.pending}
      refused={change.refused}
      onSend={(body) => change.act({ params: { process, no: election.no }, body })}
    />
  );
}
