import { readPlan, recordEndorsement } from "@accord/shared/plan";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  DateField,
  Dialog,
  ErrorSummary,
  TextArea,
  TextField,
  useSay,
} from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly version: number;
  readonly today: string;
  readonly onClose: () => void;
}

/** What a stakeholder signed, written down by who received it. */
export function EndorsementDialog({ process, version, today, onClose }: Props) {
  const say = useSay();
  const [organisation, setOrganisation] = useState("");
  const [signer, setSigner] = useState("");
  const [signedOn, setSignedOn] = useState<string | undefined>(today);
  const [statement, setStatement] = useState("");
  const [tried, setTried] = useState(false);
  const record = useAct(recordEndorsement, {
    changes: [readPlan],
    onDone: () => {
      announce(say("plan.endorsement.recorded", { organisation }));
      onClose();
    },
  });
  const own = [
    ...(organisation.trim() === ""
      ? [{ field: "organisation", text: say("issue.endorsement_organisation_missing") }]
      : []),
    ...(signer.trim() === "" ? [{ field: "signer", text: say("issue.endorsement_signer_missing") }] : []),
    ...(signedOn ? [] : [{ field: "signedOn", text: say("plan.endorsement.day.missing") }]),
  ];
  const { issues, of } = useIssues(record.refused, tried ? own : []);
  const send = (): void => {
    setTried(true);
    if (own.length > 0 || !signedOn) return;
    record.act({ params: { process }, body: { version, organisation, signer, signedOn, statement } });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("plan.endorsement.title", { n: version })}
      acts={
        <Button kind="primary" pending={record.pending} onPress={send}>
          {say("plan.endorsement.act")}
        </Button>
      }
    >
      <ErrorSummary issues={issues} />
      <TextField
        name="organisation"
        label={say("plan.endorsement.organisation")}
        value={organisation}
        onChange={setOrganisation}
        issue={of("organisation")}
      />
      <TextField
        name="signer"
        label={say("plan.endorsement.signer")}
        value={signer}
        onChange={setSigner}
        issue={of("signer")}
      />
      <DateField
        name="signedOn"
        label={say("plan.endorsement.day")}
        value={signedOn ?? ""}
        onChange={setSignedOn}
        issue={of("signedOn")}
      />
      <TextArea
        name="statement"
        label={say("plan.endorsement.statement")}
        value={statement}
        onChange={setStatement}
      />
    </Dialog>
  );
}
