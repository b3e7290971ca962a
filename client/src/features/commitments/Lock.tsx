import { type CommitmentPage, lockDraft, readCommitment, unlockDraft } from "@accord/shared/commitments";
import { dayText } from "@accord/shared/messages";
import { type FormEvent, useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Details, Notice, TextField, useSay } from "../../ui/index.js";

interface On {
  readonly process: string;
  readonly n: number;
}

/** Nobody edits for now: since when, why, who can open it again. The text stays readable and selectable. */
export function LockBanner({
  lock,
  mayUnlock,
  process,
  n,
}: On & { readonly lock: CommitmentPage["lock"]; readonly mayUnlock: boolean }) {
  const say = useSay();
  const unlock = useAct(unlockDraft, { changes: [readCommitment] });
  if (lock === null) return null;
  return (
    <Notice
      tone="warn"
      title={say("commitments.lock.title")}
      acts={
        mayUnlock ? (
          <Button pending={unlock.pending} onPress={() => unlock.act({ params: { process, n }, body: {} })}>
            {say("commitments.unlock")}
          </Button>
        ) : undefined
      }
    >
      <p>
        {say("commitments.lock.facts", {
          reason: lock.reason,
          date: dayText(lock.at.slice(0, 10)),
          name: lock.by,
        })}
      </p>
      {mayUnlock ? null : <p>{say("commitments.lock.who")}</p>}
      <Refusal error={unlock.refused} />
    </Notice>
  );
}

/** Locking needs a reason, which all see. */
export function LockForm({ process, n }: On) {
  const say = useSay();
  const [reason, setReason] = useState("");
  const lock = useAct(lockDraft, { changes: [readCommitment] });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    lock.act({ params: { process, n }, body: { reason } });
  };
  return (
    <Details summary={say("commitments.lock")}>
      <form onSubmit={send} className="stack" noValidate>
        <TextField
          name="reason"
          label={say("commitments.lock.reason")}
          hint={say("commitments.lock.hint")}
          value={reason}
          onChange={setReason}
          issue={issueOf(lock.refused, "reason", say)}
        />
        <Button type="submit" pending={lock.pending}>
          {say("commitments.lock")}
        </Button>
        {issueOf(lock.refused, "reason", say) ? null : <Refusal error={lock.refused} />}
      </form>
    </Details>
  );
}
