import {
  type BallotPage,
  type Choice,
  choicesOf,
  enterVote,
  readBallot,
  type SeatOnRoll,
} from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, RadioGroup, TextArea, useSay } from "../../ui/index.js";

/** A raised hand, typed in by who runs the ballot and marked as such on the result. */
export function EnterVote({
  process,
  ballot,
  line,
  isByArrows = false,
}: {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly line: SeatOnRoll;
  /** Reached with the arrows of its line and not with Tab. */
  readonly isByArrows?: boolean;
}) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const enter = useAct(enterVote, { changes: [readBallot], onDone: () => setOpen(false) });
  const send = () => {
    if (choice !== null) {
      enter.act({
        params: { process, ballot: ballot.id },
        body: { seat: line.seat, choice: choice as Choice, reason },
      });
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        excludeFromTabOrder={isByArrows}
        onPress={() => setOpen(true)}
        aria-label={say("ballots.enter.of", { name: line.name })}
      >
        {say("ballots.enter")}
      </Button>
      <Dialog
        title={say("ballots.enter.for", { name: line.name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button kind="primary" pending={enter.pending} isDisabled={choice === null} onPress={send}>
            {say("ballots.enter.act")}
          </Button>
        }
      >
        <ErrorSummary issues={issuesOf(enter.refused, say)} />
        <p className="hint">{say("ballots.enter.hint")}</p>
        <RadioGroup
          name="entered-choice"
          label={say("ballots.roll.vote")}
          value={choice}
          onChange={setChoice}
          options={choicesOf(ballot.rule).map((one) => ({ value: one, label: say(`ballots.vote.${one}`) }))}
        />
        <TextArea
          name="entered-reason"
          label={say("ballots.vote.reason")}
          optional
          rows={2}
          value={reason}
          onChange={setReason}
          issue={issueOf(enter.refused, "reason", say)}
        />
      </Dialog>
    </>
  );
}
