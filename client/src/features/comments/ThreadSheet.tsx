import type { ThreadRow } from "@accord/shared/comments";
import { useEffect, useRef } from "react";
import { Button, useSay } from "../../ui/index.js";
import { useInView } from "./in-view.js";
import { NewThread } from "./NewThread.js";
import { stacked } from "./order.js";
import { cardId } from "./passage-marks.js";
import { ThreadCard } from "./ThreadCard.js";
import { ThreadStack } from "./ThreadStack.js";
import { type Conversations, nameOf } from "./useConversations.js";
import { wordsIn } from "./words-in.js";

interface Props {
  readonly talk: Conversations;
  readonly fieldName: (root: string) => string;
  readonly fieldElement: (root: string) => string;
  /** Closed: the focus goes back to the words. */
  readonly onLeave: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** Where it is narrow: one thread from the lower edge, with what else is suggested for its passage, which stays to be seen above. */
export function ThreadSheet({ talk, fieldName, fieldElement, onLeave, onStep }: Props) {
  const say = useSay();
  const sheet = useRef<HTMLElement>(null);
  const { active, target, open, begun } = talk;
  const shown = target ? "new" : (active?.id ?? null);
  // A thread begun here takes the focus to its own card.
  const isOpened = shown !== null && shown !== "new" && shown !== begun;
  useEffect(() => {
    const place = sheet.current;
    if (!isOpened || !place || place.contains(document.activeElement)) return;
    // Of a stack, the one that is read may stand below the edge of the sheet.
    const card = place.querySelector<HTMLElement>(`.thread-stack #${CSS.escape(cardId(shown))}`);
    (card ?? place).focus({ preventScroll: true });
    place.scrollTop = card && card !== place.querySelector(".thread-card") ? card.offsetTop : 0;
  }, [isOpened, shown]);
  useInView(shown, () => {
    const field = (root: string) => document.getElementById(fieldElement(root));
    if (target)
      return target.kind === "passage" ? wordsIn(field(target.passage.field), target.passage) : null;
    return document.querySelector(`mark[data-thread="${CSS.escape(active?.id ?? "")}"]`);
  });
  if (shown === null) return null;
  const isRead = ({ id }: ThreadRow): boolean => id === active?.id;
  const at = open.findIndex(isRead);
  const stack = stacked(open, talk.suggestions?.standings).find((threads) => threads.some(isRead));
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
        <NewThread key={nameOf(target)} {...{ talk, target, fieldName, fieldElement, onLeave }} />
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
          <ThreadStack
            threads={stack ?? [active]}
            card={(thread) => (
              <ThreadCard
                {...{ talk, thread, fieldName, onLeave }}
                expanded={isRead(thread)}
                onOpen={() => talk.setActive(thread.id)}
              />
            )}
          />
        </>
      ) : null}
    </section>
  );
}
