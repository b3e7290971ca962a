import { readBallot } from "@accord/shared/ballots";
import { issuesWithDeclaration, readOwnStatement, signStatement } from "@accord/shared/forum";
import { readHome } from "@accord/shared/home";
import { dayText, inZone, sayIssue } from "@accord/shared/messages";
import { readPeople } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { type FormEvent, useState } from "react";
import { useGo, useParams, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useIssues } from "../../app/useIssues.js";
import { useAct, useAsk } from "../../connection/asking.js";
import {
  announce,
  Button,
  EmptyState,
  ErrorSummary,
  Link,
  Notice,
  PageTitle,
  useSay,
} from "../../ui/index.js";
import { StatementFields } from "./StatementFields.js";

type Own = ReplyOf<typeof readOwnStatement>;

/** [Q20] Ethics statement and interests, signed for the present term of each of my seats. */
export default function Statement() {
  const say = useSay();
  const { process } = useParams<"process">();
  const asked = useAsk(readOwnStatement, { params: { process } });
  return (
    <div className="form">
      <PageTitle title={say("forum.statement.title")} process={process} />
      <Reply asked={asked}>{(own) => <Signing process={process} own={own} />}</Reply>
    </div>
  );
}

function Signing({ process, own }: { readonly process: string; readonly own: Own }) {
  const say = useSay();
  const zone = useZone(process);
  const go = useGo();
  const [{ to }] = useSearch();
  const [value, setValue] = useState({ interests: own.interests, none: false });
  const [wrong, setWrong] = useState<readonly { field: string; text: string }[]>([]);
  const act = useAct(signStatement, {
    changes: [readOwnStatement, readHome, readPeople, readBallot],
    onDone: () => {
      announce(say("forum.statement.done"));
      if (to !== undefined && /^ballots\/[\w-]+$/.test(to)) go(`/app/${process}/${to}`);
    },
  });
  const { issues, of } = useIssues(act.refused, wrong);
  if (own.ethics === "none" || own.seats.length === 0)
    return (
      <EmptyState text={say(own.ethics === "none" ? "forum.statement.notAsked" : "forum.statement.noSeat")}>
        <Link href={`/app/${process}/terms`}>{say("forum.statement.terms")}</Link>
      </EmptyState>
    );
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = issuesWithDeclaration(value);
    setWrong(found.map((one) => ({ field: one.field ?? "none", text: sayIssue(say, one) })));
    if (found.length === 0) act.act({ params: { process }, body: value });
  };
  const signed = own.seats.every(({ signedAt }) => signedAt !== null);
  return (
    <form onSubmit={send} className="stack-wide" noValidate>
      <ErrorSummary issues={issues} />
      <Notice tone={signed ? "good" : "plain"} title={say("forum.statement.lead")}>
        {own.seats.map(({ no, organisation, as, signedAt }) => (
          <p key={no}>
            {signedAt === null
              ? say("forum.statement.notSigned", { as, no, organisation })
              : say("forum.statement.signed", {
                  no,
                  organisation,
                  date: dayText(inZone(signedAt, zone).day),
                })}
          </p>
        ))}
        {signed && own.interests.length === 0 ? <p>{say("forum.statement.declaredNone")}</p> : null}
        {signed ? <p>{say("forum.statement.again")}</p> : null}
      </Notice>
      <StatementFields
        ethics={own.ethics}
        value={value}
        onChange={setValue}
        issue={of("none") ?? of("interests")}
      />
      <div className="acts">
        <Button
          type="submit"
          kind="primary"
          pending={act.pending}
          pendingLabel={say("forum.statement.signing")}
        >
          {say(signed ? "forum.statement.signAnew" : "forum.statement.sign")}
        </Button>
      </div>
    </form>
  );
}
