import {
  listContributions,
  listOwnSortings,
  listThemes,
  readContribution,
  undoSorting,
} from "@accord/shared/contributions";
import { useEffect, useRef } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { SortingProgress } from "./WorkProgress.js";

/** Takes a sorting back, with how far it is and what came of it. */
export function useUndoSorting(process: string) {
  const say = useSay();
  const undo = useAct(undoSorting, {
    changes: [listContributions, listThemes, readContribution, listOwnSortings],
  });
  const outcome = useRef<HTMLParagraphElement>(null);
  // The button went away with its act: the focus goes to what came of it, unless it is elsewhere by now.
  useEffect(() => {
    if (undo.done && document.activeElement === document.body) outcome.current?.focus();
  }, [undo.done]);
  return {
    done: undo.done,
    pending: undo.pending,
    undo: (sorting: string) => undo.act({ params: { process, sorting }, body: {} }),
    told: (
      <>
        {undo.done ? (
          <p ref={outcome} tabIndex={-1} role="status">
            {say("contributions.undone", { count: undo.reply?.changed ?? 0 })}
          </p>
        ) : null}
        <Refusal error={undo.refused} />
        {undo.pending ? <SortingProgress process={process} /> : null}
      </>
    ),
  };
}
