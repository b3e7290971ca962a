import { engageStakeholder, readStakeholders } from "@accord/shared/stakeholders";
import { useState } from "react";
import { issueOf, issuesOf } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  DateField,
  Dialog,
  ErrorSummary,
  Select,
  TextArea,
  useSay,
} from "../../ui/index.js";
import type { StakeholderAnswer } from "./answer.js";

interface Props {
  readonly process: string;
  readonly answer: StakeholderAnswer;
  readonly n: number;
  readonly onClose: () => void;
}

/** When and how somebody of the map was engaged for a commitment. */
export function EngageDialog({ process, answer, n, onClose }: Props) {
  const say = useSay();
  const { stakeholders } = answer;
  const [who, setWho] = useState(stakeholders[0]?.id ?? "");
  const [on, setOn] = useState<string | undefined>("");
  const [how, setHow] = useState("");
  const engage = useAct(engageStakeholder, {
    changes: [readStakeholders],
    onDone: () => {
      const name = stakeholders.find(({ id }) => id === who)?.name ?? "";
      announce(say("stakeholders.engage.noted", { name }));
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("stakeholders.engage.named", { n })}
      acts={
        <Button
          kind="primary"
          pending={engage.pending}
          isDisabled={!on}
          onPress={() => {
            if (on) engage.act({ params: { process, stakeholder: who, n }, body: { on, how } });
          }}
        >
          {say("stakeholders.engage.save")}
        </Button>
      }
    >
      <ErrorSummary issues={issuesOf(engage.refused, say)} />
      <Select
        name="who"
        label={say("stakeholders.engage.who")}
        value={who}
        onChange={setWho}
        options={stakeholders.map(({ id, name }) => ({ id, label: name }))}
      />
      <DateField
        name="on"
        label={say("stakeholders.engage.on")}
        value={on ?? ""}
        onChange={setOn}
        issue={issueOf(engage.refused, "on", say)}
      />
      <TextArea name="how" optional label={say("stakeholders.engage.how")} value={how} onChange={setHow} />
    </Dialog>
  );
}
