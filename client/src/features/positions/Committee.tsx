import { dayWithWeekday } from "@accord/shared/messages";
import {
  type CommitteeChoice,
  committeeChoices,
  putToCommittee,
  readPosition,
  voteInCommittee,
} from "@accord/shared/positions";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  DateField,
  Details,
  ErrorSummary,
  RadioGroup,
  Table,
  TextArea,
  useSay,
} from "../../ui/index.js";
import type { OnPosition } from "./position.js";

/** [Q40] Where consensus can't be reached in the time, the steering committee votes by name. */
export function Committee(on: OnPosition) {
  const say = useSay();
  const { committee, can } = on.position;
  if (committee === null && !can.includes("put_to_committee")) return null;
  return (
    <section aria-labelledby="committee" className="stack">
      <h2 id="committee">{say("positions.committee")}</h2>
      {committee === null ? null : (
        <>
          <p className="hint">{say("positions.committee.why")}</p>
          <p className="words" dir="auto">
            {committee.reason}
          </p>
          <p>{say("positions.committee.rule", { ...committee.count })}</p>
          {committee.votes.length === 0 ? (
            <p className="hint">{say("positions.committee.votes.none")}</p>
          ) : (
            <Table
              caption={say("positions.committee.votes")}
              showCaption
              dense
              folds
              rows={committee.votes}
              keyOf={({ name }) => name}
              columns={[
                {
                  id: "name",
                  title: say("positions.committee.member"),
                  heads: true,
                  cell: ({ name }) => <bdi>{name}</bdi>,
                },
                {
                  id: "choice",
                  title: say("positions.committee.choice"),
                  cell: ({ choice }) => say(`positions.committee.choice.${choice}`),
                },
                {
                  id: "reason",
                  title: say("positions.committee.reasonOf"),
                  cell: ({ reason }) => (reason ? <span dir="auto">{reason}</span> : null),
                },
              ]}
            />
          )}
          {can.includes("vote") ? <Vote {...on} until={committee.until} /> : null}
        </>
      )}
      {can.includes("put_to_committee") ? (
        <Details summary={say("positions.committee.ask")}>
          <Ask {...on} />
        </Details>
      ) : null}
    </section>
  );
}

function Vote({ process, position, until }: OnPosition & { readonly until: string }) {
  const say = useSay();
  const own = position.committee?.votes.find((one) => one.own);
  const [choice, setChoice] = useState<string | null>(own?.choice ?? null);
  const [reason, setReason] = useState(own?.reason ?? "");
  const recorded = say("positions.committee.vote.recorded", {
    date: dayWithWeekday(until, navigator.language),
  });
  const vote = useAct(voteInCommittee, { changes: [readPosition], onDone: () => announce(recorded) });
  const { issues } = useIssues(vote.refused);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const body = { choice: choice as CommitteeChoice, reason };
        if (choice !== null) vote.act({ params: { process, no: position.no }, body });
      }}
    >
      <ErrorSummary issues={issues} />
      {own ? <p>{recorded}</p> : null}
      <RadioGroup
        name="choice"
        label={say("positions.committee.vote")}
        value={choice}
        onChange={setChoice}
        options={committeeChoices.map((value) => ({
          value,
          label: say(`positions.committee.choice.${value}`),
        }))}
      />
      <TextArea
        name="reason"
        rows={3}
        label={say("positions.committee.vote.reason")}
        value={reason}
        onChange={setReason}
      />
      <div className="acts">
        <Button type="submit" kind="primary" pending={vote.pending} isDisabled={choice === null}>
          {say("positions.committee.vote.act")}
        </Button>
      </div>
    </form>
  );
}

function Ask({ process, position }: OnPosition) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState<string | undefined>("");
  const ask = useAct(putToCommittee, { changes: [readPosition] });
  const { issues, of } = useIssues(ask.refused);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask.act({ params: { process, no: position.no }, body: { reason, until: until ?? "" } });
      }}
    >
      <ErrorSummary issues={issues} />
      <TextArea
        name="reason"
        rows={3}
        label={say("positions.committee.reason")}
        hint={say("positions.committee.reason.hint")}
        value={reason}
        onChange={setReason}
        issue={of("reason")}
      />
      <DateField
        name="until"
        label={say("positions.committee.until")}
        value={until ?? ""}
        onChange={setUntil}
        issue={of("until")}
      />
      <div className="acts">
        <Button type="submit" pending={ask.pending}>
          {say("positions.committee.ask.act")}
        </Button>
      </div>
    </form>
  );
}
