import type { ThreadRow } from "@accord/shared/comments";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useZone } from "../../app/process.js";
import { announce, Button, DateText, Say, useSay } from "../../ui/index.js";
import { Conversation } from "./Conversation.js";
import { useKeptPlace } from "./kept-place.js";
import { isGone } from "./order.js";
import { PlaceAnew } from "./PlaceAnew.js";
import { cardId } from "./passage-marks.js";
import { ReactionCounts } from "./Reactions.js";
import { shortened } from "./shortened.js";
import { SuggestedSentence } from "./suggestions/SuggestedWords.js";
import { SuggestionPart } from "./suggestions/SuggestionPart.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly thread: ThreadRow;
  readonly fieldName: (root: string) => string;
  /** Opens it, and goes to its words. */
  readonly onOpen: () => void;
  readonly onLeave: () => void;
  /** Where its words are not beside it: a way to them. */
  readonly onGo?: (() => void) | undefined;
  readonly expanded: boolean;
}

/** How long a thread is looked at before it counts as read. */
const readMs = 1_200;

/** One thread: closed its first words, open the whole conversation with what may be done. */
export function ThreadCard({ talk, thread, fieldName, onOpen, onLeave, onGo, expanded }: Props) {
  const say = useSay();
  const zone = useZone(talk.process);
  const [first] = thread.comments;
  const gone = isGone(thread, talk);
  const standing = talk.suggestions?.standings.get(thread.id);
  useSeen(talk, thread, expanded);
  const { showCard, begun, setBegun } = talk;
  const card = useRef<HTMLElement>(null);
  useKeptPlace(card, thread.id);
  useEffect(() => {
    if (begun !== thread.id || !expanded) return;
    card.current?.focus({ preventScroll: true });
    setBegun(null);
  }, [begun, setBegun, thread.id, expanded]);
  useEffect(() => {
    showCard(thread.id, true);
    return () => showCard(thread.id, false);
  }, [showCard, thread.id]);
  const on =
    thread.anchor === "passage"
      ? shortened(thread.quote, expanded ? 400 : 80)
      : thread.anchor === "field"
        ? say("comments.on.field", { field: fieldName(thread.field ?? "") })
        : say("comments.on.whole", { whole: talk.whole });
  const escaped = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && expanded) {
      event.stopPropagation();
      onLeave();
    }
  };
  return (
    <article
      ref={card}
      id={cardId(thread.id)}
      className="thread-card"
      data-active={expanded || undefined}
      data-unread={thread.unread > 0 || undefined}
      tabIndex={-1}
      aria-labelledby={`${cardId(thread.id)}-head`}
      onKeyDown={escaped}
    >
      <h3 id={`${cardId(thread.id)}-head`} className="thread-head">
        <bdi className="thread-author">{thread.by.name}</bdi>{" "}
        {thread.suggestion ? <span className="thread-kind">{say("comments.suggest")} </span> : null}
        <bdi className="thread-quote" data-passage={thread.anchor === "passage" || undefined}>
          {on}
        </bdi>
      </h3>
      {gone ? (
        <p className="hint">
          <strong>{say("comments.gone")}.</strong> {say("comments.gone.why")}
        </p>
      ) : null}
      {gone && expanded ? <PlaceAnew {...{ talk, thread }} /> : null}
      {thread.resolution && thread.resolvedAt ? (
        <p className="thread-outcome">
          <Say
            id="comments.resolved.by"
            values={{
              name: <bdi key="name">{thread.resolvedBy}</bdi>,
              time: <DateText key="time" value={thread.resolvedAt} zone={zone} withTime />,
              outcome: say(`comments.resolution.${thread.resolution}`),
            }}
          />
          {thread.reason ? (
            <>
              {" "}
              <bdi>{thread.reason}</bdi>
            </>
          ) : null}
        </p>
      ) : null}
      {standing ? (
        expanded ? (
          <SuggestionPart {...{ talk, standing }} />
        ) : (
          <p className="suggested-sentence" dir="auto">
            <SuggestedSentence before={standing.base} after={standing.accepted ?? standing.proposed} />
          </p>
        )
      ) : null}
      {expanded ? (
        <Conversation {...{ talk, thread, onLeave, onGo: gone ? undefined : onGo }} />
      ) : (
        <>
          {first && (first.removedAt || first.text) ? (
            <p className="comment-words thread-first" dir="auto">
              {first.removedAt ? say("comments.takenBack", { name: first.by.name }) : first.text}
            </p>
          ) : null}
          <p className="thread-facts hint">
            <DateText value={thread.at} zone={zone} withTime />
            <span>{say("comments.replies", { count: thread.comments.length - 1 })}</span>
            <ReactionCounts comment={first} />
            {thread.unread > 0 ? <strong>{say("comments.unread", { count: thread.unread })}</strong> : null}
            <Button kind="quiet" onPress={onOpen} aria-describedby={`${cardId(thread.id)}-head`}>
              {say("comments.read")}
            </Button>
          </p>
        </>
      )}
    </article>
  );
}

/** What is on the screen for a moment has been read; what comes meanwhile is said. */
function useSeen(talk: Conversations, thread: ThreadRow, expanded: boolean): void {
  const say = useSay();
  const { look } = talk;
  const known = useRef(thread.comments.length);
  useEffect(() => {
    const added = thread.comments.slice(known.current).filter(({ by }) => by.id !== talk.me).length;
    known.current = thread.comments.length;
    if (expanded && added > 0) announce(say("comments.new", { count: added }));
  }, [thread, expanded, talk.me, say]);
  useEffect(() => {
    if (!expanded || thread.unread === 0) return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") look(thread);
    }, readMs);
    return () => clearTimeout(timer);
  }, [expanded, thread, look]);
}
