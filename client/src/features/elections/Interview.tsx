import {
  electionLimits,
  type JudgedApplication,
  readElection,
  recordInterview,
} from "@accord/shared/elections";
import { useState } from "react";
import { ActDialog, useOpen } from "../../app/ActDialog.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { DateField, TextArea, useSay } from "../../ui/index.js";
import type { ElectionProps } from "./election-props.js";

/** [Q33] Notes of an interview: kept for the committee, never published. */
export function Interview({ election, process, one }: ElectionProps & { readonly one: JudgedApplication }) {
  const say = useSay();
  const open = useOpen();
  const [, setOpen] = open;
  const [on, setOn] = useState<string | undefined>(one.interview?.on ?? "");
  const [notes, setNotes] = useState(one.interview?.notes ?? "");
  const record = useAct(recordInterview, { changes: [readElection], onDone: () => setOpen(false) });
  const { issues } = useIssues(record.refused);
  return (
    <ActDialog
      {...{ open, issues }}
      opens={say("elections.interview")}
      act={say("elections.interview.act")}
      title={say("elections.interview.title", { nominee: one.words.nominee })}
      pending={record.pending}
      isReady={Boolean(on)}
      onAct={() => {
        if (on)
          record.act({
            params: { process, no: election.no, application: one.no },
            body: { on, notes: notes.trim() },
          });
      }}
    >
      <DateField name="on" label={say("elections.interview.on")} value={on ?? ""} onChange={setOn} />
      <TextArea
        name="notes"
        label={say("elections.interview.notes")}
        hint={say("elections.interview.hint")}
        maxLength={electionLimits.words}
        value={notes}
        onChange={setNotes}
      />
    </ActDialog>
  );
}
