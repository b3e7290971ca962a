import { listProposals, readProposal, setDiscussion } from "@accord/shared/proposals";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, TextArea, useSay } from "../../ui/index.js";

/** A decided proposal goes back in discussion, with reasons. */
export function Reopen({ process, reference }: { readonly process: string; readonly reference: string }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const [reasons, setReasons] = useState("");
  const discuss = useAct(setDiscussion, {
    changes: [readProposal, listProposals],
    onDone: () => setOpen(false),
  });
  const send = (): void => discuss.act({ params: { process, ref: reference }, body: { reasons } });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say("proposals.reopen")}</Button>
      <Dialog
        title={say("proposals.reopen")}
        isOpen={open}
        onOpenChange={setOpen}
        acts={(close) => (
          <>
            <Button kind="primary" pending={discuss.pending} onPress={send}>
              {say("proposals.reopen")}
            </Button>
            <Button onPress={close}>{say("ui.cancel")}</Button>
          </>
        )}
      >
        <ErrorSummary issues={issuesOf(discuss.refused, say)} />
        <TextArea
          name="reasons"
          label={say("proposals.reopen.reasons")}
          hint={say("proposals.reopen.hint")}
          value={reasons}
          onChange={setReasons}
          issue={issueOf(discuss.refused, "reasons", say)}
          words
        />
      </Dialog>
    </>
  );
}
