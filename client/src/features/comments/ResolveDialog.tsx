import {
  listThreads,
  type Resolution,
  resolutions,
  resolveThread,
  type ThreadRow,
} from "@accord/shared/comments";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Dialog, RadioGroup, TextArea, useSay } from "../../ui/index.js";
import { EndActs, Ended } from "./Ended.js";
import { endPlace, useKept } from "./kept-words.js";
import type { Conversations } from "./useConversations.js";

interface Written {
  readonly outcome: Resolution | null;
  readonly reason: string;
}

interface Props {
  readonly talk: Pick<Conversations, "process" | "document" | "me">;
  readonly thread: ThreadRow;
  readonly onClose: () => void;
}

/** How a conversation ended: an outcome, and a reason where the comment is not taken up. */
export function ResolveDialog({ talk, thread, onClose }: Props) {
  const { process, document } = talk;
  const say = useSay();
  const written = useKept<Written>(endPlace(talk, thread.id, "resolved"), () => ({
    outcome: null,
    reason: "",
  }));
  const { outcome, reason } = written.value;
  const leave = (): void => {
    written.clear();
    onClose();
  };
  const resolve = useAct(resolveThread, {
    changes: [listThreads],
    onDone: () => {
      announce(say("comments.resolve.done"));
      leave();
    },
  });
  const isOver = thread.state !== "open" && !resolve.pending;
  const wrong = issueOf(resolve.refused, "reason", say);
  return (
    <Dialog
      title={say("comments.resolve.title")}
      isOpen
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
      acts={
        <EndActs isOver={isOver} isWritten={written.isKept} onDiscard={leave}>
          {outcome === null ? null : (
            <Button
              kind="primary"
              pending={resolve.pending}
              onPress={() =>
                resolve.act({ params: { process, document, thread: thread.id }, body: { outcome, reason } })
              }
            >
              {say("comments.resolve")}
            </Button>
          )}
        </EndActs>
      }
    >
      {isOver ? <Ended why={say("issue.thread_resolved")} isWritten={written.isKept} /> : null}
      <RadioGroup
        name="outcome"
        label={say("comments.resolve.outcome")}
        value={outcome}
        onChange={(value) => written.change({ outcome: value as Resolution })}
        options={resolutions.map((value) => ({ value, label: say(`comments.resolution.${value}`) }))}
      />
      <TextArea
        name="reason"
        label={say("comments.resolve.reason")}
        hint={say("comments.resolve.reasonHint")}
        value={reason}
        onChange={(next) => written.change({ reason: next })}
        {...(wrong ? { issue: wrong } : {})}
      />
      {wrong ? null : <Refusal error={resolve.refused} />}
    </Dialog>
  );
}
