import { ownAccount } from "@accord/shared/people";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, PageTitle, useSay } from "../../ui/index.js";
import { PasswordSection } from "./PasswordSection.js";
import { SessionsSection } from "./SessionsSection.js";
import { TokensSection } from "./TokensSection.js";

/** The own account: password, places where one is signed in, tokens of programs. */
export default function Account() {
  const say = useSay();
  const asked = useAsk(ownAccount, {});
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
          <PasswordSection />
          <SessionsSection others={account.otherSessions} />
          <TokensSection tokens={account.tokens} />
        </div>
      )}
    </Reply>
  );
}
