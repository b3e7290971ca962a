import { useEffect, useRef } from "react";
import { Button, useSay } from "../../ui/index.js";
import { NewThread } from "./NewThread.js";
import { ThreadCard } from "./ThreadCard.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly fieldName: (root: string) => string;
  readonly fieldElement: (root: string) => string;
  /** Closed: the focus goes back to the words. */
  readonly onLeave: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Where it is narrow: one thread from the lower edge, its passage stays to be seen above. */
export function ThreadSheet({ talk, fieldName, fieldElement, onLeave, onStep }: Props) {
  const say = useSay();
  const sheet = useRef<HTMLElement>(null);
  const { active, target, open, begun } = talk;
  const shown = target ? "new" : (active?.id ?? null);
  // A thread begun here takes the focus to its own card.
  const isOpened = shown !== null && shown !== "new" && shown !== begun;
  useEffect(() => {
    if (isOpened && !sheet.current?.contains(document.activeElement)) sheet.current?.focus();
  }, [isOpened]);
  if (shown === null) return null;
  const at = open.findIndex(({ id }) => id === active?.id);
  return (
    <section
      ref={sheet}
      className="thread-sheet"
      role="dialog"
      aria-label={say("comments.title")}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      {target ? (
        <NewThread {...{ talk, target, fieldName, fieldElement, onLeave }} />
      ) : active ? (
        <>
          <p className="acts thread-steps">
            {open.length > 1 ? (
              <>
                <Button kind="quiet" onPress={() => onStep(-1)}>
                  {say("comments.previous")}
                </Button>
                <Button kind="quiet" onPress={() => onStep(1)}>
                  {say("comments.next")}
                </Button>
                {at < 0 ? null : (
                  <span className="hint">{say("comments.place", { at: at + 1, total: open.length })}</span>
                )}
              </>
            ) : null}
          </p>
          <ThreadCard
            key={active.id}
            {...{ talk, fieldName, onLeave }}
            thread={active}
            expanded
            onOpen={() => undefined}
          />
        </>
      ) : null}
    </section>
  );
}
