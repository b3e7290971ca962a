import {
  acceptSuggestion,
  closeSuggestion,
  type Fate,
  isAccepted,
  listThreads,
} from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { blocksJson } from "@accord/shared/suggestions";
import { useState } from "react";
import { issueOf, Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { announce, Button, Dialog, TextArea, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import { SuggestedWords } from "./SuggestedWords.js";
import { TakenOver, useTakenOver } from "./TakenOver.js";
import type { Standing } from "./useStandings.js";
import { WordsEditor } from "./WordsEditor.js";

/** The words of the passage and the wording of the suggestion that who decides has read. */
interface Seen {
  readonly now: Standing["now"];
  readonly wording: string | null;
}

/** Accepts as it is, rejects or withdraws, with the reason where one is given. */
export function useDecide(talk: Conversations, { thread, now, others }: Standing, onDone: () => void) {
  const say = useSay();
  const params = { process: talk.process, document: talk.document, thread: thread.id };
  const told = (fate: Fate): void => {
    announce(say(`comments.suggest.done.${fate}`));
    if (isAccepted(fate) && others.length > 0)
      announce(say("comments.suggest.othersLeft", { count: others.length }));
    onDone();
  };
  const accept = useAct(acceptSuggestion, {
    changes: [listThreads],
    onDone: (_, { body }) => told((body as { content: unknown }).content ? "accepted_changed" : "accepted"),
  });
  const close = useAct(closeSuggestion, {
    changes: [listThreads],
    onDone: (_, { body }) => told((body as { fate: Fate }).fate),
  });
  const decide = (
    fate: Fate,
    reason: string,
    content: TextJson | null = null,
    seen: Seen = { now, wording: thread.suggestion.changedAt },
  ): void => {
    if (fate === "rejected" || fate === "withdrawn") close.act({ params, body: { fate, reason } });
    else if (seen.now)
      accept.act({ params, body: { content, stands: blocksJson(seen.now), wording: seen.wording, reason } });
  };
  return { decide, pending: accept.pending || close.pending, refused: accept.refused ?? close.refused };
}

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  readonly fate: Fate;
  readonly onClose: () => void;
}

/** What becomes of a suggestion: with other words still, with a reason. */
export function DecideDialog({ talk, standing, fate, onClose }: Props) {
  const say = useSay();
  const { thread, now, base, proposed, left, kind } = standing;
  const { answers } = thread.suggestion;
  const [content, setContent] = useState<TextJson>(() => blocksJson(left?.blocks ?? proposed));
  const [reason, setReason] = useState("");
  const { decide, pending, refused } = useDecide(talk, standing, onClose);
  const wrong = issueOf(refused, "reason", say);
  const taken = useTakenOver(kind, now);
  const { seen, came } = taken;
  const [wording] = useState(thread.suggestion.changedAt);
  const withWords = fate === "accepted_changed" && seen !== null;
  const send = (): void => {
    const others = withWords ? taken.takeOver(content) : null;
    if (others) setContent(others);
    else decide(fate, reason, withWords ? content : null, { now: seen, wording });
  };
  const verbs = {
    accepted: "comments.suggest.accept",
    accepted_changed: "comments.suggest.acceptChanged",
    rejected: "comments.suggest.reject",
    withdrawn: "comments.suggest.withdraw",
  } as const;
  return (
    <Dialog
      title={say(`comments.suggest.title.${fate}`)}
      isOpen
      onOpenChange={(is) => {
        if (!is) onClose();
      }}
      acts={
        <Button kind="primary" pending={pending} onPress={send}>
          {pending ? say("comments.suggest.recording") : say(verbs[fate])}
        </Button>
      }
    >
      {withWords && seen ? (
        <>
          {left && now ? (
            <p>
              <strong>{say("comments.suggest.changed")}</strong>{" "}
              {say("comments.suggest.applies", { applies: left.applies, of: left.of })}
            </p>
          ) : null}
          {left && now ? (
            <Then {...{ base, now, proposed }} />
          ) : (
            <SuggestedWords before={seen} after={proposed} />
          )}
          <p className="comment-label" aria-hidden="true">
            {say("comments.suggest.content")}
          </p>
          <TakenOver {...{ taken, kind, content }} />
          <WordsEditor
            key={came?.times ?? 0}
            kind={kind}
            label={say("comments.suggest.content")}
            content={content}
            onChange={setContent}
            onSend={send}
            focused
          />
        </>
      ) : null}
      <TextArea
        name="reason"
        label={say("comments.suggest.reason")}
        hint={
          answers
            ? say("comments.suggest.reasonNeeded", { reference: answers })
            : say("comments.suggest.reasonOptional")
        }
        value={reason}
        onChange={setReason}
        {...(wrong ? { issue: wrong } : {})}
      />
      {wrong ? null : <Refusal error={refused} />}
    </Dialog>
  );
}

/** Then, now, suggested. */
function Then({
  base,
  now,
  proposed,
}: Pick<Standing, "base" | "proposed"> & { readonly now: Standing["base"] }) {
  const say = useSay();
  return (
    <dl className="suggested-then">
      <div>
        <dt>{say("comments.suggest.compare.then")}</dt>
        <dd>
          <SuggestedWords before={base} after={base} />
        </dd>
      </div>
      <div>
        <dt>{say("comments.suggest.compare.now")}</dt>
        <dd>
          <SuggestedWords before={base} after={now} />
        </dd>
      </div>
      <div>
        <dt>{say("comments.suggest")}</dt>
        <dd>
          <SuggestedWords before={base} after={proposed} />
        </dd>
      </div>
    </dl>
  );
}
