import { shortestPassword } from "@accord/shared/people";
import { type TextFieldProps, useSay } from "../../ui/index.js";
import { PasswordField } from "./PasswordField.js";

/** A password being chosen: says what it needs, in the same words wherever one is chosen. */
export function NewPasswordField(props: Pick<TextFieldProps, "label" | "value" | "onChange" | "issue">) {
  const say = useSay();
  return (
    <PasswordField
      fresh
      name="password"
      hint={say("people.password.hint", { least: shortestPassword })}
      {...props}
    />
  );
}
