import { type BallotPage, readBallot, recuseSeat, type SeatOnRoll } from "@accord/shared/ballots";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Dialog, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly line: SeatOnRoll;
  /** Reached with the arrows of its line and not with Tab. */
  readonly isByArrows?: boolean;
}

/** [Q21] An interest that is declared in the room, or taken back, until the ballot opens. */
export function RecordRecusal({ process, ballot, line: { seat, name, recused }, isByArrows = false }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const record = useAct(recuseSeat, {
    changes: [readBallot],
    onDone: () => {
      setOpen(false);
      announce(say(recused ? "desk.recusal.back" : "desk.recusal.done", { name }));
    },
  });
  const send = (words: string) =>
    record.act({ params: { process, ballot: ballot.id, seat }, body: { reason: words } });
  if (recused)
    return (
      <>
        <Refusal error={record.refused} />
        <Button
          kind="quiet"
          pending={record.pending}
          excludeFromTabOrder={isByArrows}
          onPress={() => send("")}
          aria-label={say("desk.recusal.undo.of", { name })}
        >
          {say("desk.recusal.undo")}
        </Button>
      </>
    );
  return (
    <>
      <Button
        kind="quiet"
        excludeFromTabOrder={isByArrows}
        onPress={() => setOpen(true)}
        aria-label={say("desk.recusal.of", { name })}
      >
        {say("desk.recusal")}
      </Button>
      <Dialog
        title={say("desk.recusal.of", { name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            pending={record.pending}
            isDisabled={reason.trim() === ""}
            onPress={() => send(reason)}
          >
            {say("desk.recusal.act")}
          </Button>
        }
      >
        <Refusal error={record.refused} />
        <p className="hint">{say("desk.recusal.hint")}</p>
        <TextField
          name="recusal"
          label={say("ballots.new.recused.reason", { name })}
          value={reason}
          onChange={setReason}
        />
      </Dialog>
    </>
  );
}
