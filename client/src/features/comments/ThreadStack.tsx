import type { ThreadRow } from "@accord/shared/comments";
import type { ReactNode } from "react";
import { useSay } from "../../ui/index.js";

interface Props {
  readonly threads: readonly ThreadRow[];
  readonly card: (thread: ThreadRow) => ReactNode;
}

/** Suggestions for the same words as one card, by the order in which they were made; a thread alone is its own card. */
export function ThreadStack({ threads, card }: Props) {
  const say = useSay();
  const [first, ...more] = threads;
  if (!first) return null;
  if (more.length === 0) return card(first);
  const name = `stack-${first.id}`;
  return (
    <section className="thread-stack" aria-labelledby={name}>
      <h3 id={name} className="thread-stack-head">
        {say("comments.suggest.stack", { count: threads.length })}
      </h3>
      <ul className="thread-stack-list">
        {threads.map((thread) => (
          <li key={thread.id}>{card(thread)}</li>
        ))}
      </ul>
    </section>
  );
}
