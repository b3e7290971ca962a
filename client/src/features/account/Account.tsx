import { ownAccount } from "@accord/shared/people";
import { part } from "../../app/part.js";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import { PasswordSection } from "./PasswordSection.js";
import { SessionsSection } from "./SessionsSection.js";
import { TokensSection } from "./TokensSection.js";

/** Reads what is kept of texts, so it comes with all that texts need. */
const KeptWords = part(() => import("./KeptWords.js"));

/** The own account: password, places where one is signed in, tokens of programs. */
export default function Account() {
  const say = useSay();
  const asked = useAsk(ownAccount, {});
  const { person } = useSession();
  return (
    <Reply asked={asked}>
      {(account) => (
        <div className="stack-sections">
          <div className="stack">
            <Link href="/app">{say("app.notFound.way")}</Link>
            <PageTitle title={say("account.title")} part={say("app.name")}>
              <bdi>{say("account.facts", { name: account.name, email: account.email })}</bdi>
            </PageTitle>
          </div>
          {person ? <KeptWords account={person.id} /> : null}
          <PasswordSection tokens={account.tokens.filter(({ expired }) => !expired).length} />
          <SessionsSection others={account.otherSessions} />
          <TokensSection tokens={account.tokens} />
        </div>
      )}
    </Reply>
  );
}
