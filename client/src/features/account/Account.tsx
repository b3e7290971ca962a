import { ownAccount } from "@accord/shared/people";
import { lazy, Suspense } from "react";
import { Reply } from "../../app/Reply.js";
import { useSession } from "../../app/session.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import { PasswordSection } from "./PasswordSection.js";
import { SessionsSection } from "./SessionsSection.js";
import { TokensSection } from "./TokensSection.js";

/** Reads what is kept of texts, so it comes with all that texts need. */
const KeptWords = lazy(() => import("./KeptWords.js"));

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
          {person ? (
            <Suspense fallback={null}>
              <KeptWords account={person.id} />
            </Suspense>
          ) : null}
          <PasswordSection tokens={account.tokens.filter(({ expired }) => !expired).length} />
          <SessionsSection others={account.otherSessions} />
          <TokensSection tokens={account.tokens} />
        </div>
      )}
    </Reply>
  );
}
