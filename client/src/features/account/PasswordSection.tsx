import { changePassword, ownAccount } from "@accord/shared/people";
import { type FormEvent, useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { useAct } from "../../connection/asking.js";
import { Button, Checkbox, ErrorSummary, Notice, useSay } from "../../ui/index.js";
import { NewPasswordField } from "../people/NewPasswordField.js";
import { PasswordField } from "../people/PasswordField.js";
import "../people/people.css";

/** Programs keep their way in by their tokens unless it is asked that they end too [PEOPLE-4]. */
export function PasswordSection({ tokens }: { readonly tokens: number }) {
  const say = useSay();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [endTokens, setEndTokens] = useState(false);
  const act = useAct(changePassword, {
    changes: [ownAccount],
    onDone: () => {
      setCurrent("");
      setPassword("");
      setEndTokens(false);
    },
  });
  const { issues, of } = useIssues(act.refused);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    act.act({ body: { current, password, endTokens } });
  };
  return (
    <section className="form" aria-labelledby="password-section">
      <h2 id="password-section">{say("account.password")}</h2>
      <ErrorSummary issues={issues} />
      {act.reply ? (
        <div role="status">
          <Notice tone="good" title={say("account.password.done", { ended: act.reply.ended })}>
            {act.reply.tokens > 0 ? say("account.password.tokens.left", { count: act.reply.tokens }) : null}
          </Notice>
        </div>
      ) : null}
      <form onSubmit={send} className="stack-wide" noValidate>
        <PasswordField
          name="current"
          label={say("account.password.current")}
          value={current}
          onChange={setCurrent}
          issue={of("current")}
        />
        <NewPasswordField
          label={say("account.password.new")}
          value={password}
          onChange={setPassword}
          issue={of("password")}
        />
        {tokens > 0 ? (
          <Checkbox name="endTokens" isSelected={endTokens} onChange={setEndTokens}>
            {say("account.password.tokens", { count: tokens })}
          </Checkbox>
        ) : null}
        <div className="acts">
          <Button type="submit" kind="primary" pending={act.pending}>
            {say("account.password.act")}
          </Button>
        </div>
      </form>
    </section>
  );
}
