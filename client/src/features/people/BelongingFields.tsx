import { stakeholderTypes } from "@accord/shared/contributions";
import type { Belonging } from "@accord/shared/people";
import { Select, TextField, useSay } from "../../ui/index.js";

interface Props {
  readonly said: Belonging;
  readonly onChange: (said: Belonging) => void;
  readonly issue: string | undefined;
}

export const nobody: Belonging = { name: "", type: "civil_society_organisation" };

/** Whom somebody speaks for, left out where for nobody. */
export const belongingIn = ({ name, type }: Belonging): Belonging | null =>
  name.trim() === "" ? null : { name: name.trim(), type };

/** The organisation and its type, from which the bloc follows (2.3). */
export function BelongingFields({ said, onChange, issue }: Props) {
  const say = useSay();
  return (
    <>
      <TextField
        name="organisation"
        optional
        label={say("people.belonging.name")}
        value={said.name}
        onChange={(name) => onChange({ ...said, name })}
        issue={issue}
      />
      {said.name.trim() === "" ? null : (
        <Select
          name="organisationType"
          label={say("people.belonging.type")}
          hint={say("people.belonging.hint")}
          value={said.type}
          onChange={(id) =>
            onChange({ ...said, type: stakeholderTypes.find((one) => one === id) ?? said.type })
          }
          options={stakeholderTypes.map((id) => ({ id, label: say(`contributions.stakeholder.${id}`) }))}
        />
      )}
    </>
  );
}
