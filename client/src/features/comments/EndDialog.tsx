import { useLayoutEffect, useRef } from "react";
import { cardId } from "./passage-marks.js";
import { ResolveDialog } from "./ResolveDialog.js";
import { DecideDialog } from "./suggestions/DecideDialog.js";
import type { Standing } from "./suggestions/useStandings.js";
import type { Conversations } from "./useConversations.js";

/** The dialog in which a thread is brought to its end: beside the cards, as these may be drawn anew under it, or go. */
export function EndDialog({ talk }: { readonly talk: Conversations }) {
  const { ending, setEnding } = talk;
  const standings = talk.suggestions?.standings;
  const last = useRef<Standing | undefined>(undefined);
  useFocusBack(ending?.thread ?? null);
  if (!ending) return null;
  const { thread, how } = ending;
  const props = { talk, onClose: () => setEnding(null) };
  const key = `${thread} ${how}`;
  if (how === "resolved") {
    const row = talk.all.find(({ id }) => id === thread);
    return row ? <ResolveDialog key={key} {...props} thread={row} /> : null;
  }
  const standing = standings?.get(thread) ?? last.current;
  if (standing?.thread.id !== thread) return null;
  last.current = standing;
  return <DecideDialog key={key} {...props} standing={standing} fate={how} />;
}

/** The button that opened it may be gone: then its card has the focus, once the dialog could not give it back. */
function useFocusBack(thread: string | null): void {
  useLayoutEffect(() => {
    if (thread === null) return;
    return () => {
      const mend = (): void => {
        if (document.activeElement === document.body)
          document.getElementById(cardId(thread))?.focus({ preventScroll: true });
      };
      requestAnimationFrame(() => requestAnimationFrame(mend));
    };
  }, [thread]);
}
