import { TextField, useSay } from "../../ui/index.js";
import { NewPasswordField } from "../people/NewPasswordField.js";
import type { StepProps } from "./step-props.js";

export function AccountStep({ typed, change, of }: StepProps) {
  const say = useSay();
  return (
    <div className="stack-wide">
      <p>{say("setup.account.lead")}</p>
      <TextField
        name="name"
        label={say("setup.account.yourName")}
        autoComplete="name"
        value={typed.name}
        onChange={(name) => change({ name })}
        issue={of("name")}
      />
      <TextField
        name="email"
        label={say("setup.account.email")}
        type="email"
        inputMode="email"
        autoComplete="username"
        value={typed.email}
        onChange={(email) => change({ email })}
        issue={of("email")}
      />
      <NewPasswordField
        label={say("setup.account.password")}
        value={typed.password}
        onChange={(password) => change({ password })}
        issue={of("password")}
      />
    </div>
  );
}
