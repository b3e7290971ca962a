import {
  electionLimits,
  type JudgedApplication,
  readElection,
  recordInterview,
} from "@accord/shared/elections";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, DateField, Dialog, ErrorSummary, TextArea, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

/** [Q33] Notes of an interview: kept for the committee, never published. */
export function Interview({ election, process, one }: ElectionProps & { readonly one: JudgedApplication }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [on, setOn] = useState<string | undefined>(one.interview?.on ?? "");
  const [notes, setNotes] = useState(one.interview?.notes ?? "");
  const record = useAct(recordInterview, { changes: [readElection], onDone: () => setOpen(false) });
  const { issues } = useIssues(record.refused);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say("elections.interview")}</Button>
      <Dialog
        title={say("elections.interview.title", { nominee: one.words.nominee })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            pending={record.pending}
            isDisabled={!on}
            onPress={() => {
              if (on)
                record.act({
                  params: { process, no: election.no, application: one.no },
                  body: { on, notes: notes.trim() },
                });
            }}
          >
            {say("elections.interview.act")}
          </Button>
        }
      >
        <ErrorSummary issues={issues} />
        <DateField name="on" label={say("elections.interview.on")} value={on ?? ""} onChange={setOn} />
        <TextArea
          name="notes"
          label={say("elections.interview.notes")}
          hint={say("elections.interview.hint")}
          maxLength={electionLimits.words}
          value={notes}
          onChange={setNotes}
        />
      </Dialog>
    </>
  );
}
