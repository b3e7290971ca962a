import { useEffect, useRef } from "react";
import { useSay } from "../../ui/index.js";
import { ChooseAnew } from "./ChooseAnew.js";
import { CommentForm } from "./CommentForm.js";
import { changePlace, keep, replyPlace, typedSince, useKeptWords } from "./kept-words.js";
import { SuggestForm, useSuggested, WouldChange } from "./suggestions/SuggestForm.js";
import type { Conversations, Target } from "./useConversations.js";
import { highlight, wordsIn } from "./words-in.js";

interface Props {
  readonly talk: Conversations;
  readonly target: Target;
  readonly fieldName: (root: string) => string;
  readonly fieldElement: (root: string) => string;
  readonly onLeave: () => void;
}

/** The first words of a thread, with what they are about. */
export function NewThread({ talk, target, fieldName, fieldElement, onLeave }: Props) {
  const say = useSay();
  const { process, document: on, opening, begin, write, newPlace, isHeld, isBegunHere } = talk;
  const kept = useKeptWords(newPlace);
  const { mentions, once } = kept.words;
  const suggest = target.kind === "whole" ? undefined : target.suggest;
  const { suggested, change } = useSuggested(talk, target);
  const now = useRef({ words: kept.words, content: suggested?.content });
  now.current = { words: kept.words, content: suggested?.content };
  useEffect(() => {
    if (target.kind !== "passage") return;
    const { passage } = target;
    return highlight(wordsIn(document.getElementById(fieldElement(passage.field)), passage));
  }, [target, fieldElement]);
  const send = async (): Promise<void> => {
    const { text } = kept.words;
    const sent = await begin(
      {
        passage: target.kind === "passage" ? target.passage : null,
        field: target.kind === "field" ? target.field : null,
        text,
        mentions: mentions.map(({ id }) => id),
        once,
        ...(suggested && suggest
          ? {
              // Words that came back know no place in the text, so that what stood there is not read exactly.
              suggests: suggest.content ? suggested : { ...suggested, stands: suggest.base },
            }
          : {}),
      },
      // Written on while it was sent: it waits as a reply, or as a change of what is suggested.
      (thread) => {
        const { words, content } = now.current;
        const rest = typedSince(text, words.text);
        const changed = content !== undefined && content !== suggested?.content;
        if (changed) keep(`${changePlace(talk, thread)}:words`, content);
        if (rest !== "")
          keep(replyPlace(talk, thread), { ...words, text: rest, parent: null, once: crypto.randomUUID() });
      },
    );
    if (sent) kept.clear();
  };
  return (
    <section
      className="thread-card thread-new"
      data-active
      aria-labelledby="new-thread"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <h3 id="new-thread" className="thread-head">
        {target.kind === "passage" ? (
          <bdi className="thread-quote" data-passage>
            {target.passage.quote}
          </bdi>
        ) : target.kind === "field" ? (
          say("comments.on.field", { field: fieldName(target.field) })
        ) : (
          say("comments.on.whole", { whole: talk.whole })
        )}
      </h3>
      {suggest && suggested ? <WouldChange {...{ suggest, suggested }} /> : null}
      {suggest && suggested ? (
        <SuggestForm
          {...{ talk, suggest, suggested }}
          focused={isBegunHere}
          onChange={(some) => {
            change(some);
            kept.change({ once: crypto.randomUUID() });
          }}
          onSend={() => void send()}
        />
      ) : null}
      <ChooseAnew {...{ talk, target, suggested }} />
      {isHeld ? <p role="status">{say("comments.held")}</p> : null}
      <CommentForm
        {...{ process, kept }}
        document={on}
        label={say(suggest ? "comments.suggest.why" : "comments.words")}
        send={say(suggest ? "comments.suggest.send" : "comments.send")}
        pending={opening.pending}
        refused={opening.refused}
        focused={!suggest && isBegunHere}
        onSend={() => void send()}
        onLeave={() => {
          kept.clear();
          opening.forget();
          write(null);
          onLeave();
        }}
      />
    </section>
  );
}
