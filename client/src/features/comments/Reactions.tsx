import {
  type CommentRow,
  listThreads,
  type ReactionKind,
  react,
  reactionKinds,
  takeBackReaction,
} from "@accord/shared/comments";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Pick<Conversations, "process" | "document" | "me" | "mayComment">;
  readonly thread: string;
  readonly comment: CommentRow;
  /** Whom it is said to. */
  readonly of: "comment" | "suggestion";
}

/** What is said without words, with the names of who says it; pressed again it is taken back. */
export function Reactions({ talk, thread, comment, of }: Props) {
  const say = useSay();
  const { process, document, me, mayComment } = talk;
  const { id, reactions, by } = comment;
  const changes = [listThreads];
  const [saying, takingBack] = [useAct(react, { changes }), useAct(takeBackReaction, { changes })];
  /** Shown at once; the next answer of the server takes its place. */
  const [asked, setAsked] = useState<{ kind: ReactionKind; is: boolean; after: unknown } | null>(null);
  const refused = saying.refused ?? takingBack.refused;
  const guess = asked?.after === reactions && !refused ? asked : null;
  const peopleOf = (kind: ReactionKind) => reactions.find((one) => one.kind === kind)?.people ?? [];
  const isMine = (kind: ReactionKind): boolean =>
    guess?.kind === kind ? guess.is : peopleOf(kind).some((person) => person.id === me);
  const press = (kind: ReactionKind): void => {
    // One at a time: what is shown is what was sent.
    if (saying.pending || takingBack.pending) return;
    const is = !isMine(kind);
    setAsked({ kind, is, after: reactions });
    const params = { process, document, thread, comment: id, kind };
    (is ? saying : takingBack).act({ params });
  };
  if (!mayComment && reactions.length === 0) return null;
  return (
    <div className="reactions">
      {mayComment ? (
        <fieldset className="acts reaction-acts">
          <legend className="visually-hidden">{say("comments.reactions", { of, name: by.name })}</legend>
          {reactionKinds.map((kind) => {
            const is = isMine(kind);
            return (
              <Button
                key={kind}
                kind={is ? "plain" : "quiet"}
                className="reaction"
                aria-pressed={is}
                onPress={() => press(kind)}
              >
                {say(`comments.reaction.${kind}`)}
              </Button>
            );
          })}
        </fieldset>
      ) : null}
      {reactions.length > 0 ? (
        <ul className="reaction-names">
          {reactions.map(({ kind, people }) => (
            <li key={kind}>
              {say(`comments.reaction.${kind}.said`, { count: people.length })}{" "}
              {people.map(({ id: who, name, earlier }, at) => (
                <span key={who}>
                  {at > 0 ? ", " : null}
                  <bdi>{name}</bdi>
                  {earlier ? ` ${say("comments.reaction.earlier")}` : null}
                </span>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
      <Refusal error={refused} />
    </div>
  );
}

/** How many said what, in one line. */
export function ReactionCounts({ comment }: { readonly comment: CommentRow | undefined }) {
  const say = useSay();
  return (comment?.reactions ?? []).map(({ kind, people }) => (
    <span key={kind}>{say(`comments.reaction.${kind}.count`, { count: people.length })}</span>
  ));
}
