import { listThreads, takeBackAcceptance } from "@accord/shared/comments";
import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { announce, Button, Link, useSay } from "../../../ui/index.js";
import { threadAddress } from "../address.js";
import { changePlace, readKept } from "../kept-words.js";
import type { Conversations } from "../useConversations.js";
import { ChangeForm } from "./ChangeForm.js";
import { EarlierWordings } from "./EarlierWordings.js";
import { OthersBecome } from "./OthersBecome.js";
import { SuggestedWords } from "./SuggestedWords.js";
import { SuggestionActs } from "./SuggestionActs.js";
import type { Standing } from "./useStandings.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
}

/** The suggested words of a thread that is read, and what may be done with them. */
export function SuggestionPart({ talk, standing }: Props) {
  const say = useSay();
  const { thread, base, proposed, accepted, now, left, others } = standing;
  const { answers, mayAccept, mayChange } = thread.suggestion;
  // Words that wait here unsent are not to be looked for.
  const [changing, setChanging] = useState(
    () => mayChange && now !== null && readKept(`${changePlace(talk, thread.id)}:words`) !== null,
  );
  const isOpen = thread.state === "open";
  return (
    <>
      <SuggestedWords before={base} after={accepted ?? proposed} />
      <EarlierWordings process={talk.process} standing={standing} />
      {answers ? <p className="hint">{say("comments.suggest.answers.one", { reference: answers })}</p> : null}
      {isOpen && left && now ? (
        <div className="suggested-now">
          <p>
            <strong>{say("comments.suggest.changed")}</strong>{" "}
            {say("comments.suggest.applies", { applies: left.applies, of: left.of })}
          </p>
          <SuggestedWords before={base} after={now} />
        </div>
      ) : null}
      {isOpen && mayAccept && talk.mayComment && talk.suggestions ? (
        <OthersBecome standing={standing} standings={talk.suggestions.standings} />
      ) : null}
      {changing ? (
        <ChangeForm {...{ talk, standing }} onDone={() => setChanging(false)} />
      ) : (
        <SuggestionActs {...{ talk, standing }}>
          {mayChange && now ? (
            <Button onPress={() => setChanging(true)}>{say("comments.suggest.change")}</Button>
          ) : null}
          {now && (others.length > 0 || left) ? (
            <Link href={threadAddress(thread.id, "compare")}>{say("comments.suggest.compare")}</Link>
          ) : null}
        </SuggestionActs>
      )}
      {talk.mayComment && !isOpen ? <TakeBack {...{ talk, standing }} /> : null}
    </>
  );
}

/** Accepted words give way again to those before them; words that were taken out stand there again. */
function TakeBack({ talk, standing: { thread, accepted, now } }: Props) {
  const say = useSay();
  const back = useAct(takeBackAcceptance, {
    changes: [listThreads],
    onDone: () => announce(say("comments.suggest.takenBack")),
  });
  const { putsBack, mayAccept } = thread.suggestion;
  if (!accepted || !(now || putsBack) || !mayAccept) return null;
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
