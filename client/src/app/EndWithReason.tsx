import { useState } from "react";
import { Button, Dialog, ErrorSummary, TextField, useSay } from "../ui/index.js";
import { issueOf, issuesOf } from "./Refusal.js";

interface Props {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onEnd: (reason: string) => void;
}

/** Ends a thing without a result: its reason is asked for first, and what ended is drawn anew by its own screen. */
export function EndWithReason({ title, label, hint, pending, refused, onEnd }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  return (
    <div>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog
        {...{ title, isOpen }}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            {...{ pending }}
            isDisabled={reason.trim() === ""}
            onPress={() => onEnd(reason)}
          >
            {title}
          </Button>
        }
      >
        <ErrorSummary issues={issuesOf(refused, say)} />
        <TextField
          name="reason"
          {...{ label, hint }}
          maxLength={500}
          value={reason}
          onChange={setReason}
          issue={issueOf(refused, "reason", say)}
        />
      </Dialog>
    </div>
  );
}
