import { type CommentRow, editComment, listThreads, partsOf, removeComment } from "@accord/shared/comments";
import type { BodyOf } from "@accord/shared/protocol";
import { type ReactNode, useRef, useState } from "react";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, DateText, Identity, Say, useSay } from "../../ui/index.js";
import { CommentForm } from "./CommentForm.js";
import { type KeptWords as Kept, readKept, useKeptWords } from "./kept-words.js";

interface Props {
  readonly process: string;
  readonly document: string;
  readonly thread: string;
  readonly comment: CommentRow;
  /** The comment it replies to, where that is not plain from the order. */
  readonly answers: CommentRow | null;
  readonly own: boolean;
  /** False: its words are changed elsewhere. */
  readonly mayChange: boolean;
  readonly reactions: ReactNode;
  readonly onReply: (() => void) | null;
}

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** One comment: who, when, the words with people named in them. */
export function CommentWords({ process, document, thread, comment, answers, own, ...props }: Props) {
  const { mayChange, reactions, onReply } = props;
  const say = useSay();
  const zone = useZone(process);
  const [changing, setChanging] = useState(() => {
    const waiting = readKept<Kept>(`change:${comment.id}`);
    return own && mayChange && waiting !== null && waiting.text !== comment.text;
  });
  const params = { process, document, thread, comment: comment.id };
  const remove = useAct(removeComment, {
    changes: [listThreads],
    onDone: () => announce(say("comments.takenBack.done")),
  });
  if (comment.removedAt !== null)
    return <p className="hint">{say("comments.takenBack", { name: comment.by.name })}</p>;
  return (
    <>
      <p className="comment-head">
        <Identity name={comment.by.name} />
        <span className="hint">
          <DateText value={comment.at} zone={zone} withTime />
        </span>
      </p>
      {answers ? (
        <p className="hint comment-answers">
          {say("comments.inReplyTo", { name: answers.by.name, words: shortened(answers.text) })}
        </p>
      ) : null}
      {changing ? (
        <Change {...{ process, document, comment, params }} onDone={() => setChanging(false)} />
      ) : (
        <p className="comment-words" dir="auto">
          {partsOf(comment.text, comment.mentions).map((part, place) =>
            part.kind === "words" ? (
              part.text
            ) : (
              <strong key={place}>
                <bdi>@{part.name}</bdi>
              </strong>
            ),
          )}
        </p>
      )}
      {comment.editedAt ? (
        <p className="hint">
          <Say
            id="comments.edited"
            values={{ time: <DateText key="time" value={comment.editedAt} zone={zone} withTime /> }}
          />
        </p>
      ) : null}
      {changing ? null : reactions}
      {changing ? null : (
        <p className="acts comment-acts">
          {onReply ? (
            <Button
              kind="quiet"
              onPress={onReply}
              aria-label={say("comments.reply.to", { name: comment.by.name })}
            >
              {say("comments.reply")}
            </Button>
          ) : null}
          {own ? (
            <>
              {mayChange ? (
                <Button kind="quiet" onPress={() => setChanging(true)}>
                  {say("comments.edit")}
                </Button>
              ) : null}
              <Button kind="quiet" pending={remove.pending} onPress={() => remove.act({ params })}>
                {say("comments.takeBack")}
              </Button>
            </>
          ) : null}
        </p>
      )}
      <Refusal error={remove.refused} />
    </>
  );
}

function Change({
  process,
  document,
  comment,
  params,
  onDone,
}: Pick<Props, "process" | "document" | "comment"> & {
  readonly params: { process: string; document: string; thread: string; comment: string };
  readonly onDone: () => void;
}) {
  const say = useSay();
  const kept = useKeptWords(`change:${comment.id}`);
  const [begun, setBegun] = useState(false);
  if (!begun) {
    setBegun(true);
    if (kept.words.text === "") kept.change({ text: comment.text, mentions: comment.mentions });
  }
  const edit = useAct(editComment, {
    changes: [listThreads],
    onDone: (_, { body }) => {
      if (now.current !== (body as BodyOf<typeof editComment>).text) return;
      kept.clear();
      onDone();
    },
  });
  const { text, mentions } = kept.words;
  // Typed on while it is sent: it stays open, with what is still to be sent.
  const now = useRef(text);
  now.current = text;
  return (
    <CommentForm
      {...{ process, document, kept }}
      label={say("comments.words")}
      send={say("comments.edit.save")}
      pending={edit.pending}
      refused={edit.refused}
      focused
      onSend={() => edit.act({ params, body: { text, mentions: mentions.map(({ id }) => id) } })}
      onLeave={() => {
        kept.clear();
        onDone();
      }}
    />
  );
}
