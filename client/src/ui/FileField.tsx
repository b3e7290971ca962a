import { type ReactNode, useId } from "react";
import { IssueSign } from "./Field.js";
import { useSay } from "./say.js";

export interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  /** Which kinds and what size, said before choosing. */
  readonly hint: ReactNode;
  readonly issue?: string | undefined;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly optional?: boolean;
  /** Sent as soon as it is chosen: the same file may be chosen once more, which a browser else says nothing of. */
  readonly again?: boolean;
  readonly onChange: (files: readonly File[]) => void;
}

export function FileField({
  name,
  label,
  hint,
  issue,
  accept,
  multiple,
  optional,
  again,
  onChange,
}: FileFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="field" data-field={name} data-invalid={issue ? "" : undefined}>
      <label className="field-label" htmlFor={id}>
        {optional ? say("ui.optional", { label }) : label}
      </label>
      <span className="hint field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      {issue ? (
        <span className="field-issue" id={`${id}-issue`}>
          <IssueSign />
          <span>{issue}</span>
        </span>
      ) : null}
      <input
        id={id}
        name={name}
        type="file"
        className="control control-file"
        accept={accept}
        multiple={multiple}
        aria-describedby={issue ? `${id}-hint ${id}-issue` : `${id}-hint`}
        aria-invalid={issue ? true : undefined}
        onClick={({ currentTarget }) => {
          if (again) currentTarget.value = "";
        }}
        onChange={(event) => onChange([...(event.currentTarget.files ?? [])])}
      />
    </div>
  );
}
