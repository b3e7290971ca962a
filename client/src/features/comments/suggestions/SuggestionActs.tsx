import type { Fate } from "@accord/shared/comments";
import type { ReactNode } from "react";
import { useProcess } from "../../../app/here.js";
import { useMay } from "../../../app/process.js";
import { Refusal } from "../../../app/Refusal.js";
import { Button, LinkButton, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import { useDecide } from "./useDecide.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  /** Where several stand beside each other: how this one is called. */
  readonly letter?: string;
  /** Accepting it is the act of the page. */
  readonly isFirst?: boolean;
  /** What else may be done with it. */
  readonly children?: ReactNode;
}

/** What becomes of an open suggestion: decided at once, or with words and a reason first. */
export function SuggestionActs({ talk, standing, letter, isFirst = false, children }: Props) {
  const say = useSay();
  const { decide, pending, refused } = useDecide(talk, standing, () => undefined);
  const { thread, now, left } = standing;
  const setDeciding = (how: Fate): void => talk.setEnding({ thread: thread.id, how });
  const process = useProcess() ?? "";
  const mayPut = useMay(process, "run_ballot");
  const { answers, mayAccept, mayReject, mayWithdraw } = thread.suggestion;
  if (!talk.mayComment || thread.state !== "open") return null;
  const named = (id: "comments.suggest.accept" | "comments.suggest.acceptChanged"): string =>
    letter === undefined ? say(id) : say(`${id}.of`, { letter });
  const asIs = mayAccept && now !== null && left === null;
  const kind = (is: boolean): { readonly kind?: "primary" } => (isFirst && is ? { kind: "primary" } : {});
  return (
    <>
      {mayReject && !mayAccept ? <p className="hint">{say("comments.suggest.locked")}</p> : null}
      <p className="acts thread-acts">
        {asIs ? (
          <Button
            {...{ pending, ...kind(true) }}
            onPress={() => (answers === null ? decide("accepted", "") : setDeciding("accepted"))}
          >
            {pending ? say("comments.suggest.recording") : named("comments.suggest.accept")}
          </Button>
        ) : null}
        {mayAccept && now ? (
          <Button {...kind(!asIs)} onPress={() => setDeciding("accepted_changed")}>
            {named("comments.suggest.acceptChanged")}
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
        {mayPut ? (
          <LinkButton href={`/app/${process}/ballots/new?subject=amendment&ids=${thread.id}`}>
            {say("comments.suggest.ballot")}
          </LinkButton>
        ) : null}
        {children}
      </p>
      <Refusal error={refused} />
    </>
  );
}
