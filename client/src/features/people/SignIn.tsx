import { ownAddress, readDemo, signIn, whoAmI } from "@accord/shared/people";
import { type FormEvent, useState } from "react";
import { useSearch } from "../../app/here.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, ErrorSummary, Link, PageTitle, TextField, useSay } from "../../ui/index.js";
import { DemoPeople } from "./DemoPeople.js";
import { useEnter } from "./enter.js";
import { PasswordField } from "./PasswordField.js";

/** S2: one form, the same answer for known and unknown addresses. */
export default function SignIn() {
  const say = useSay();
  const enter = useEnter();
  const [search] = useSearch();
  const session = useAsk(whoAmI, {}).data;
  const person = session?.person;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const demo = useAsk(readDemo, {}, { enabled: session?.demo === true });
  const act = useAct(signIn, { onDone: () => enter(ownAddress(search.to ?? search.then)) });
  const { issues, of } = useIssues(act.refused);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    act.act({ body: { email, password } });
  };
  return (
    <div className="form">
      <PageTitle title={say("people.signIn.title")} part={say("app.name")} error={issues.length > 0} />
      {person ? (
        <p>
          {say("people.signIn.already", { name: person.name })}{" "}
          <Link href="/app">{say("people.signIn.goOn")}</Link>
        </p>
      ) : null}
      <ErrorSummary issues={issues} />
      <form onSubmit={send} className="stack-wide" noValidate>
        <TextField
          name="email"
          label={say("people.signIn.email")}
          type="email"
          inputMode="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          issue={of("email")}
        />
        <PasswordField
          name="password"
          label={say("people.signIn.password")}
          value={password}
          onChange={setPassword}
          issue={of("password")}
        />
        <div className="acts">
          <Button
            type="submit"
            kind="primary"
            pending={act.pending}
            pendingLabel={say("people.signIn.pending")}
          >
            {say("people.signIn.act")}
          </Button>
        </div>
      </form>
      <p className="hint">{say("people.signIn.forgotten")}</p>
      {demo.data && demo.data.people.length > 0 ? (
        <DemoPeople
          people={demo.data.people}
          pending={act.pending}
          onChoose={(one) => act.act({ body: { email: one.email, password: one.password } })}
        />
      ) : null}
    </div>
  );
}
