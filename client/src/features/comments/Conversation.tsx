import {
  type CommentRow,
  conversation,
  isAccepted,
  listThreads,
  reopenThread,
  replyToThread,
  type ThreadRow,
} from "@accord/shared/comments";
import type { BodyOf } from "@accord/shared/protocol";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, useSay } from "../../ui/index.js";
import { threadAddress } from "./address.js";
import { CommentForm } from "./CommentForm.js";
import { CommentWords } from "./CommentWords.js";
import { replyPlace, useKeptWords } from "./kept-words.js";
import { Reactions } from "./Reactions.js";
import { shortened } from "./shortened.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly thread: ThreadRow;
  readonly onLeave: () => void;
  /** Where its words are not beside it: a way to them. */
  readonly onGo: (() => void) | undefined;
}

/** All that was said in an open thread, and what may be done with it. */
export function Conversation({ talk, thread, onLeave, onGo }: Props) {
  const say = useSay();
  const { process, document, me, mayComment } = talk;
  const params = { process, document, thread: thread.id };
  const kept = useKeptWords(replyPlace(talk, thread.id));
  const answered = thread.comments.find(({ id }) => id === kept.words.parent) ?? null;
  const reply = useAct(replyToThread, {
    changes: [listThreads],
    onDone: (_, { body }) => {
      kept.sent((body as BodyOf<typeof replyToThread>).text);
      announce(say("comments.sent"));
    },
  });
  const reopen = useAct(reopenThread, {
    changes: [listThreads],
    onDone: () => announce(say("comments.reopened")),
  });
  const said = thread.comments.filter(({ text, removedAt }) => text !== "" || removedAt !== null);
  const [first] = thread.comments;
  const told = conversation(said);
  const others = told.filter(({ comment }) => comment.by.id !== me && comment.removedAt === null);
  const unread = new Set(others.slice(others.length - thread.unread).map(({ comment }) => comment.id));
  const { text, mentions, parent, once } = kept.words;
  const send = (): void =>
    reply.act({ params, body: { text, parent, once, mentions: mentions.map(({ id }) => id) } });
  return (
    <>
      {first && thread.suggestion ? (
        <Reactions {...{ talk }} thread={thread.id} comment={first} of="suggestion" />
      ) : null}
      <ol className="comment-list" hidden={told.length === 0}>
        {told.map(({ comment, answers }) => (
          <li key={comment.id} className="comment" data-unread={unread.has(comment.id) || undefined}>
            <CommentWords
              {...{ process, document, comment, answers }}
              thread={thread.id}
              own={mayComment && comment.by.id === me}
              mayChange={!(comment === first && thread.suggestion?.mayChange)}
              reactions={
                comment === first && thread.suggestion ? null : (
                  <Reactions {...{ talk, comment }} thread={thread.id} of="comment" />
                )
              }
              onReply={mayComment && comment !== first ? () => kept.change({ parent: comment.id }) : null}
            />
          </li>
        ))}
      </ol>
      {mayComment ? (
        <>
          <Answered answered={answered} onAll={() => kept.change({ parent: null })} />
          <CommentForm
            {...{ process, document, kept }}
            key={parent ?? "all"}
            focused={parent !== null}
            label={say("comments.reply")}
            send={say("comments.send.reply")}
            pending={reply.pending}
            refused={reply.refused}
            onSend={send}
            onLeave={text.trim() === "" ? undefined : kept.clear}
          />
        </>
      ) : (
        <p className="hint">{say("comments.readOnly")}</p>
      )}
      <p className="acts thread-acts">
        {thread.mayResolve && mayComment && thread.state === "open" && !thread.suggestion ? (
          <Button onPress={() => talk.setEnding({ thread: thread.id, how: "resolved" })}>
            {say("comments.resolve")}
          </Button>
        ) : null}
        {thread.mayResolve && mayComment && mayReopen(thread, me) ? (
          <Button pending={reopen.pending} onPress={() => reopen.act({ params })}>
            {say("comments.reopen")}
          </Button>
        ) : null}
        {onGo ? (
          <Button kind="quiet" onPress={onGo}>
            {say("comments.goto")}
          </Button>
        ) : null}
        <Link href={threadAddress(thread.id)}>{say("comments.link")}</Link>
        <Button kind="quiet" onPress={onLeave}>
          {say("comments.close")}
        </Button>
      </p>
      <Refusal error={reopen.refused} />
    </>
  );
}

const mayReopen = ({ state, resolution, by }: ThreadRow, me: string): boolean =>
  state === "resolved" && !isAccepted(resolution) && (resolution !== "withdrawn" || by.id === me);

function Answered({ answered, onAll }: { readonly answered: CommentRow | null; readonly onAll: () => void }) {
  const say = useSay();
  if (!answered) return null;
  return (
    <p className="hint comment-answers">
      {say("comments.inReplyTo", { name: answered.by.name, words: shortened(answered.text, 60) })}{" "}
      <Button kind="quiet" onPress={onAll}>
        {say("comments.reply.toAll")}
      </Button>
    </p>
  );
}
