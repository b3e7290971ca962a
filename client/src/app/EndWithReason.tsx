import { useState } from "react";
import { TextField, useSay } from "../ui/index.js";
import { ActDialog, useOpen } from "./ActDialog.js";
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
  const open = useOpen();
  const [reason, setReason] = useState("");
  return (
    <div>
      <ActDialog
        {...{ open, title, pending }}
        opens={title}
        act={title}
        quiet
        isReady={reason.trim() !== ""}
        issues={issuesOf(refused, say)}
        onAct={() => onEnd(reason)}
      >
        <TextField
          name="reason"
          {...{ label, hint }}
          maxLength={500}
          value={reason}
          onChange={setReason}
          issue={issueOf(refused, "reason", say)}
        />
      </ActDialog>
    </div>
  );
}
