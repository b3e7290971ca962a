import { changeSuggestion, listThreads } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import type { BodyOf } from "@accord/shared/protocol";
import { blocksJson } from "@accord/shared/suggestions";
import { useRef, useState } from "react";
import { useAct } from "../../../connection/asking.js";
import { announce, useSay } from "../../../ui/index.js";
import { CommentForm } from "../CommentForm.js";
import { changePlace, keep, readKept, useKeptWords } from "../kept-words.js";
import type { Conversations } from "../useConversations.js";
import { TakenOver, useTakenOver } from "./TakenOver.js";
import type { Standing } from "./useStandings.js";
import { WordsEditor } from "./WordsEditor.js";

interface Props {
  readonly talk: Conversations;
  readonly standing: Standing;
  readonly onDone: () => void;
}

/** Its author suggests something else, for the passage as it stands now. */
export function ChangeForm({ talk, standing, onDone }: Props) {
  const say = useSay();
  const { thread, kind, left, base, proposed, now: stands } = standing;
  const { process, document } = talk;
  const place = changePlace(talk, thread.id);
  const reason = useKeptWords(place);
  const [kept] = useState(() => readKept<TextJson>(`${place}:words`));
  const [content, setContent] = useState<TextJson>(() => kept ?? blocksJson(left?.blocks ?? proposed));
  // Of words that were kept it is not known what stood there when they were written.
  const taken = useTakenOver(kind, stands, kept ? base : stands);
  const [begun, setBegun] = useState(false);
  if (!begun) {
    setBegun(true);
    const [first] = thread.comments;
    if (reason.words.text === "" && first) reason.change({ text: first.text, mentions: first.mentions });
  }
  const done = (): void => {
    keep(`${place}:words`, null);
    reason.clear();
    onDone();
  };
  const change = useAct(changeSuggestion, {
    changes: [listThreads],
    onDone: (_, { body }) => {
      announce(say("comments.suggest.change.done"));
      const sent = body as BodyOf<typeof changeSuggestion>;
      if (now.current.content === sent.content && now.current.text === sent.text) done();
    },
  });
  const { text, mentions } = reason.words;
  // Written on while it is sent: it stays open, with what is still to be sent.
  const now = useRef({ content, text });
  now.current = { content, text };
  const write = (next: TextJson): void => {
    keep(`${place}:words`, next);
    setContent(next);
  };
  const send = (): void => {
    const others = taken.takeOver(content);
    if (others) write(others);
    else
      change.act({
        params: { process, document, thread: thread.id },
        body: {
          ...{ content, text, mentions: mentions.map(({ id }) => id) },
          ...(taken.seen ? { stands: blocksJson(taken.seen) } : {}),
        },
      });
  };
  return (
    <>
      <p className="comment-label" aria-hidden="true">
        {say("comments.suggest.words")}
      </p>
      <TakenOver {...{ taken, kind, content }} />
      <WordsEditor
        key={taken.came?.times ?? 0}
        kind={kind}
        label={say("comments.suggest.words")}
        content={content}
        onChange={write}
        onSend={send}
        focused
      />
      <CommentForm
        {...{ process, document }}
        kept={reason}
        label={say("comments.suggest.why")}
        send={say("comments.edit.save")}
        pending={change.pending}
        refused={change.refused}
        onSend={send}
        onLeave={done}
      />
    </>
  );
}
