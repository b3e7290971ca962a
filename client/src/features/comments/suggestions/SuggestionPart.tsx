import { type Fate, listThreads, placeThread, takeBackAcceptance } from "@accord/shared/comments";
import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { announce, Button, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import { CompareDialog } from "./CompareDialog.js";
import { DecideDialog, useDecide } from "./DecideDialog.js";
import { SuggestedWords } from "./SuggestedWords.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
}

/** The suggested words of a thread that is read, and what may be done with them. */
export function SuggestionPart({ talk, standing }: Props) {
  const say = useSay();
  const [deciding, setDeciding] = useState<Fate | null>(null);
  const [comparing, setComparing] = useState(false);
  const { thread, base, proposed, accepted, now, left, others } = standing;
  const { answers } = thread.suggestion;
  const { decide, pending, refused } = useDecide(talk, standing, () => undefined);
  const isOpen = thread.state === "open";
  return (
    <>
      <SuggestedWords before={base} after={accepted ?? proposed} />
      {answers ? <p className="hint">{say("comments.suggest.answers.one", { reference: answers })}</p> : null}
      {isOpen && left && now ? (
        <div className="suggested-now">
          <p>
            <strong>{say("comments.suggest.changed")}</strong>
          </p>
          <SuggestedWords before={base} after={now} />
        </div>
      ) : null}
      {isOpen && others.length > 0 ? (
        <p className="hint">{say("comments.suggest.others", { count: others.length })}</p>
      ) : null}
      {talk.mayComment ? (
        isOpen ? (
          <OpenActs
            {...{ talk, standing, pending }}
            onDecide={(fate) => {
              const asks = answers !== null || fate === "accepted_changed" || fate === "rejected";
              if (asks) setDeciding(fate);
              else decide(fate, "");
            }}
            onCompare={() => setComparing(true)}
          />
        ) : (
          <TakeBack {...{ talk, standing }} />
        )
      ) : null}
      <Refusal error={refused} />
      {deciding ? (
        <DecideDialog {...{ talk, standing }} fate={deciding} onClose={() => setDeciding(null)} />
      ) : null}
      {comparing ? <CompareDialog {...{ talk, standing }} onClose={() => setComparing(false)} /> : null}
    </>
  );
}

function OpenActs({
  talk,
  standing,
  pending,
  onDecide,
  onCompare,
}: Props & {
  readonly pending: boolean;
  readonly onDecide: (fate: Fate) => void;
  readonly onCompare: () => void;
}) {
  const say = useSay();
  const { thread, now, left, others } = standing;
  const { mayAccept, mayReject, mayWithdraw } = thread.suggestion;
  const place = useAct(placeThread, {
    changes: [listThreads],
    onDone: () => announce(say("comments.suggest.placed")),
  });
  return (
    <>
      {now === null ? <p className="hint">{say("comments.suggest.gone")}</p> : null}
      {mayReject && !mayAccept ? <p className="hint">{say("comments.suggest.locked")}</p> : null}
      <p className="acts thread-acts">
        {mayAccept && now && !left ? (
          <Button {...{ pending }} onPress={() => onDecide("accepted")}>
            {pending ? say("comments.suggest.recording") : say("comments.suggest.accept")}
          </Button>
        ) : null}
        {mayAccept && now ? (
          <Button onPress={() => onDecide("accepted_changed")}>
            {say("comments.suggest.acceptChanged")}
          </Button>
        ) : null}
        {mayReject ? (
          <Button onPress={() => onDecide("rejected")}>{say("comments.suggest.reject")}</Button>
        ) : null}
        {mayWithdraw ? (
          <Button onPress={() => onDecide("withdrawn")}>{say("comments.suggest.withdraw")}</Button>
        ) : null}
        {now === null && (mayReject || mayWithdraw) ? (
          <Button
            pending={place.pending}
            onPress={() => {
              const passage = talk.suggestions?.selected();
              if (passage)
                place.act({
                  params: { process: talk.process, document: talk.document, thread: thread.id },
                  body: passage,
                });
            }}
          >
            {say("comments.suggest.place")}
          </Button>
        ) : null}
        {now && (others.length > 0 || left) ? (
          <Button kind="quiet" onPress={onCompare}>
            {say("comments.suggest.compare")}
          </Button>
        ) : null}
      </p>
      <Refusal error={place.refused} />
    </>
  );
}

/** Accepted words give way again to those before them. */
function TakeBack({ talk, standing: { thread, accepted, now } }: Props) {
  const say = useSay();
  const back = useAct(takeBackAcceptance, {
    changes: [listThreads],
    onDone: () => announce(say("comments.suggest.takenBack")),
  });
  if (!accepted || !now || !thread.suggestion.mayAccept) return null;
  const params = { process: talk.process, document: talk.document, thread: thread.id };
  return (
    <>
      <p className="acts thread-acts">
        <Button pending={back.pending} onPress={() => back.act({ params })}>
          {say("comments.suggest.takeBack")}
        </Button>
      </p>
      <Refusal error={back.refused} />
    </>
  );
}
