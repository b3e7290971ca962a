import { hideContribution, listContributions, readContribution } from "@accord/shared/contributions";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly reference: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function HideDialog({ process, reference, isOpen, onClose }: Props) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const hide = useAct(hideContribution, { changes: [readContribution, listContributions], onDone: onClose });
  return (
    <Dialog
      title={say("contributions.one.hide.title")}
      isOpen={isOpen}
      onClose={onClose}
      acts={
        <Button
          kind="primary"
          isDisabled={reason.trim() === ""}
          pending={hide.pending}
          onPress={() => hide.act({ params: { process, reference }, body: { reason: reason.trim() } })}
        >
          {say("contributions.one.hide")}
        </Button>
      }
    >
      <p>{say("contributions.one.hide.text")}</p>
      <Refusal error={hide.refused} />
      <TextField
        name="reason"
        label={say("contributions.one.hide.reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
      />
    </Dialog>
  );
}
