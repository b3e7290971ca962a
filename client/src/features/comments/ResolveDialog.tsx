import {
  listThreads,
  type Resolution,
  resolutions,
  resolveThread,
  type ThreadRow,
} from "@accord/shared/comments";
import { useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Dialog, RadioGroup, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly thread: ThreadRow;
  readonly onClose: () => void;
}

/** How a conversation ended: an outcome, and a reason where the comment is not taken up. */
export function ResolveDialog({ process, document, thread, onClose }: Props) {
  const say = useSay();
  const [outcome, setOutcome] = useState<Resolution | null>(null);
  const [reason, setReason] = useState("");
  const resolve = useAct(resolveThread, {
    changes: [listThreads],
    onDone: () => {
      announce(say("comments.resolve.done"));
      onClose();
    },
  });
  const wrong = issueOf(resolve.refused, "reason", say);
  return (
    <Dialog
      title={say("comments.resolve.title")}
      isOpen
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
      acts={
        outcome === null ? undefined : (
          <Button
            kind="primary"
            pending={resolve.pending}
            onPress={() =>
              resolve.act({ params: { process, document, thread: thread.id }, body: { outcome, reason } })
            }
          >
            {say("comments.resolve")}
          </Button>
        )
      }
    >
      <RadioGroup
        name="outcome"
        label={say("comments.resolve.outcome")}
        value={outcome}
        onChange={(value) => setOutcome(value as Resolution)}
        options={resolutions.map((value) => ({ value, label: say(`comments.resolution.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={say("comments.resolve.reason")}
        hint={say("comments.resolve.reasonHint")}
        value={reason}
        onChange={setReason}
        {...(wrong ? { issue: wrong } : {})}
      />
      {wrong ? null : <Refusal error={resolve.refused} />}
    </Dialog>
  );
}
