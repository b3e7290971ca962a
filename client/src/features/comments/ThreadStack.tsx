import type { ThreadRow } from "@accord/shared/comments";
import { Fragment, type ReactNode } from "react";
import { useSay } from "../../ui/index.js";

interface Props {
  readonly threads: readonly ThreadRow[];
  readonly card: (thread: ThreadRow) => ReactNode;
}

/**
 * Suggestions for the same words as one card, by the order in which they were made. A thread alone stands in the same
 * elements, so that who writes in it keeps the caret when another comes.
 */
export function ThreadStack({ threads, card }: Props) {
  const say = useSay();
  const isStack = threads.length > 1;
  const name = `stack-${threads[0]?.id}`;
  return (
    <section className={isStack ? "thread-stack" : undefined} aria-labelledby={isStack ? name : undefined}>
      {isStack ? (
        <h3 id={name} className="thread-stack-head">
          {say("comments.suggest.stack", { count: threads.length })}
        </h3>
      ) : null}
      {threads.map((thread) => (
        <Fragment key={thread.id}>{card(thread)}</Fragment>
      ))}
    </section>
  );
}
