import { issuesWithDeclaration } from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { type acceptInvitation, emailAddress, issuesWithPassword } from "@accord/shared/people";
import type { BodyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useIssues } from "../../app/useIssues.js";
import { Button, ErrorSummary, Link, Notice, RadioGroup, Say, TextField, useSay } from "../../ui/index.js";
import { nothingDeclared, StatementFields } from "../forum/StatementFields.js";
import { NewPasswordField } from "./NewPasswordField.js";
import type { Offer } from "./offer.js";
import { PasswordField } from "./PasswordField.js";

interface JoinFormProps {
  readonly offer: Offer;
  readonly person: { readonly name: string; readonly email: string } | null;
  readonly pending: boolean;
  readonly refused: unknown;
  readonly onJoin: (body: BodyOf<typeof acceptInvitation>) => void;
}

/** A new account, the password of the one there is, or nothing but Join for who is signed in. */
export function JoinForm({ offer, person, pending, refused, onJoin }: JoinFormProps) {
  const say = useSay();
  const [name, setName] = useState(offer.name ?? "");
  const [email, setEmail] = useState(offer.email ?? "");
  const [password, setPassword] = useState("");
  const [own, setOwn] = useState<readonly Issue[]>([]);
  const [when, setWhen] = useState<"now" | "later">("now");
  const [declaration, setDeclaration] = useState(nothingDeclared);
  const signs = offer.ethics !== "none" && when === "now";
  const known = offer.hasAccount || person !== null;
  const { issues, of } = useIssues(
    refused,
    own.map((one) => ({ field: one.field, text: sayIssue(say, one) })),
  );
  if (person && offer.email !== null && offer.email !== person.email) {
    return (
      <Notice
        tone="warn"
        title={say("people.invitation.otherAddress", { address: offer.email, name: person.name })}
      />
    );
  }
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = [
      ...(known ? [] : issuesWithAccount({ name, email, password })),
      ...(signs ? issuesWithDeclaration(declaration) : []),
    ];
    setOwn(found);
    if (found.length > 0) return;
    const signed = signs ? { declaration } : {};
    if (person) onJoin(signed);
    else if (offer.hasAccount) onJoin({ password, ...signed });
    else onJoin({ name, password, ...signed, ...(offer.email === null ? { email } : {}) });
  };
  return (
    <form onSubmit={send} className="stack-wide" noValidate>
      <ErrorSummary issues={issues} />
      {person ? <p>{say("people.invitation.signedInAs", { name: person.name })}</p> : null}
      {known ? null : (
        <>
          <TextField
            name="name"
            label={say("people.invitation.name")}
            autoComplete="name"
            value={name}
            onChange={setName}
            issue={of("name")}
          />
          <TextField
            name="email"
            label={say("people.invitation.email")}
            type="email"
            inputMode="email"
            autoComplete="username"
            isReadOnly={offer.email !== null}
            value={email}
            onChange={setEmail}
            issue={of("email")}
          />
          <NewPasswordField
            label={say("people.invitation.password")}
            value={password}
            onChange={setPassword}
            issue={of("password")}
          />
        </>
      )}
      {!person && offer.hasAccount ? (
        <PasswordField
          name="password"
          label={say("people.invitation.ownPassword")}
          hint={say("people.invitation.ownPassword.hint", { email: offer.email })}
          value={password}
          onChange={setPassword}
          issue={of("password")}
        />
      ) : null}
      {offer.ethics === "none" ? null : (
        <>
          <RadioGroup
            name="when"
            label={say("forum.statement.when")}
            hint={say("forum.statement.lead")}
            value={when}
            onChange={(chosen) => setWhen(chosen as typeof when)}
            options={(["now", "later"] as const).map((value) => ({
              value,
              label: say(`forum.statement.${value}`),
            }))}
          />
          {signs ? (
            <StatementFields
              ethics={offer.ethics}
              value={declaration}
              onChange={setDeclaration}
              issue={of("none") ?? of("interests")}
            />
          ) : null}
        </>
      )}
      <div className="acts">
        <Button
          type="submit"
          kind="primary"
          pending={pending}
          pendingLabel={say("people.invitation.joining")}
        >
          {say("people.invitation.join")}
        </Button>
      </div>
      {known || offer.email !== null ? null : (
        <p className="hint">
          <Say
            id="people.invitation.hasAccount"
            values={{
              link: (words) => (
                <Link href={`/sign-in?to=${encodeURIComponent(location.pathname)}`}>{words}</Link>
              ),
            }}
          />
        </p>
      )}
    </form>
  );
}

/** What a new account needs, in the words the server would use. */
function issuesWithAccount(given: {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}): Issue[] {
  return [
    ...(given.name.trim() === "" ? [issue("name_missing", {}, "name")] : []),
    ...(given.email.trim() === ""
      ? [issue("email_missing", {}, "email")]
      : emailAddress.safeParse(given.email).success
        ? []
        : [issue("email_wrong", {}, "email")]),
    ...issuesWithPassword(given.password, given),
  ];
}
