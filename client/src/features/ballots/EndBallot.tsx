import { listBallots, readBallot, voidBallot, withdrawBallot } from "@accord/shared/ballots";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly what: "void" | "withdraw";
  readonly process: string;
  readonly ballot: string;
}

/** Ends a ballot without a result, with a reason: one that is open is made void, one only prepared is withdrawn. */
export function EndBallot({ what, process, ballot }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const ended = { changes: [readBallot, listBallots], onDone: () => setOpen(false) };
  const made = { void: useAct(voidBallot, ended), withdraw: useAct(withdrawBallot, ended) }[what];
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say(`ballots.run.${what}`)}
      </Button>
      <Dialog
        title={say(`ballots.run.${what}`)}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            pending={made.pending}
            isDisabled={reason.trim() === ""}
            onPress={() => made.act({ params: { process, ballot }, body: { reason } })}
          >
            {say(`ballots.run.${what}`)}
          </Button>
        }
      >
        <ErrorSummary issues={issuesOf(made.refused, say)} />
        <TextArea
          name="reason"
          label={say(`ballots.run.${what}.reason`)}
          hint={say(`ballots.run.${what}.hint`)}
          value={reason}
          onChange={setReason}
          issue={issueOf(made.refused, "reason", say)}
        />
      </Dialog>
    </>
  );
}
