import { listChoices, readChoice, voidChoice } from "@accord/shared/choices";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, TextField, useSay } from "../../ui/index.js";

/** Ends a choice without a result, with a reason. */
export function EndChoice(params: { readonly process: string; readonly no: number }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const end = useAct(voidChoice, { changes: [readChoice, listChoices], onDone: () => setOpen(false) });
  return (
    <div>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {say("choices.end")}
      </Button>
      <Dialog
        title={say("choices.end")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            pending={end.pending}
            isDisabled={reason.trim() === ""}
            onPress={() => end.act({ params, body: { reason } })}
          >
            {say("choices.end")}
          </Button>
        }
      >
        <ErrorSummary issues={issuesOf(end.refused, say)} />
        <TextField
          name="reason"
          label={say("choices.end.reason")}
          hint={say("choices.end.hint")}
          maxLength={500}
          value={reason}
          onChange={setReason}
          issue={issueOf(end.refused, "reason", say)}
        />
      </Dialog>
    </div>
  );
}
