import { editProposal, listProposals, type ProposalPage, readProposal } from "@accord/shared/proposals";
import { type FormEvent, useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { useSeen } from "../../connection/seen.js";
import { Button, ErrorSummary, useSay } from "../../ui/index.js";
import { type ProposalWords, WordsFields } from "./WordsFields.js";

interface Props {
  readonly proposal: ProposalPage;
  readonly process: string;
  readonly onClose: () => void;
}

/** New words for a proposal; those before stay in its history. */
export function EditProposal({ proposal, process, onClose }: Props) {
  const say = useSay();
  const [words, setWords] = useState<ProposalWords>({
    title: proposal.title,
    problem: proposal.problem,
    asked: proposal.asked,
  });
  const edit = useAct(editProposal, { changes: [readProposal, listProposals], onDone: onClose });
  const seen = useSeen(proposal.changedAt, edit.refused);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    edit.act({ params: { process, ref: proposal.reference }, body: { ...words, seen } });
  };
  const issue = (field: string) => issueOf(edit.refused, field, say);
  return (
    <form onSubmit={send} className="form" noValidate>
      <ErrorSummary issues={issuesOf(edit.refused, say)} />
      <WordsFields words={words} onChange={setWords} issue={issue} />
      <div className="acts">
        <Button type="submit" kind="primary" pending={edit.pending}>
          {say("proposals.edit.save")}
        </Button>
        <Button onPress={onClose}>{say("ui.cancel")}</Button>
      </div>
    </form>
  );
}
