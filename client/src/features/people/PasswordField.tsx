import { useState } from "react";
import { Checkbox, TextField, type TextFieldProps, useSay } from "../../ui/index.js";

/** A password that can be shown; pasting and password managers work as in any field. */
export function PasswordField(props: TextFieldProps & { readonly fresh?: boolean }) {
  const { fresh = false, ...field } = props;
  const say = useSay();
  const [shown, setShown] = useState(false);
  return (
    <div className="stack">
      <TextField
        {...field}
        type={shown ? "text" : "password"}
        autoComplete={fresh ? "new-password" : "current-password"}
        spellCheck="false"
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {say("people.signIn.show")}
      </Checkbox>
    </div>
  );
}
