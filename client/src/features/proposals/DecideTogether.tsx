import {
  listProposals,
  type ProposalRow,
  proposeJointDecision,
  readProposal,
  type ShortlistingOutcome,
} from "@accord/shared/proposals";
import { useState } from "react";
import { useProcess } from "../../app/here.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, RadioGroup, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly proposals: readonly Pick<ProposalRow, "id" | "reference" | "title">[];
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onDone?: () => void;
}

/** Outcome and reasons for one or several proposals, for both co-chairs to sign. */
export function DecideTogether({ proposals, isOpen, onOpenChange, onDone }: Props) {
  const say = useSay();
  const process = useProcess() ?? "";
  const [outcome, setOutcome] = useState<ShortlistingOutcome | null>(null);
  const [reasons, setReasons] = useState("");
  const write = useAct(proposeJointDecision, {
    changes: [listProposals, readProposal],
    onDone: () => {
      onOpenChange(false);
      onDone?.();
    },
  });
  const [sought, setSought] = useState(false);
  const { issues, of: issue } = useIssues(
    write.refused,
    sought && outcome === null ? [{ field: "outcome", text: say("proposals.joint.choose") }] : [],
  );
  const send = (): void => {
    setSought(true);
    if (outcome === null) return;
    const references = proposals.map(({ reference }) => reference);
    write.act({ params: { process }, body: { proposals: references, outcome, reasons } });
  };
  return (
    <Dialog
      title={say("proposals.joint.title")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      acts={(close) => (
        <>
          <Button kind="primary" pending={write.pending} onPress={send}>
            {say("proposals.joint.writeAndSign")}
          </Button>
          <Button onPress={close}>{say("ui.cancel")}</Button>
        </>
      )}
    >
      <ErrorSummary issues={issues} />
      <p>{say("proposals.joint.lead")}</p>
      <section>
        <h3 className="field-label">{say("proposals.joint.proposals")}</h3>
        <ul>
          {proposals.map((one) => (
            <li key={one.id}>
              <span className="reference">{one.reference}</span> <bdi>{one.title}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <RadioGroup
        name="outcome"
        label={say("proposals.joint.outcome")}
        value={outcome}
        issue={issue("outcome")}
        onChange={(value) => setOutcome(value as ShortlistingOutcome)}
        options={[
          { value: "shortlisted", label: say("proposals.state.shortlisted") },
          { value: "not_shortlisted", label: say("proposals.state.not_shortlisted") },
        ]}
      />
      <TextArea
        name="reasons"
        label={say("proposals.joint.reasons")}
        hint={say("proposals.joint.reasons.hint")}
        optional={outcome !== "not_shortlisted"}
        value={reasons}
        onChange={setReasons}
        issue={issue("reasons")}
        words
      />
    </Dialog>
  );
}
