import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useSay } from "./say.js";
import { Shape } from "./shapes.js";

/** What every field has. `name` is how an error summary finds it. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it, in a sentence. */
  readonly issue?: string | undefined;
  readonly optional?: boolean;
}

export const useLabel = ({ label, optional }: Pick<FieldProps, "label" | "optional">): string => {
  const say = useSay();
  return optional ? say("ui.optional", { label }) : label;
};

export function FieldHead(props: FieldProps) {
  const label = useLabel(props);
  return (
    <>
      <Label className="field-label">{label}</Label>
      <FieldHint hint={props.hint} />
      <Issue issue={props.issue} />
    </>
  );
}

export function FieldHint({ hint }: { readonly hint: ReactNode }) {
  return hint ? (
    <Text slot="description" className="hint field-hint">
      {hint}
    </Text>
  ) : null;
}

export function Issue({ issue }: { readonly issue: string | undefined }) {
  return (
    <FieldError className="field-issue">
      {() => (
        <>
          <IssueSign />
          <span>{issue}</span>
        </>
      )}
    </FieldError>
  );
}

/** Beside the words of an issue, which colour alone does not tell from others. */
export const IssueSign = () => (
  <Shape>
    <path d="M8 1 15.500 14.500H.5zM7.200 6v4.500h1.600V6zm0 5.500V13h1.600v-1.500z" fillRule="evenodd" />
  </Shape>
);
