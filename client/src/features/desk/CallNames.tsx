import { type BallotPage, type Choice, choicesOf, enterVote, readBallot } from "@accord/shared/ballots";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
}

/** A vote by roll call: one name after the other, what each answers entered by key or button. */
export function CallNames({ process, ballot }: Props) {
  const say = useSay();
  const place = useRef<HTMLFieldSetElement>(null);
  const [passed, setPassed] = useState<readonly string[] | null>(null);
  const [reason, setReason] = useState("");
  const awaited = ballot.roll.filter(
    ({ recused, presence, choice, seat }) =>
      !recused && presence !== "absent" && choice === null && !passed?.includes(seat),
  );
  const [called] = awaited;
  const enter = useAct(enterVote, { changes: [readBallot], onDone: () => setReason("") });
  const seat = passed === null ? undefined : called?.seat;
  useEffect(() => {
    if (seat !== undefined) place.current?.focus();
  }, [seat]);
  if (passed === null)
    return (
      <p className="acts">
        <Button
          isDisabled={called === undefined}
          onPress={() => {
            setPassed([]);
            announce(say("desk.call.left", { left: awaited.length }));
          }}
        >
          {say("desk.call")}
        </Button>
      </p>
    );
  if (called === undefined) return <p role="status">{say("desk.call.done", { passed: passed.length })}</p>;
  const choices = choicesOf(ballot.rule);
  const answer = (choice: Choice): void => {
    if (enter.pending) return;
    enter.act({
      params: { process, ballot: ballot.id },
      body: { seat: called.seat, choice, reason: choice === "object" ? reason : "" },
    });
  };
  const pass = (): void => setPassed([...passed, called.seat]);
  const onKey = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = choices[Number(event.key) - 1];
    if (choice !== undefined) answer(choice);
    else if (event.key === "0") pass();
  };
  return (
    <fieldset
      ref={place}
      tabIndex={-1}
      className="desk-called stack"
      aria-label={say("desk.call.name", {
        no: called.no,
        name: called.name,
        organisation: called.organisation,
      })}
      onKeyDown={onKey}
    >
      <p className="desk-called-name">
        <bdi>
          {say("desk.call.name", { no: called.no, name: called.name, organisation: called.organisation })}
        </bdi>
      </p>
      <p className="hint">{say("desk.call.left", { left: awaited.length })}</p>
      <Refusal error={enter.refused} />
      {choices.includes("object") ? (
        <TextField name="called-reason" label={say("desk.call.reason")} value={reason} onChange={setReason} />
      ) : null}
      <div className="acts">
        {choices.map((choice, at) => (
          <Button key={choice} onPress={() => answer(choice)}>
            {say("desk.call.key", { key: at + 1, word: say(`ballots.vote.${choice}`) })}
          </Button>
        ))}
        <Button kind="quiet" onPress={pass}>
          {say("desk.call.key", { key: 0, word: say("desk.call.pass") })}
        </Button>
        <Button kind="quiet" onPress={() => setPassed(null)}>
          {say("desk.call.end")}
        </Button>
      </div>
    </fieldset>
  );
}
