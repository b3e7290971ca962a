import type { Fate } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { type Blocks, blocksJson, nodeOf } from "@accord/shared/suggestions";
import { useEffect, useRef, useState } from "react";
import { issueOf, Refusal } from "../../../app/Refusal.js";
import { RefusedError } from "../../../connection/http.js";
import { Button, Dialog, TextArea, useSay } from "../../../ui/index.js";
import { EndActs, Ended } from "../Ended.js";
import { endPlace, useKept } from "../kept-words.js";
import type { Conversations } from "../useConversations.js";
import { SuggestedWords } from "./SuggestedWords.js";
import { TakenOver, useTakenOver } from "./TakenOver.js";
import { useDecide } from "./useDecide.js";
import type { Standing } from "./useStandings.js";
import { WordsEditor } from "./WordsEditor.js";

interface Written {
  readonly content: TextJson;
  readonly reason: string;
  /** The passage as it stood when this was written. */
  readonly seen: TextJson | null;
  /** The wording of the suggestion that it was written for. */
  readonly wording: string | null;
}

const isReworded = (refused: unknown): boolean =>
  refused instanceof RefusedError && refused.issues.some(({ code }) => code === "suggestion_reworded");

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
  const written = useKept<Written>(endPlace(talk, thread.id, fate), () => ({
    ...{ content: blocksJson(left?.blocks ?? proposed), reason: "" },
    seen: now && blocksJson(now),
    wording: thread.suggestion.changedAt,
  }));
  const { content, reason, wording } = written.value;
  const [read] = useState<Blocks | null>(() => written.value.seen && nodeOf(kind, written.value.seen));
  const taken = useTakenOver(kind, now, read ?? now);
  const { seen, came } = taken;
  const leave = (): void => {
    written.clear();
    onClose();
  };
  const { decide, pending, refused } = useDecide(talk, standing, leave);
  const wrong = issueOf(refused, "reason", say);
  // Once it was told, and only then, these words are of the new one [SUG-11].
  const tell = useRef((_refused: unknown) => {});
  tell.current = (why) => {
    if (isReworded(why)) written.change({ wording: thread.suggestion.changedAt });
  };
  useEffect(() => tell.current(refused), [refused]);
  const withWords = fate === "accepted_changed" && seen !== null;
  const send = (): void => {
    const others = withWords ? taken.takeOver(content) : null;
    if (others) written.change({ content: others, seen: now && blocksJson(now) });
    else decide(fate, reason, withWords ? content : null, { now: seen, wording });
  };
  const isOver = thread.state !== "open" && !pending;
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
        <EndActs isOver={isOver} isWritten={written.isKept} onDiscard={leave}>
          <Button kind="primary" pending={pending} onPress={send}>
            {pending ? say("comments.suggest.recording") : say(verbs[fate])}
          </Button>
        </EndActs>
      }
    >
      {isOver ? <Ended why={say("issue.suggestion_closed")} isWritten={written.isKept} /> : null}
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
            onChange={(next) => written.change({ content: next })}
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
        onChange={(next) => written.change({ reason: next })}
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
