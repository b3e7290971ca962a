import type { Fate } from "@accord/shared/comments";
import { type ReactNode, useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { Button, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import { DecideDialog, useDecide } from "./DecideDialog.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  /** What else may be done with it. */
  readonly children?: ReactNode;
}

/** What becomes of an open suggestion: decided at once, or with words and a reason first. */
export function SuggestionActs({ talk, standing, children }: Props) {
  const say = useSay();
  const [deciding, setDeciding] = useState<Fate | null>(null);
  const { decide, pending, refused } = useDecide(talk, standing, () => undefined);
  const { thread, now, left } = standing;
  const { answers, mayAccept, mayReject, mayWithdraw } = thread.suggestion;
  if (!talk.mayComment || thread.state !== "open") return null;
  return (
    <>
      {mayReject && !mayAccept ? <p className="hint">{say("comments.suggest.locked")}</p> : null}
      <p className="acts thread-acts">
        {mayAccept && now && !left ? (
          <Button
            {...{ pending }}
            onPress={() => (answers === null ? decide("accepted", "") : setDeciding("accepted"))}
          >
            {pending ? say("comments.suggest.recording") : say("comments.suggest.accept")}
          </Button>
        ) : null}
        {mayAccept && now ? (
          <Button onPress={() => setDeciding("accepted_changed")}>
            {say("comments.suggest.acceptChanged")}
          </Button>
        ) : null}
        {mayReject ? (
          <Button onPress={() => setDeciding("rejected")}>{say("comments.suggest.reject")}</Button>
        ) : null}
        {mayWithdraw ? (
          <Button onPress={() => (answers === null ? decide("withdrawn", "") : setDeciding("withdrawn"))}>
            {say("comments.suggest.withdraw")}
          </Button>
        ) : null}
        {children}
      </p>
      <Refusal error={refused} />
      {deciding ? (
        <DecideDialog {...{ talk, standing }} fate={deciding} onClose={() => setDeciding(null)} />
      ) : null}
    </>
  );
}
