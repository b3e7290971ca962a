import { momentText, placeOf, sayIssue } from "@accord/shared/messages";
import {
  acceptInvitation,
  type Grant,
  issuesWithInvitation,
  permissions,
  readInvitation,
  whoAmI,
} from "@accord/shared/people";
import { useParams } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { RefusedError } from "../../connection/http.js";
import { EmptyState, Link, PageTitle, useSay } from "../../ui/index.js";
import { useEnter } from "./enter.js";
import { JoinForm } from "./JoinForm.js";
import { roleWords } from "./role-words.js";
import "./people.css";
import type { Offer } from "./offer.js";

/** S2: by whom, as what, for which organisation; then Join. */
export default function Invitation() {
  const say = useSay();
  const { key } = useParams<"key">();
  const asked = useAsk(readInvitation, { params: { key } });
  // Who is signed in decides what is asked: nothing can be sent before that is known.
  const { isPending } = useAsk(whoAmI, {});
  if (asked.error instanceof RefusedError && (asked.error.status === 404 || asked.error.status === 400)) {
    return <Closed text={say("people.invitation.unknown")} />;
  }
  return (
    <Reply asked={isPending ? { ...asked, data: undefined } : asked}>
      {(offer) => <Offered offer={offer} keyInAddress={key} />}
    </Reply>
  );
}

function Offered({ offer, keyInAddress }: { readonly offer: Offer; readonly keyInAddress: string }) {
  const say = useSay();
  const enter = useEnter();
  const { person } = useSession();
  const act = useAct(acceptInvitation, { onDone: ({ leadsTo }) => enter(leadsTo) });
  const [closed] = issuesWithInvitation(offer.state);
  if (closed && !act.done)
    return <Closed text={sayIssue(say, closed)} by={offer.by} used={offer.state === "used"} />;
  const title = say("people.invitation.title", { title: offer.process.title });
  return (
    <div className="form">
      <PageTitle
        title={title}
        part={say("people.invitation.part")}
        error={act.refused !== null && !act.pending}
      />
      <p>
        {say("people.invitation.by", {
          name: offer.by,
          title: offer.process.title,
          member: offer.process.memberName,
        })}
      </p>
      <div className="stack">
        <p>{say("people.invitation.as")}</p>
        <ul className="role-list">
          {offer.roles.map((role) => (
            <li key={JSON.stringify(role)}>
              <strong>
                <bdi>{roleWords(say, role)}</bdi>
              </strong>
            </li>
          ))}
        </ul>
        <ul className="role-list">
          {told
            .filter((action) =>
              offer.roles.some(
                ({ role }) =>
                  outright.has(permissions[action][role]) && (action !== "vote" || role === "msf_member"),
              ),
            )
            .map((action) => (
              <li key={action}>{say(`people.may.${action}`)}</li>
            ))}
        </ul>
      </div>
      {offer.vote ? (
        <p>
          <bdi>{say("people.invitation.vote", { question: offer.vote })}</bdi>
        </p>
      ) : null}
      <JoinForm
        offer={offer}
        person={person ?? null}
        pending={act.pending}
        refused={act.refused}
        onJoin={(body) => act.act({ params: { key: keyInAddress }, body })}
      />
      <p className="hint">
        {say("people.invitation.until", {
          date: momentText(offer.expiresAt, offer.process.timeZone, "en"),
          place: placeOf(offer.process.timeZone),
        })}
      </p>
    </div>
  );
}

const outright = new Set<Grant | undefined>(["yes", "own_group"]);

/** What a newcomer is told first, a vote only with a seat; the whole table stands on the page People. */
const told = [
  "vote",
  "edit_draft",
  "discuss_draft",
  "run_ballot",
  "publish_response",
  "invite",
  "read_workspace",
] as const;

function Closed({
  text,
  by,
  used = false,
}: {
  readonly text: string;
  readonly by?: string;
  readonly used?: boolean;
}) {
  const say = useSay();
  return (
    <>
      <PageTitle title={say("people.invitation.closed")} part={say("people.invitation.part")} />
      <EmptyState text={text}>
        {by && !used ? <span>{say("people.invitation.ask", { name: by })}</span> : null}
        <Link href="/sign-in">{say("app.signIn")}</Link>
      </EmptyState>
    </>
  );
}
