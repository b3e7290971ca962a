import {
  type BallotPage,
  type Choice,
  castVote,
  choicesOf,
  readBallot,
  type SeatOnRoll,
  secretVote,
} from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, ErrorSummary, RadioGroup, TextArea, useSay } from "../../ui/index.js";
import { ComeIn } from "./ComeIn.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly mine: SeatOnRoll;
  readonly onDone: () => void;
  /** Where a vote is recorded already, and stays as it is. */
  readonly onCancel: (() => void) | null;
}

/** Equal rows, nothing preselected, confirmed only by the server's word (C22). */
export function VoteForm({ process, ballot, mine, onDone, onCancel }: Props) {
  const say = useSay();
  const { secret } = ballot;
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState(mine.reason ?? "");
  const [unchosen, setUnchosen] = useState(false);
  const vote = useAct(castVote, {
    changes: [readBallot],
    onDone: () => {
      announce(say("ballots.mine.voted"));
      onDone();
    },
  });
  if (ballot.live && mine.presence === "absent")
    return <ComeIn process={process} ballot={ballot} seat={mine.seat} />;

  const send = (): void => {
    setUnchosen(choice === null);
    if (choice === null) return;
    const cast = { choice: choice as Choice, reason };
    const body = secret ? secretVote(cast.choice, reason, secret.reasons) : cast;
    vote.act({ params: { process, ballot: ballot.id }, body });
  };
  const choices = choicesOf(ballot.rule);
  const choose = (value: string): void => {
    setChoice(value);
    setUnchosen(false);
  };
  const issues = unchosen
    ? [{ field: "choice", text: say("ballots.vote.choose") }]
    : issuesOf(vote.refused, say);
  return (
    <>
      <ErrorSummary issues={issues} />
      {secret ? <p>{say("ballots.secrecy")}</p> : null}
      {/* Numbers choose while the answers have the focus, and nowhere else. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the radios inside. */}
      <div
        onKeyDown={({ key, currentTarget }) => {
          const radio =
            currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]")[Number(key) - 1];
          radio?.focus();
          radio?.click();
        }}
      >
        <RadioGroup
          name="choice"
          label={
            ballot.asSubstitute
              ? say("ballots.vote.legend.inPlace", { no: mine.no, name: mine.name })
              : say("ballots.vote.legend", { no: mine.no })
          }
          hint={<span className="by-key">{say("ballots.vote.keys")}</span>}
          value={choice}
          onChange={choose}
          issue={unchosen ? say("ballots.vote.choose") : issueOf(vote.refused, "choice", say)}
          options={choices.map((one) => ({ value: one, label: say(`ballots.vote.${one}`) }))}
        />
      </div>
      {secret?.reasons === false ? null : (
        <TextArea
          name="reason"
          label={say("ballots.vote.reason")}
          hint={say(secret ? "ballots.secret.reason.hint" : "ballots.vote.reason.hint")}
          optional={choice !== "object"}
          rows={3}
          value={reason}
          onChange={setReason}
          issue={issueOf(vote.refused, "reason", say)}
        />
      )}
      <div className="acts primary-act">
        <Button kind="primary" pending={vote.pending} onPress={send}>
          {say("ballots.vote.act")}
        </Button>
        {onCancel ? (
          <Button kind="quiet" onPress={onCancel}>
            {say("ui.cancel")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
