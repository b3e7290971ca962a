import { type Outcome, type ReasonCode, reasonCodes } from "@accord/shared/responses";
import { CheckboxGroup, useSay } from "../../ui/index.js";

interface Props {
  readonly name: string;
  readonly outcome: Outcome | null;
  readonly value: readonly ReasonCode[];
  readonly onChange: (codes: ReasonCode[]) => void;
}

/** Asked for where something is rejected, and shown wherever some are given. */
export function ReasonFields({ name, outcome, value, onChange }: Props) {
  const say = useSay();
  if (outcome !== "rejection" && value.length === 0) return null;
  return (
    <CheckboxGroup
      name={name}
      label={say("responses.reasons")}
      value={[...value]}
      onChange={(codes) => onChange(codes as ReasonCode[])}
      options={reasonCodes.map((code) => ({ value: code, label: say(`responses.reason.${code}`) }))}
    />
  );
}
