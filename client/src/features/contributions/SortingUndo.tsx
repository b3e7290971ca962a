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
import { UndoLine, useSay } from "../../ui/index.js";
import { SortingProgress } from "./WorkProgress.js";

/** What the last act of sorting changed, and the way back. */
export function SortingUndo({
  process,
  last,
}: {
  readonly process: string;
  readonly last: { changed: number; sorting: string };
}) {
  const say = useSay();
  const undo = useAct(undoSorting, {
    changes: [listContributions, listThemes, readContribution, listOwnSortings],
  });
  const outcome = useRef<HTMLParagraphElement>(null);
  // The button went away with its act: the focus goes to what came of it, unless it is elsewhere by now.
  useEffect(() => {
    if (undo.done && document.activeElement === document.body) outcome.current?.focus();
  }, [undo.done]);
  if (undo.done)
    return (
      <p ref={outcome} tabIndex={-1} role="status">
        {say("contributions.undone", { count: undo.reply?.changed ?? 0 })}
      </p>
    );
  if (last.changed === 0) return <p role="status">{say("contributions.themed", { count: 0 })}</p>;
  return (
    <>
      <UndoLine
        done={say("contributions.themed", { count: last.changed })}
        pending={undo.pending}
        onUndo={() => undo.act({ params: { process, sorting: last.sorting }, body: {} })}
      />
      <Refusal error={undo.refused} />
      {undo.pending ? <SortingProgress process={process} /> : null}
    </>
  );
}
