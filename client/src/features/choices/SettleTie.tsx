import { readChoice, settleTie } from "@accord/shared/choices";
import { useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, Dialog, ErrorSummary, RadioGroup, TextArea, TextField, useSay } from "../../ui/index.js";
import type { ChoiceProps } from "./choice-props.js";

interface Props extends ChoiceProps {
  readonly category: string | null;
  /** Options that lead. */
  readonly tied: readonly number[];
}

/** [Q31] The forum has decided between those that lead: its decision and its reasons become public. */
export function SettleTie({ choice, process, category, tied }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [option, setOption] = useState<string | null>(null);
  const [decision, setDecision] = useState("");
  const [reasons, setReasons] = useState("");
  const settle = useAct(settleTie, { changes: [readChoice], onDone: () => setOpen(false) });
  const { issues, of } = useIssues(settle.refused);
  const body = { category, option: Number(option), decision: Number(decision), reasons: reasons.trim() };
  const isWhole = option !== null && /^[1-9]\d{0,6}$/u.test(decision.trim()) && body.reasons !== "";
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say("choices.settle")}</Button>
      <Dialog
        title={say("choices.settle")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        acts={
          <Button
            kind="primary"
            pending={settle.pending}
            isDisabled={!isWhole}
            onPress={() => settle.act({ params: { process, no: choice.no }, body })}
          >
            {say("choices.settle.act")}
          </Button>
        }
      >
        <ErrorSummary issues={issues} />
        <RadioGroup
          name="option"
          label={say("choices.settle.option")}
          value={option}
          onChange={setOption}
          options={tied.map((no) => ({ value: String(no), label: choice.options[no - 1]?.title ?? "" }))}
          issue={of("option")}
        />
        <TextField
          name="decision"
          width={8}
          inputMode="numeric"
          label={say("choices.settle.decision")}
          hint={say("choices.settle.decision.hint")}
          value={decision}
          onChange={setDecision}
          issue={of("decision")}
        />
        <TextArea
          name="reasons"
          label={say("choices.settle.reasons")}
          maxLength={2_000}
          value={reasons}
          onChange={setReasons}
        />
      </Dialog>
    </>
  );
}
