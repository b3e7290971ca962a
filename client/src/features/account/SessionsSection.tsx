import { endOtherSessions, ownAccount } from "@accord/shared/people";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";

export function SessionsSection({ others }: { readonly others: number }) {
  const say = useSay();
  const act = useAct(endOtherSessions, { changes: [ownAccount] });
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{say("account.sessions")}</h2>
      <p>{say("account.sessions.count", { count: others })}</p>
      <Refusal error={act.refused} />
      {others > 0 ? (
        <Button pending={act.pending} onPress={() => act.act({})}>
          {say("account.sessions.end")}
        </Button>
      ) : null}
    </section>
  );
}
