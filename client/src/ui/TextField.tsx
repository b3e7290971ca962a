import type { ReactNode } from "react";
import {
  type TextFieldProps as AriaProps,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Input,
} from "react-aria-components";
import { FieldHead, type FieldProps } from "./Field.js";
import { useTyped } from "./typed-and-gone.js";

type Typed = FieldProps & Omit<AriaProps, "className" | "style" | "children" | "name" | "isInvalid">;

export interface TextFieldProps extends Typed {
  /** Space for about so many signs; the full width where it is not given. */
  readonly width?: 4 | 8 | 16 | 24;
}

export const TextField = ({ width, ...props }: TextFieldProps) => (
  <TypedField {...props}>
    <Input className="control" data-width={width} />
  </TypedField>
);

export interface TextAreaProps extends Typed {
  readonly rows?: number;
  /** The process's own words are typed in the text face. */
  readonly words?: boolean;
}

/** Grows with its text where the browser can. */
export const TextArea = ({ rows = 4, words = false, ...props }: TextAreaProps) => (
  <TypedField {...props}>
    <AriaTextArea className="control" rows={rows} dir="auto" data-words={words || undefined} />
  </TypedField>
);

function TypedField({
  name,
  label,
  hint,
  issue,
  optional = false,
  children,
  ...props
}: Typed & { readonly children: ReactNode }) {
  const { value, type, inputMode, onChange } = props;
  // A day or a number is written anew by its own field.
  const isKept = type !== "password" && type !== "email" && inputMode !== "numeric";
  const { place, heard } = useTyped({ label, value, isKept });
  return (
    <AriaTextField
      {...props}
      ref={place}
      onChange={(words) => {
        heard(words);
        onChange?.(words);
      }}
      name={name}
      data-field={name}
      isInvalid={issue !== undefined}
      validationBehavior="aria"
      className="field"
    >
      <FieldHead {...{ name, label, hint, issue, optional }} />
      {children}
    </AriaTextField>
  );
}
